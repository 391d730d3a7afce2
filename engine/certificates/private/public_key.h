// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"

#include <QString>

namespace certificates {

// SHA-256 of SubjectPublicKeyInfo.
[[nodiscard]] QByteArray publicKeyIdOf(const EVP_PKEY *key);

// "P-256", "P-384", "P-521", or OpenSSL's name for another curve; empty for keys without one.
[[nodiscard]] QString curveOf(const EVP_PKEY *key);

// "RSA 2048", "EC P-256", or OpenSSL's name for another type.
[[nodiscard]] QString describeKey(const EVP_PKEY *key);

} // namespace certificates
