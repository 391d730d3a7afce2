// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/readiness.h"
#include "engine/service/start_cause.h"
#include "wizard/look/finding_list.h"

namespace wizard {

// Why the engine did not start, and what to do; empty when nobody knows.
[[nodiscard]] QString causeSentence(const service::StartCause &cause);

// The ways of running the engine: a name with its mnemonic, and what follows from the choice.
[[nodiscard]] QString scopeTitle(service::Scope scope);
[[nodiscard]] QString scopeConsequence(service::Scope scope);
// Why the site cannot be run so.
[[nodiscard]] QString scopeObstacle(service::Scope scope);

// How the service stands, in one sentence.
[[nodiscard]] FindingLine stateLine(service::Scope scope, const service::ServiceState &state);

// What was checked after a start, a line each.
[[nodiscard]] QList<FindingLine> readinessLines(const diagnosis::Readiness &readiness);

// Who is cut off by a stop; empty: nobody.
[[nodiscard]] QString stopQuestion(qint64 devices, qsizetype streams);

} // namespace wizard
