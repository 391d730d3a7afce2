// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private_key.h"

#include <QByteArray>

#include <expected>

namespace certificates {

// The coordinates of a public key on P-256, 32 bytes each.
struct EcPoint {
    QByteArray x;
    QByteArray y;

    bool operator==(const EcPoint &) const = default;
};

// Both: CurveUnknown for a key that is not on P-256.
[[nodiscard]] std::expected<EcPoint, CertificateError> publicPoint(const PrivateKey &key);
// ECDSA with SHA-256 as JWS wants it (RFC 7518 §3.4): r and s, 32 bytes each.
[[nodiscard]] std::expected<QByteArray, CertificateError> signEs256(const PrivateKey &key,
                                                                    const QByteArray &data);

} // namespace certificates
