// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request_model/request_answers.h"

namespace wizard {

// The options of `puentectl cert request` for these answers, but for --out. No secret is among
// them: where one is needed, a file is named.
[[nodiscard]] QStringList requestArguments(const RequestAnswers &answers);

// The puentectl commands that do the same, one a line, quoted for a POSIX shell.
[[nodiscard]] QString equivalentCommand(const RequestAnswers &answers,
                                        const QString &siteDirectory);

// Quoted when it must be.
[[nodiscard]] QString shellQuoted(const QString &argument);

} // namespace wizard
