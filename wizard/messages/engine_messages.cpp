// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/engine_messages.h"

#include "wizard/messages/service_messages.h"

#include <QCoreApplication>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EngineMessages)
};

QString sentence(control::ControlError::Reason reason)
{
    using Reason = control::ControlError::Reason;
    switch (reason) {
    case Reason::NotReachable:
        return Text::tr("The engine is not running. Start it, then try again.");
    case Reason::AccessDenied:
        return Text::tr("You may not control this engine. Ask for membership of the group puente.");
    case Reason::PathTooLong:
        return Text::tr("The path of the site directory is too long for the engine's socket. Move "
                        "the site to a shorter path.");
    case Reason::PathUnusable:
        return Text::tr("The engine's socket cannot be made. Check who may write the site "
                        "directory.");
    case Reason::AlreadyListening:
        return Text::tr("Another engine is running for this site. Stop that one first.");
    case Reason::TimedOut:
        return Text::tr("The engine did not answer in time. Look at its log, then try again.");
    case Reason::Disconnected:
        return Text::tr("The engine went away before it answered. Look at its log.");
    case Reason::TooLarge:
    case Reason::Malformed:
        return Text::tr("The engine's answer cannot be understood. Check that this window and the "
                        "engine are of the same version.");
    case Reason::Refused:
        return Text::tr("The engine refused. The details say why.");
    }
    return {};
}

QString sentence(service::ServiceError::Reason reason)
{
    using Reason = service::ServiceError::Reason;
    switch (reason) {
    case Reason::ProgramMissing:
        return Text::tr("The program puented is not beside this one. Install Puente again.");
    case Reason::NotStartable:
        return Text::tr("The operating system would not run the engine. The details say why.");
    case Reason::ExitedAtStart:
        return Text::tr("The engine ended while it was starting. The last lines of its log are in "
                        "the details.");
    case Reason::TimedOut:
        return Text::tr("The engine neither answers nor ends. Look at its log.");
    case Reason::NotOurs:
        return Text::tr("The engine belongs to another user or another site. Sign in as that user "
                        "to stop it.");
    case Reason::StopFailed:
        return Text::tr("The engine did not stop. Try again, or end its process.");
    case Reason::Busy:
        return Text::tr("The engine is already being started or stopped. Wait until that is "
                        "finished.");
    case Reason::NotInstalled:
        return Text::tr("The service is not installed. Install it first.");
    case Reason::ManagerMissing:
        return Text::tr("There is no systemd to ask. Run the engine in the background of your "
                        "session.");
    case Reason::NotAuthorized:
        return Text::tr("You may not manage this service. Ask an administrator to add you to the "
                        "group puente.");
    case Reason::NotSupported:
        return Text::tr("The engine cannot do that the way it is run. Choose another way to run "
                        "it.");
    case Reason::LogUnreadable:
        return Text::tr("The journal shows you nothing of the service. Ask an administrator to add "
                        "you to the group systemd-journal.");
    }
    return {};
}

} // namespace

Explanation explain(const control::ControlError &error)
{
    return {.sentence = sentence(error.reason), .evidence = error.evidence};
}

Explanation explain(const service::ServiceError &error)
{
    const QString cause = causeSentence(service::likelyCause(error));
    return {.sentence = cause.isEmpty() ? sentence(error.reason) : cause,
            .evidence = error.evidence};
}

QString stateText(service::ServiceState::Kind kind)
{
    using Kind = service::ServiceState::Kind;
    switch (kind) {
    case Kind::Stopped:
        return Text::tr("Stopped");
    case Kind::Starting:
        return Text::tr("Starting");
    case Kind::Running:
        return Text::tr("Running");
    case Kind::Stopping:
        return Text::tr("Stopping");
    case Kind::Failed:
        return Text::tr("Failed");
    }
    return {};
}

} // namespace wizard
