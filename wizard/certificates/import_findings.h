// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"

#include <expected>
#include <optional>

namespace wizard {

// What a file from the certification authority is, before it is imported.
struct ImportFindings {
    certificates::Certificate leaf;
    QStringList chain; // leaf's issuer first, as far as the file goes: their common names
    bool isChainComplete = false; // at least one issuer, or none is needed
    std::optional<certificates::PendingRequest> request; // the one it answers
    QStringList lostNames; // requested, but not in the certificate
    QStringList addedNames; // in the certificate, but never requested

    [[nodiscard]] QStringList names() const;
};

// The common name in a distinguished name as RFC 2253 writes it; without one, the whole.
[[nodiscard]] QString commonNameOf(const QString &distinguishedName);

// Refuses a file without a certificate for a pending request or a stored key. Pure.
[[nodiscard]] std::expected<ImportFindings, certificates::CertificateError>
examine(const QByteArray &file,
        const QList<certificates::PendingRequest> &pending,
        const QList<certificates::StoredCertificate> &stored);

} // namespace wizard
