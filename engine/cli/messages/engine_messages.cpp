// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using ControlReason = control::ControlError::Reason;

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

} // namespace

Failure failure(const control::ControlError &error)
{
    return {.exitCode = hasReached(error.reason) ? ExitCode::Refused : ExitCode::EngineNotReachable,
            .reason = reasonName(error.reason),
            .message = message(error.reason),
            .details = error.evidence};
}

} // namespace cli
