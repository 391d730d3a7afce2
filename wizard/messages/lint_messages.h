// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"
#include "wizard/look/finding_list.h"

namespace wizard {

// A rule's sentence, translated; remedy with it, clause and date behind it.
[[nodiscard]] FindingLine lintLine(const certificates::Finding &finding);

} // namespace wizard
