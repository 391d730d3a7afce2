// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/lync_import.h"

#include "engine/site/private/consistency.h"
#include "engine/site/private/lync_fold.h"

#include <algorithm>

namespace site {

LyncImport importLync(const LyncExport &exported, const Site &site, const LyncDecision &decide)
{
    LyncFold fold(exported, site, decide);
    LyncImport result{.items = fold.items(), .site = fold.site()};
    result.undecided = std::ranges::count_if(result.items, &LyncItem::isUndecided);
    result.contradiction = findContradiction(result.site);
    return result;
}

} // namespace site
