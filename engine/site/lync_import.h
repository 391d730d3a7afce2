// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"
#include "engine/site/lync_item.h"
#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <functional>
#include <optional>

namespace site {

// What is to be done about an item, asked with its effect and problems known. Undecided takes an
// item without problems.
using LyncDecision = std::function<LyncChoice(const LyncItem &)>;

struct LyncImport {
    QList<LyncItem> items; // users, policies, partners, domains, settings, as the files have them
    Site site; // with all that is taken
    qsizetype undecided = 0; // items; while there are any, nothing may be written
    std::optional<SiteError> contradiction = {}; // what is taken does not go together

    [[nodiscard]] bool mayBeWritten() const { return undecided == 0 && !contradiction; }
};

// Takes what Lync's administrators exported into `site`, one item after the other: each is judged
// against the site with those before it. What is there already the same is left; taking the same
// files twice changes nothing.
[[nodiscard]] LyncImport
importLync(const LyncExport &exported, const Site &site, const LyncDecision &decide);

} // namespace site
