// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_context.h"

#include "engine/network/private/tls_engine.h"
#include "engine/network/private/tls_state.h"
#include "engine/network/tls_error_text.h"

#include <openssl/ssl.h>

namespace network {
namespace {

using Reason = TlsError::Reason;

constexpr long maxKeptSessions = 2'000; // for resumption; the oldest go
constexpr long maxPeerChainBytes = long{64} * 1024;

std::unexpected<TlsError> refuse(Reason reason, const QString &evidence)
{
    return std::unexpected(TlsError{reason, evidence});
}

QString withCause(const QString &name)
{
    return name + QStringLiteral(": ") + takeTlsErrorText();
}

std::unique_ptr<X509, TlsFree> toX509(const certificates::Certificate &certificate)
{
    const auto *der = reinterpret_cast<const unsigned char *>(certificate.der().constData());
    return std::unique_ptr<X509, TlsFree>(
        d2i_X509(nullptr, &der, static_cast<long>(certificate.der().size())));
}

std::expected<LoadedCredentials, TlsError> load(const certificates::Credentials &credentials)
{
    if (credentials.chain.isEmpty())
        return refuse(Reason::ChainMissing, QStringLiteral("no certificate"));
    const QString name = credentials.chain.first().subject();

    LoadedCredentials loaded{.leaf = nullptr, .rest = nullptr, .key = credentials.key};
    loaded.rest.reset(sk_X509_new_null());
    for (const certificates::Certificate &certificate : credentials.chain) {
        std::unique_ptr<X509, TlsFree> x509 = toX509(certificate);
        if (!x509)
            return refuse(Reason::ChainUnusable, withCause(name));
        if (!loaded.leaf)
            loaded.leaf = std::move(x509);
        else if (sk_X509_push(loaded.rest.get(), x509.get()) > 0)
            (void)x509.release(); // the stack owns it now
    }
    if (X509_check_private_key(loaded.leaf.get(), loaded.key.handle()) != 1)
        return refuse(Reason::KeyDoesNotMatch, withCause(name));
    return loaded;
}

// The chain is judged after the handshake: see TlsEngine::judgePeer.
int acceptAnyChain(X509_STORE_CTX *, void *)
{
    return 1;
}

// RFC 6066 §3. The certificate is chosen later, when the whole hello was read.
int acknowledgeServerName(SSL *, int *, void *)
{
    return SSL_TLSEXT_ERR_OK;
}

// RFC 9325 §3.1–3.4, §4.2: TLS 1.2 and 1.3, forward secrecy, AEAD, no compression, no
// renegotiation.
bool applyRules(SSL_CTX *context)
{
    constexpr uint64_t options = SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION
        | SSL_OP_NO_TICKET; // tickets name a kept session: a serialised one forgets the chain
    SSL_CTX_set_options(context, options);
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                         | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_read_ahead(context, 1);
    SSL_CTX_set_max_cert_list(context, maxPeerChainBytes);
    SSL_CTX_set_cert_verify_callback(context, acceptAnyChain, nullptr);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1
        && SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20:!PSK") == 1
        && SSL_CTX_set1_groups_list(context, "X25519:P-256:P-384") == 1;
}

} // namespace

QString reasonName(TlsError::Reason reason)
{
    switch (reason) {
    case Reason::ChainMissing:
        return QStringLiteral("chain-missing");
    case Reason::ChainUnusable:
        return QStringLiteral("chain-unusable");
    case Reason::KeyDoesNotMatch:
        return QStringLiteral("key-does-not-match");
    case Reason::TrustUnusable:
        return QStringLiteral("trust-unusable");
    case Reason::HandshakeFailed:
        return QStringLiteral("handshake-failed");
    case Reason::LibraryFailed:
        return QStringLiteral("library-failed");
    }
    return {};
}

const LoadedCredentials *TlsContext::State::credentialsFor(const QString &domain) const
{
    const auto found = byDomain.find(domain);
    return found == byDomain.end() ? defaultCredentials.get() : &found->second;
}

std::expected<std::shared_ptr<const TlsContext>, TlsError>
TlsContext::create(const TlsSettings &settings)
{
    auto verifier = certificates::ChainVerifier::create(settings.trust);
    if (!verifier)
        return refuse(Reason::TrustUnusable, verifier.error().evidence);
    auto state = std::make_unique<State>(std::move(*verifier));

    if (settings.defaultCredentials) {
        auto loaded = load(*settings.defaultCredentials);
        if (!loaded)
            return std::unexpected(loaded.error());
        state->defaultCredentials = std::make_unique<LoadedCredentials>(std::move(*loaded));
    }
    for (auto it = settings.byDomain.cbegin(); it != settings.byDomain.cend(); ++it) {
        auto loaded = load(it.value());
        if (!loaded)
            return std::unexpected(loaded.error());
        state->byDomain.emplace(it.key(), std::move(*loaded));
    }

    state->server.reset(SSL_CTX_new(TLS_server_method()));
    state->client.reset(SSL_CTX_new(TLS_client_method()));
    if (!state->server || !state->client || !applyRules(state->server.get())
        || !applyRules(state->client.get()))
        return refuse(Reason::LibraryFailed, takeTlsErrorText());
    SSL_CTX_set_cert_cb(state->client.get(), TlsEngine::chooseCertificate, nullptr);
    SSL_CTX_set_session_cache_mode(state->client.get(), SSL_SESS_CACHE_OFF);

    SSL_CTX *server = state->server.get();
    SSL_CTX_set_cert_cb(server, TlsEngine::chooseCertificate, nullptr);
    SSL_CTX_set_tlsext_servername_callback(server, acknowledgeServerName);
    SSL_CTX_set_alpn_select_cb(server, TlsEngine::chooseAlpn, nullptr);
    // Sessions are good within this context alone, so the id need not tell them apart.
    SSL_CTX_set_session_id_context(server, reinterpret_cast<const unsigned char *>("puente"), 6);
    SSL_CTX_sess_set_cache_size(server, maxKeptSessions);
    SSL_CTX_set_num_tickets(server, 1);
    return std::shared_ptr<const TlsContext>(new TlsContext(std::move(state)));
}

TlsContext::TlsContext(std::unique_ptr<State> state) : m_state(std::move(state)) { }
TlsContext::~TlsContext() = default;

bool TlsContext::hasCredentialsFor(const QString &domain) const
{
    return m_state->credentialsFor(domain) != nullptr;
}

} // namespace network
