// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"
#include "wizard/import/import_findings.h"
#include "wizard/import/import_source.h"
#include "wizard/model/chain_judgement.h"

namespace wizard {

// Everything the judgement of a file needs, as a value for the worker thread.
struct ImportJob {
    ImportSource source;
    QList<ImportSource> intermediates = {}; // files beside it
    base::Secret password = {};
    QList<certificates::PendingRequest> pending = {};
    QList<certificates::StoredCertificate> stored = {};
    QString siteDirectory;
    std::optional<site::Site> site = {};
    QDateTime now;
};

struct ImportJudgement {
    QByteArray content; // as read: this is what is imported
    QList<QByteArray> intermediates;
    ImportFindings findings;
    ChainJudgement chain;
    QList<certificates::Finding> lint;

    // The name of the issuer that neither the files nor this computer have; empty: none missing.
    [[nodiscard]] QString missingIssuer() const;
};

// Reads the files, opens and sorts them, and judges what they hold. Blocks: not for the GUI's
// thread.
[[nodiscard]] std::expected<ImportJudgement, certificates::CertificateError>
judge(const ImportJob &job);

} // namespace wizard
