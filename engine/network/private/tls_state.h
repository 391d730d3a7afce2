// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/chain_verifier.h"
#include "engine/network/tls_context.h"

#include <openssl/ssl.h>

#include <memory>
#include <unordered_map>

namespace network {

// Private to this folder: the OpenSSL half of a TlsContext.
struct TlsFree {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
    void operator()(STACK_OF(X509) * chain) const { sk_X509_pop_free(chain, X509_free); }
};

// Ready to be presented; the key is known to fit the leaf.
struct LoadedCredentials {
    std::unique_ptr<X509, TlsFree> leaf;
    std::unique_ptr<STACK_OF(X509), TlsFree> rest;
    certificates::PrivateKey key;
};

struct TlsContext::State {
    explicit State(certificates::ChainVerifier chains) : verifier(std::move(chains)) { }

    // Null: nothing fits and there is no default.
    [[nodiscard]] const LoadedCredentials *credentialsFor(const QString &domain) const;

    std::unique_ptr<SSL_CTX, TlsFree> server;
    std::unique_ptr<SSL_CTX, TlsFree> client;
    std::unique_ptr<LoadedCredentials> defaultCredentials;
    std::unordered_map<QString, LoadedCredentials> byDomain;
    certificates::ChainVerifier verifier;
};

} // namespace network
