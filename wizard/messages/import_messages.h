// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/import/import_judgement.h"
#include "wizard/look/finding_list.h"

namespace wizard {

// What partners will think of a chain, in one line.
[[nodiscard]] FindingLine explain(const ChainJudgement &judgement);

// "Certificate", "edge.contoso.com"; … what the file is, as rows of a table.
[[nodiscard]] QList<QStringList> importFacts(const ImportJudgement &judgement,
                                             const QDateTime &now);

// Everything worth knowing before it is imported, worst first: what differs from the request, what
// is left out, who trusts it, and what lint says.
[[nodiscard]] QList<FindingLine> importFindings(const ImportJudgement &judgement);

// Of a chain whose last issuer neither it nor this computer has.
[[nodiscard]] QString missingText(const QList<certificates::Certificate> &chain);

} // namespace wizard
