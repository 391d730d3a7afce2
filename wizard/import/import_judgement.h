// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"
#include "wizard/import/import_findings.h"
#include "wizard/import/import_source.h"
#include "wizard/model/chain_judgement.h"

namespace wizard {

// Everything the judgement of files needs, as a value for the worker thread.
struct ImportJob {
    QList<ImportSource> sources; // that belong together, in any order; at most 16
    base::Secret password = {};
    QList<certificates::PendingRequest> pending = {};
    QList<certificates::StoredCertificate> stored = {};
    QString siteDirectory;
    std::optional<site::Site> site = {};
    QDateTime now;
};

struct ImportJudgement {
    QByteArray content; // of the file with the certificate, or with the intermediates alone
    std::optional<QByteArray> key = {}; // of the file with its key beside it
    QStringList files = {}; // the names of several
    ImportFindings findings;
    ChainJudgement chain = {};
    QList<certificates::Finding> lint = {};

    // The name of the issuer that neither the files nor this computer have; empty: none missing.
    [[nodiscard]] QString missingIssuer() const;
};

// Reads the files, opens and sorts what they hold, and judges it. Blocks: not for the GUI's
// thread. The evidence of an error begins with the file's name.
[[nodiscard]] std::expected<ImportJudgement, certificates::CertificateError>
judge(const ImportJob &job);

// Keeps what was judged, with its whole path. Blocks.
[[nodiscard]] std::expected<certificates::ImportedCertificate, certificates::CertificateError>
importInto(const certificates::Store &store,
           const ImportJudgement &judgement,
           certificates::ImportOptions options);

} // namespace wizard
