// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/trust_files.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace site {

namespace {

using certificates::CertificateError;

constexpr qint64 maxBytes = qint64(4) * 1024 * 1024; // as readCertificates() takes

std::expected<QList<certificates::Certificate>, CertificateError> authoritiesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(
            CertificateError{CertificateError::Reason::FileUnreadable, file.errorString()});
    return certificates::readCertificates(file.read(maxBytes + 1)); // too much is seen as such
}

} // namespace

QString UnusableTrustFile::evidence() const
{
    if (error.reason == CertificateError::Reason::FileUnreadable)
        return error.evidence;
    return certificates::reasonName(error.reason) + u": "_s + error.evidence;
}

TrustFiles readTrustFiles(const QString &siteDirectory, const Trust &trust)
{
    TrustFiles read{.trust = {.system = trust.system, .authorities = {}}};
    for (const QString &name : trust.files) {
        const QString path = QDir(siteDirectory).absoluteFilePath(name);
        const auto authorities = authoritiesOf(path);
        if (authorities)
            read.trust.authorities += *authorities;
        else
            read.unusable += {name, path, authorities.error()};
    }
    return read;
}

} // namespace site
