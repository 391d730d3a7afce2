// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/import/import_judgement.h"
#include "wizard/look/finding_list.h"

namespace wizard {

// What partners will think of a chain, in one line.
[[nodiscard]] FindingLine explain(const ChainJudgement &judgement);

// "Certificate", "edge.contoso.com"; … what the file is, as rows of a table.
[[nodiscard]] QList<QStringList> importFacts(const ImportFindings &findings, const QDateTime &now);

// Everything worth knowing before it is imported, worst first: what differs from the request, what
// is left out, who trusts it, and what lint says.
[[nodiscard]] QList<FindingLine> importFindings(const ImportJudgement &judgement);

// Of an issuer that neither the files nor this computer have.
[[nodiscard]] QString missingText(const ImportJudgement &judgement);

} // namespace wizard
