// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"

namespace certificates {

QFuture<std::expected<PendingRequest, StoreError>>
Store::renew(const QString &, RenewalKey, const base::Secret &) const
{
    return QtFuture::makeReadyFuture<std::expected<PendingRequest, StoreError>>(
        std::unexpected(StoreError{StoreError::Reason::CryptoFailed, {}}));
}

std::expected<ImportedCertificate, StoreError> Store::completeChain(const QString &,
                                                                    const QByteArray &) const
{
    return std::unexpected(StoreError{StoreError::Reason::CryptoFailed, {}});
}

std::expected<QByteArray, StoreError>
Store::exportPkcs12(const QString &, const base::Secret &, const base::Secret &) const
{
    return std::unexpected(StoreError{StoreError::Reason::CryptoFailed, {}});
}

QString unlockCredentialName(const QString &publicKeyId)
{
    return QStringLiteral("puente-key-") + publicKeyId.left(16);
}

} // namespace certificates
