// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/html_page.h"
#include "engine/cli/session.h"
#include "engine/diagnosis/port_state.h"
#include "engine/diagnosis/record_state.h"
#include "engine/site/name_coverage.h"

#include <QJsonArray>

#include <optional>

namespace cli {

// What a site needs around it; with a check, also whether it is there.
struct SitePlan {
    site::Site site;
    QList<site::NameCoverage> names;
    QList<site::PlannedRecord> records;
    QList<site::PlannedPort> ports;
    QList<diagnosis::RecordState> recordStates = {}; // empty: not checked
    QList<diagnosis::PortState> portStates = {}; // empty: not checked
};

// `addresses`: those of the edge in public, as the user gave them.
[[nodiscard]] std::expected<SitePlan, Failure> planFor(const Session &session,
                                                       const QStringList &addresses);

// Asks the DNS, in an event loop of its own.
void checkRecords(SitePlan &plan);
// Asks the engine; where none runs, this computer.
[[nodiscard]] std::expected<void, Failure> checkPorts(SitePlan &plan, const Session &session);

// Required records that are not there as planned, ports that take no connections.
[[nodiscard]] qsizetype recordFaults(const SitePlan &plan);
[[nodiscard]] qsizetype portFaults(const SitePlan &plan);

[[nodiscard]] base::Table nameTable(const SitePlan &plan);
[[nodiscard]] base::Table recordTable(const SitePlan &plan);
[[nodiscard]] base::Table portTable(const SitePlan &plan);
[[nodiscard]] QJsonArray nameJson(const SitePlan &plan);
[[nodiscard]] QJsonArray recordJson(const SitePlan &plan);
[[nodiscard]] QJsonArray portJson(const SitePlan &plan);

} // namespace cli
