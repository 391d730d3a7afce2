// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"

namespace wizard {

// Why the private key of a certificate cannot leave.
enum class ExportObstacle {
    KeyMissing,
    OnToken,
    NotExportable
};

[[nodiscard]] std::optional<ExportObstacle>
obstacleToExportKey(const certificates::StoredCertificate &certificate);

// The certificate and its path as PEM, leaf first.
[[nodiscard]] QByteArray toPem(const certificates::StoredCertificate &certificate);

// Replaces the file as a whole, and only its owner may read it.
[[nodiscard]] std::expected<void, certificates::CertificateError>
writePrivately(const QString &path, const QByteArray &content);

} // namespace wizard
