// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/site_plan.h"

#include "engine/cli/messages/messages.h"
#include "engine/cli/site_change.h"
#include "engine/control/client.h"
#include "engine/diagnosis/dns_check.h"
#include "engine/site/directories.h"
#include "engine/site/public_addresses.h"

#include <QEventLoop>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

// None while no engine runs.
std::expected<std::optional<control::EngineStatus>, Failure> askEngine(const Session &session)
{
    using Reason = control::ControlError::Reason;
    const control::Answer answer =
        control::callAndWait(site::controlSocketPath(session.directory), u"status"_s);
    if (!answer) {
        const Reason reason = answer.error().reason;
        if (reason == Reason::NotReachable || reason == Reason::PathTooLong)
            return std::nullopt;
        return std::unexpected(failure(answer.error()));
    }
    const auto status = control::engineStatus(*answer);
    if (!status)
        return std::unexpected(failure(status.error()));
    return *status;
}

} // namespace

std::expected<SitePlan, Failure> planFor(const Session &session, const QStringList &addresses)
{
    const auto known = site::parsePublicAddresses(addresses);
    if (!known)
        return std::unexpected(
            usage(u"%1. Give the public address of the edge."_s.arg(known.error().evidence)));
    const auto site = readSite(session);
    if (!site)
        return std::unexpected(site.error());
    const auto certificates = certificates::Store(session.directory).list();
    return SitePlan{.site = *site,
                    .names = site::nameCoverage(*site, certificates),
                    .records = site::dnsPlan(
                        *site,
                        {.addresses = *known,
                         .publicKeyIds = site::assignedKeys(site->certificates, certificates)}),
                    .ports = site::portPlan(*site)};
}

void checkRecords(SitePlan &plan)
{
    diagnosis::DnsCheck check(plan.site.dns, plan.records);
    QEventLoop loop;
    QObject::connect(&check, &diagnosis::DnsCheck::finished, &loop, &QEventLoop::quit);
    check.start();
    loop.exec();
    plan.recordStates = check.states();
}

std::expected<void, Failure> checkPorts(SitePlan &plan, const Session &session)
{
    const auto engine = askEngine(session);
    if (!engine)
        return std::unexpected(engine.error());
    plan.portStates = diagnosis::portStates(plan.ports, *engine);
    return {};
}

qsizetype recordFaults(const SitePlan &plan)
{
    qsizetype faults = 0;
    for (qsizetype i = 0; i < plan.recordStates.size(); ++i) {
        const bool isThere = plan.recordStates.at(i).kind == diagnosis::RecordState::Kind::Present;
        faults += !isThere && !plan.records.at(i).optional ? 1 : 0;
    }
    return faults;
}

qsizetype portFaults(const SitePlan &plan)
{
    return std::ranges::count_if(plan.portStates, [](const diagnosis::PortState &state) {
        return diagnosis::isFault(state.kind);
    });
}

} // namespace cli
