// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/viewing/export_file.h"

#include <QSaveFile>

namespace wizard {

std::optional<ExportObstacle>
obstacleToExportKey(const certificates::StoredCertificate &certificate)
{
    if (!certificate.hasKey)
        return ExportObstacle::KeyMissing;
    if (certificate.isOnToken)
        return ExportObstacle::OnToken;
    return certificate.exportable ? std::optional<ExportObstacle>() : ExportObstacle::NotExportable;
}

ExportSource exportOf(const certificates::Store &store,
                      const certificates::StoredCertificate &certificate)
{
    return {.friendlyName = certificate.friendlyName,
            .obstacle = obstacleToExportKey(certificate),
            .asksKeySecret = certificate.isKeyEncrypted,
            .pem = pemOf(certificate.chain),
            .pkcs12 = [store, id = certificate.leaf.id()](const base::Secret &password,
                                                          const base::Secret &keySecret) {
                return store.exportPkcs12(id, password, keySecret);
            }};
}

QByteArray pemOf(const QList<certificates::Certificate> &chain)
{
    QByteArray pem;
    for (const certificates::Certificate &one : chain)
        pem += certificates::toPem(one);
    return pem;
}

std::expected<void, certificates::CertificateError> writePrivately(const QString &path,
                                                                   const QByteArray &content)
{
    using Reason = certificates::CertificateError::Reason;
    QSaveFile file(path);
    // The permissions come before the first byte.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(content) != content.size() || !file.commit())
        return std::unexpected(
            certificates::CertificateError{Reason::WriteFailed, file.errorString()});
    return {};
}

} // namespace wizard
