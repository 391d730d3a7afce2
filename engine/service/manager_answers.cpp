// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/manager_answers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace service {

namespace {

// The word after the name, on a line of its own.
QString valueOf(const QString &printed, const QString &name)
{
    const QRegularExpression line(u"^\\s*%1\\s*[:=]\\s*(.*?)\\s*$"_s.arg(name),
                                  QRegularExpression::MultilineOption);
    return line.match(printed).captured(1);
}

} // namespace

ServiceState launchdState(const QString &printed)
{
    ServiceState state;
    const QString word = valueOf(printed, u"state"_s);
    state.pid = valueOf(printed, u"pid"_s).toLongLong();
    if (word == "running"_L1)
        state.kind = ServiceState::Kind::Running;
    else if (word == "spawn scheduled"_L1)
        state.kind = ServiceState::Kind::Starting;
    const QString exitCode = valueOf(printed, u"last exit code"_s);
    const bool hasFailed =
        !exitCode.isEmpty() && exitCode != "0"_L1 && exitCode != "(never exited)"_L1;
    if (state.kind == ServiceState::Kind::Stopped && hasFailed) {
        state.kind = ServiceState::Kind::Failed;
        state.ending = u"exit-code"_s;
        state.reason = u"launchd: last exit code "_s + exitCode;
    }
    return state;
}

ServiceState windowsState(const QString &printed)
{
    ServiceState state;
    state.isInstalled = !printed.isEmpty();
    state.pid = valueOf(printed, u"PID"_s).toLongLong();
    switch (valueOf(printed, u"STATE"_s).section(u' ', 0, 0).toInt()) {
    case 2: // SERVICE_START_PENDING
        state.kind = ServiceState::Kind::Starting;
        break;
    case 3: // SERVICE_STOP_PENDING
        state.kind = ServiceState::Kind::Stopping;
        break;
    case 4: // SERVICE_RUNNING
        state.kind = ServiceState::Kind::Running;
        break;
    default:
        break;
    }
    const QString exitCode = valueOf(printed, u"WIN32_EXIT_CODE"_s).section(u' ', 0, 0);
    // ERROR_SERVICE_NEVER_STARTED
    const bool hasFailed = !exitCode.isEmpty() && exitCode != "0"_L1 && exitCode != "1077"_L1;
    if (state.kind == ServiceState::Kind::Stopped && hasFailed) {
        state.kind = ServiceState::Kind::Failed;
        state.ending = u"exit-code"_s;
        state.reason = u"Windows: error "_s + exitCode;
    }
    return state;
}

} // namespace service
