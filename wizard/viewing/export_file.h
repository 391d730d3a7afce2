// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"

#include <functional>

namespace wizard {

// Why the private key of a certificate cannot leave.
enum class ExportObstacle {
    KeyMissing,
    OnToken,
    NotExportable
};

// What can be exported. The calls that make the files block: not for the GUI's thread.
struct ExportSource {
    QString friendlyName;
    std::optional<ExportObstacle> obstacle = {}; // to the private key
    bool asksKeySecret = false; // the key is encrypted where it is
    QByteArray pem; // certificate and path, leaf first
    std::function<std::expected<QByteArray, certificates::CertificateError>(
        const base::Secret &password, const base::Secret &keySecret)>
        pkcs12;
};

[[nodiscard]] ExportSource exportOf(const certificates::Store &store,
                                    const certificates::StoredCertificate &certificate);

[[nodiscard]] std::optional<ExportObstacle>
obstacleToExportKey(const certificates::StoredCertificate &certificate);

// The certificates as PEM, one after the other.
[[nodiscard]] QByteArray pemOf(const QList<certificates::Certificate> &chain);

// Replaces the file as a whole, and only its owner may read it.
[[nodiscard]] std::expected<void, certificates::CertificateError>
writePrivately(const QString &path, const QByteArray &content);

} // namespace wizard
