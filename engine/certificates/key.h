// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private_key.h"

#include <QString>

#include <expected>

namespace certificates {

// RSA of 2048, 3072 or 4096 bits, or EC on P-256 or P-384.
struct KeyKind {
    enum class Algorithm {
        Rsa,
        Ec
    };

    Algorithm algorithm = Algorithm::Rsa;
    int bits = 2048; // RSA only
    QString curve; // EC only: "P-256", "P-384"

    bool operator==(const KeyKind &) const = default;
};

[[nodiscard]] std::expected<void, CertificateError> validate(const KeyKind &kind);

// "RSA 2048", "EC P-256"
[[nodiscard]] QString describe(const KeyKind &kind);

// A new private key. RSA takes seconds: call it from a worker thread.
[[nodiscard]] std::expected<PrivateKey, CertificateError> makeKey(const KeyKind &kind);

} // namespace certificates
