// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"
#include "engine/certificates/tokens.h"

namespace certificates {

// The key by OpenSSL's pkcs11 engine, which loads the module into this process and keeps it until
// the process ends: it can use one module only. Any thread. The PIN must be known to be right: the
// engine may try it twice.
[[nodiscard]] std::expected<PrivateKey, CertificateError> loadByEngine(const TokenKeyPlace &place,
                                                                       const base::Secret &pin);

} // namespace certificates
