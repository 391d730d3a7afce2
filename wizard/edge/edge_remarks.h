// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_judgement.h"

namespace wizard {

// What step 1's values mean, and what may not be meant so; nothing of it keeps one from saving.
[[nodiscard]] QMap<QString, EdgeFinding> edgeRemarks(const EdgeJudgement &judgement,
                                                     const EdgeInput &input);

[[nodiscard]] QString listenerIsName(const QString &host);
[[nodiscard]] QString tooManyListeners(qsizetype most);

// Names as the DNS has them, where people read something else; empty: there are none.
[[nodiscard]] QString spellings(const QList<base::DomainName> &names);

} // namespace wizard
