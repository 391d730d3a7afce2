// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using ControlReason = control::ControlError::Reason;
using ServiceReason = service::ServiceError::Reason;

QString message(ControlReason reason)
{
    switch (reason) {
    case ControlReason::NotReachable:
        return u"The engine of this site is not running. Start it with puentectl service start."_s;
    case ControlReason::AccessDenied:
        return u"You may not talk to the engine of this site. Use its account, or join the group "
               "puente."_s;
    case ControlReason::PathTooLong:
        return u"The path of the control socket is too long. Use a site directory with a shorter "
               "path."_s;
    case ControlReason::PathUnusable:
        return u"The control socket cannot be used. Check the run directory of the site."_s;
    case ControlReason::AlreadyListening:
        return u"Another engine serves this site. Stop it first."_s;
    case ControlReason::TimedOut:
        return u"The engine did not answer in time. Try again, or restart it with puentectl "
               "service restart."_s;
    case ControlReason::Disconnected:
        return u"The engine ended the conversation. See its log, and try again."_s;
    case ControlReason::TooLarge:
        return u"The engine's answer was too long. Please report this."_s;
    case ControlReason::Malformed:
        return u"The engine's answer was not understood. Check that both programs are of one "
               "version."_s;
    case ControlReason::Refused:
        return u"The engine refused. The details tell why."_s;
    }
    Q_UNREACHABLE();
}

bool hasReached(ControlReason reason)
{
    switch (reason) {
    case ControlReason::NotReachable:
    case ControlReason::AccessDenied:
    case ControlReason::PathTooLong:
    case ControlReason::PathUnusable:
    case ControlReason::AlreadyListening:
    case ControlReason::TimedOut:
    case ControlReason::Disconnected:
        return false;
    case ControlReason::TooLarge:
    case ControlReason::Malformed:
    case ControlReason::Refused:
        return true;
    }
    Q_UNREACHABLE();
}

QString message(ServiceReason reason)
{
    switch (reason) {
    case ServiceReason::ProgramMissing:
        return u"The program puented was not found. Install it beside puentectl."_s;
    case ServiceReason::NotStartable:
        return u"The operating system refused to run the engine. The details tell why."_s;
    case ServiceReason::ExitedAtStart:
        return u"The engine ended while it was starting. Its last words are in the details."_s;
    case ServiceReason::TimedOut:
        return u"The engine did not answer in time. See puented.log in the state directory."_s;
    case ServiceReason::NotOurs:
        return u"The process belongs to another user or site. Stop it with that account."_s;
    case ServiceReason::StopFailed:
        return u"The engine could not be stopped. The details tell why."_s;
    case ServiceReason::Busy:
        return u"The engine is being started or stopped by somebody else. Try again in a moment."_s;
    case ServiceReason::NotInstalled:
        return u"The service is not installed. Install it with puentectl service install, or for "
               u"the "
               "whole computer with the package puente-engine."_s;
    case ServiceReason::ManagerMissing:
        return u"There is no systemd to ask. Use --scope background."_s;
    case ServiceReason::NotAuthorized:
        return u"You may not manage this service. Ask as an administrator, or join the group "
               "puente."_s;
    case ServiceReason::NotSupported:
        return u"The engine cannot do that the way it is run. Choose another --scope."_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Failure failure(const control::ControlError &error)
{
    return {.exitCode = hasReached(error.reason) ? ExitCode::Refused : ExitCode::EngineNotReachable,
            .reason = reasonName(error.reason),
            .message = message(error.reason),
            .details = error.evidence};
}

Failure failure(const service::ServiceError &error)
{
    return {.exitCode = ExitCode::Refused,
            .reason = reasonName(error.reason),
            .message = message(error.reason),
            .details = error.evidence};
}

} // namespace cli
