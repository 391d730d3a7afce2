// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/dns_plan.h"
#include "engine/site/name_coverage.h"
#include "engine/site/port_plan.h"

namespace wizard {

// What a site needs around it.
struct SitePlan {
    QList<site::NameCoverage> names;
    QList<site::PlannedRecord> records;
    QList<site::PlannedPort> ports;

    bool operator==(const SitePlan &) const = default;
};

[[nodiscard]] SitePlan sitePlan(const site::Site &site,
                                const QList<certificates::StoredCertificate> &certificates);

// Of what must be published and opened: the same for the same, whatever the language.
[[nodiscard]] QByteArray planFingerprint(const site::Site &site);

} // namespace wizard
