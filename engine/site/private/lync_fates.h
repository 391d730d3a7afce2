// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/exported_object.h"
#include "engine/site/lync_item.h"

namespace site {

// What becomes of a property that is no setting here.
[[nodiscard]] LyncFate fateOf(QStringView property);
// As it is shown: cut short, and without secrets.
[[nodiscard]] QString shownValue(const ExportedProperty &property);

} // namespace site
