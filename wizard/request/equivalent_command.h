// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/request_answers.h"

namespace wizard {

// The puentectl command that does the same, quoted for a POSIX shell.
[[nodiscard]] QString equivalentCommand(const RequestAnswers &answers,
                                        const QString &siteDirectory);

// Quoted when it must be.
[[nodiscard]] QString shellQuoted(const QString &argument);

} // namespace wizard
