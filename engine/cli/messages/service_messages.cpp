// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/messages.h"
#include "engine/service/start_cause.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

using Reason = service::ServiceError::Reason;
using Cause = service::StartCause::Kind;

QString message(Reason reason)
{
    switch (reason) {
    case Reason::ProgramMissing:
        return u"The program puented was not found. Install it beside puentectl."_s;
    case Reason::NotStartable:
        return u"The operating system refused to run the engine. The details tell why."_s;
    case Reason::ExitedAtStart:
        return u"The engine ended while it was starting. Its last words are in the details."_s;
    case Reason::TimedOut:
        return u"The engine did not answer in time. See puented.log in the state directory."_s;
    case Reason::NotOurs:
        return u"The process belongs to another user or site. Stop it with that account."_s;
    case Reason::StopFailed:
        return u"The engine could not be stopped. The details tell why."_s;
    case Reason::Busy:
        return u"The engine is being started or stopped by somebody else. Try again in a moment."_s;
    case Reason::NotInstalled:
        return u"The service is not installed. Install it with puentectl service install, or for "
               "the whole computer with the package puente-engine."_s;
    case Reason::ManagerMissing:
        return u"There is no systemd to ask. Use --scope background."_s;
    case Reason::NotAuthorized:
        return u"You may not manage this service. Ask as an administrator, or join the group "
               "puente."_s;
    case Reason::NotSupported:
        return u"The engine cannot do that the way it is run. Choose another --scope."_s;
    case Reason::LogUnreadable:
        return u"The journal shows you nothing of the service. Ask as an administrator, or join "
               "the group systemd-journal."_s;
    }
    Q_UNREACHABLE();
}

// Empty: the reason tells. %1: the subject of the cause.
QString pattern(Cause cause)
{
    switch (cause) {
    case Cause::Unknown:
        return {};
    case Cause::SiteMissing:
        return u"There is no site to serve. Make one with puentectl init."_s;
    case Cause::SiteBroken:
        return u"The site cannot be served (%1). Correct it, and look with puentectl validate."_s;
    case Cause::AnotherEngine:
        return u"Another engine serves this site (%1). Stop it first."_s;
    case Cause::AccessDenied:
        return u"The engine may not use what it needs (%1). Give the user that it runs as access "
               "to it."_s;
    case Cause::DatabaseUnusable:
        return u"The database cannot be used (%1). Check state.database, and who may write "
               "there."_s;
    case Cause::CertificateUnusable:
        return u"The assigned certificate cannot be used (%1). Import it again, or assign another "
               "one."_s;
    case Cause::KeyUnreadable:
        return u"The private key of the assigned certificate cannot be used (%1). Check its "
               "passphrase, its token, and who may read its file."_s;
    case Cause::PortTaken:
        return u"Another program has %1. Stop that program, or choose another port."_s;
    case Cause::NotRunnable:
        return u"systemd could not run the program as the unit wants it. Install Puente again, and "
               "look at what was changed with systemctl edit puente."_s;
    case Cause::WatchdogExpired:
        return u"The engine did not answer the watchdog and was ended. Look at its log, and start "
               "it again."_s;
    case Cause::OutOfMemory:
        return u"The computer had no memory left, and the engine was ended. Free some, and start "
               "it again."_s;
    case Cause::Crashed:
        return u"The engine crashed. Start it again, and report this with the lines of its log."_s;
    case Cause::TooSlow:
        return u"The engine was not ready in time. Look at its log, and start it again."_s;
    case Cause::StartedTooOften:
        return u"The engine failed several times in a row, and systemd starts it no more. Look at "
               "its log, and start it again in a minute."_s;
    }
    Q_UNREACHABLE();
}

QString message(const service::StartCause &cause)
{
    // Not arg(): the subject is somebody else's text.
    return pattern(cause.kind).replace("%1"_L1, cause.subject);
}

} // namespace

Failure failure(const service::ServiceError &error)
{
    const QString cause = message(service::likelyCause(error));
    return {.exitCode = ExitCode::Refused,
            .reason = reasonName(error.reason),
            .message = cause.isEmpty() ? message(error.reason) : cause,
            .details = error.evidence};
}

} // namespace cli
