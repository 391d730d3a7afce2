// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"

#include <expected>

namespace certificates {

// A private key from PEM or DER, PKCS#8 or the traditional forms: RSA from 2048 bits, or EC on
// P-256, P-384 or P-521. An encrypted one is refused with PassphraseRequired.
[[nodiscard]] std::expected<KeyPtr, CertificateError> readPrivateKey(const QByteArray &pemOrDer);

// PKCS#8, not encrypted. Empty when OpenSSL fails.
[[nodiscard]] QByteArray toPkcs8Pem(const EVP_PKEY *key);

// SHA-256 of SubjectPublicKeyInfo.
[[nodiscard]] QByteArray publicKeyIdOf(const EVP_PKEY *key);

// "RSA 2048", "EC P-256", or OpenSSL's name for another type.
[[nodiscard]] QString describeKey(const EVP_PKEY *key);

} // namespace certificates
