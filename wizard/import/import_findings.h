// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/import_file.h"
#include "engine/certificates/issue_difference.h"
#include "engine/certificates/store.h"

#include <expected>
#include <optional>

namespace wizard {

// What a file from the certification authority is, before it is imported.
struct ImportFindings {
    certificates::Certificate leaf;
    QList<certificates::Certificate> chain = {}; // leaf first, each followed by its issuer
    QList<certificates::Certificate> unrelated = {}; // not part of the chain: not imported
    std::optional<certificates::PendingRequest> request = {}; // the one it answers
    std::optional<certificates::IssueDifference> difference = {}; // from that request
    bool completesChain = false; // the leaf is here already; issuers of it come in
    bool bringsKey = false;
    bool isLegacy = false; // encrypted in a way that is no longer safe
    QString friendlyName = {}; // in the file

    // The issuer at the end of the chain that is not in it; empty when the chain ends with a root.
    [[nodiscard]] QString nextIssuer() const;
};

// Refuses a file without a certificate for its own key (ForeignKey), a pending request or a stored
// key (KeyDoesNotMatch), one that adds nothing (AlreadyImported), and a certificate that is not for
// a server (WrongPurpose). As the store will: newest first, along signatures. Pure.
[[nodiscard]] std::expected<ImportFindings, certificates::CertificateError>
examine(const certificates::ImportFile &file,
        const QList<certificates::PendingRequest> &pending,
        const QList<certificates::StoredCertificate> &stored);

} // namespace wizard
