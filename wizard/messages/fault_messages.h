// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_fault.h"

#include <QString>

namespace wizard {

// What is wrong with a setting and what to do about it; empty for SettingFault::None. `words` are
// those of SiteError.
[[nodiscard]] QString explainFault(site::SettingFault fault, const QStringList &words);

} // namespace wizard
