// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/assignment/assignment.h"
#include "wizard/look/finding_list.h"

namespace wizard {

// What an assignment would leave without a fitting name, worst first; one good line if nothing.
[[nodiscard]] QList<FindingLine> impactFindings(const site::Site &site,
                                                const site::AssignmentImpact &impact);

[[nodiscard]] QString usagesText(const Assignment &assignment);
// "fabrikam.com, litware.com and 3 more": as many as one reads.
[[nodiscard]] QString domainsText(const QList<base::DomainName> &domains);

} // namespace wizard
