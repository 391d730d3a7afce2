// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"

#include <QJsonObject>

#include <openssl/ec.h>
#include <openssl/rsa.h>

namespace certificates {

using RsaPtr = std::unique_ptr<RSA, FreedBy<RSA_free>>;
using EcPtr = std::unique_ptr<EC_KEY, FreedBy<EC_KEY_free>>;

struct PublicHalf { // of a key: one of them, or neither where it cannot be read
    RsaPtr rsa;
    EcPtr ec;
};

// Reads what a token tells of a key (TokenSigner::publicKey).
[[nodiscard]] PublicHalf readPublicHalf(const QJsonObject &known);

} // namespace certificates
