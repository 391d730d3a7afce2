// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/tokens.h"

namespace certificates {

QStringList installedModules()
{
    return {};
}

QFuture<std::expected<QList<Token>, CertificateError>> listTokens(const QString &)
{
    return QtFuture::makeReadyFuture<std::expected<QList<Token>, CertificateError>>(
        std::unexpected(CertificateError{CertificateError::Reason::TokenUnavailable, {}}));
}

QFuture<std::expected<QList<TokenKey>, CertificateError>> listTokenKeys(const TokenPlace &)
{
    return QtFuture::makeReadyFuture<std::expected<QList<TokenKey>, CertificateError>>(
        std::unexpected(CertificateError{CertificateError::Reason::TokenUnavailable, {}}));
}

} // namespace certificates
