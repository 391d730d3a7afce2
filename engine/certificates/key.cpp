// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/key.h"

#include "engine/certificates/private/openssl.h"

namespace certificates {

using Reason = CertificateError::Reason;

std::expected<void, CertificateError> validate(const KeyKind &kind)
{
    switch (kind.algorithm) {
    case KeyKind::Algorithm::Rsa:
        if (kind.bits != 2048 && kind.bits != 3072 && kind.bits != 4096)
            return std::unexpected(
                CertificateError{Reason::KeyTooSmall, QStringLiteral("RSA %1").arg(kind.bits)});
        return {};
    case KeyKind::Algorithm::Ec:
        if (kind.curve != u"P-256" && kind.curve != u"P-384")
            return std::unexpected(CertificateError{Reason::CurveUnknown, kind.curve.left(100)});
        return {};
    }
    Q_UNREACHABLE();
}

QString describe(const KeyKind &kind)
{
    return kind.algorithm == KeyKind::Algorithm::Rsa ? QStringLiteral("RSA %1").arg(kind.bits)
                                                     : QStringLiteral("EC ") + kind.curve;
}

std::expected<PrivateKey, CertificateError> makeKey(const KeyKind &kind)
{
    if (const auto valid = validate(kind); !valid)
        return std::unexpected(valid.error());
    KeyPtr key(kind.algorithm == KeyKind::Algorithm::Rsa
                   ? EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", static_cast<size_t>(kind.bits))
                   : EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", kind.curve.toLatin1().constData()));
    if (!key)
        return std::unexpected(
            opensslError(Reason::CryptoFailed, QStringLiteral("making a key, ") + describe(kind)));
    return PrivateKey::adopt(std::move(key));
}

} // namespace certificates
