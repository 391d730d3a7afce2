// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_error.h"

#include <QList>

#include <algorithm>

namespace wizard {

// All faults of an element of the site, at most one for each field. judge(element) tells the
// first; mend(element, key) gives that field a harmless value, false when it knows no such field.
template<typename Element, typename Judge, typename Mend>
[[nodiscard]] QList<site::SiteError>
faultsOf(const Element &element, const Judge &judge, const Mend &mend)
{
    QList<site::SiteError> faults;
    Element mended = element;
    for (auto verdict = judge(mended); !verdict; verdict = judge(mended)) {
        const site::SiteError &fault = verdict.error();
        const bool isKnown =
            std::ranges::find(faults, fault.key, &site::SiteError::key) != faults.end();
        if (isKnown)
            break;
        faults.append(fault);
        if (!mend(mended, fault.key))
            break;
    }
    return faults;
}

} // namespace wizard
