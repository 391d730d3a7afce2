// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_file.h"

namespace site {

// The error of an element that stood alone, told of the place it has in the whole site.
[[nodiscard]] SiteError movedTo(qsizetype index, SiteError error);

// The element as the file will hold it, judged without the others of its list. Costs the same in
// a site of thousands.
template<typename Element>
[[nodiscard]] std::expected<Element, SiteError>
readBackAlone(const Site &site, const Element &element, QList<Element> Site::*list, qsizetype index)
{
    Site alone(site.edge.fqdn, site.domains.sip);
    alone.domains = site.domains;
    (alone.*list).append(element);
    const auto parsed = parseSite(writeSite(alone));
    if (!parsed)
        return std::unexpected(movedTo(index, parsed.error()));
    return ((*parsed).*list).first();
}

} // namespace site
