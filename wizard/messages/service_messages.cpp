// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/service_messages.h"

#include "wizard/messages/engine_messages.h"
#include "wizard/messages/plan_messages.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ServiceMessages)
};

using Level = FindingLabel::Level;
using Certificate = diagnosis::Readiness::Certificate;
using service::Scope;

QString stateSentence(Scope scope, const service::ServiceState &state)
{
    using Kind = service::ServiceState::Kind;
    if (!state.isInstalled)
        return scope == Scope::System
            ? Text::tr("The service is not installed. Install the package puente-engine.")
            : Text::tr("The service is not installed. It is installed when you start it.");
    switch (state.kind) {
    case Kind::Stopped:
        return Text::tr("The engine is stopped. Start it when steps 1 to 3 are done.");
    case Kind::Starting:
        return Text::tr("The engine is starting.");
    case Kind::Running:
        return state.pid > 0 ? Text::tr("The engine runs as process %1.").arg(state.pid)
                             : Text::tr("The engine runs.");
    case Kind::Stopping:
        return Text::tr("The engine is stopping.");
    case Kind::Failed:
        return Text::tr("The engine has failed. Start it again, or look at its log.");
    }
    return {};
}

bool isNamed(const diagnosis::PortOwner &owner)
{
    return !owner.program.isEmpty() || !owner.user.isEmpty();
}

QString takenSentence(const QString &endpoint, const diagnosis::PortOwner &owner)
{
    if (!owner.program.isEmpty())
        return Text::tr("%1 is taken by %2, process %3. Stop that program, or choose another port "
                        "in step 1.")
            .arg(endpoint, owner.program)
            .arg(owner.pid);
    return Text::tr("%1 is taken by a program of the user %2. Stop that program, or choose another "
                    "port in step 1.")
        .arg(endpoint, owner.user);
}

FindingLine portLine(const diagnosis::Readiness::Port &port)
{
    using Kind = diagnosis::PortState::Kind;
    const QString endpoint = base::Endpoint{port.port.ownAddress, port.port.port}.text();
    const QString purpose = reasonText(port.port.reason);
    if (port.state.kind == Kind::Listening)
        return {.level = Level::Good,
                .sentence = Text::tr("%1: %2 listens.").arg(purpose, endpoint)};
    FindingLine line{.level = Level::Error,
                     .sentence = purpose + u": "_s + adviceText(port.port, port.state),
                     .details = port.state.evidence};
    if (port.state.kind == Kind::Failed && port.owner && isNamed(*port.owner))
        line.sentence = purpose + u": "_s + takenSentence(endpoint, *port.owner);
    if (port.state.kind == Kind::NoCertificate)
        line.level = Level::Warning;
    return line;
}

FindingLine certificateLine(const diagnosis::Readiness &readiness)
{
    const auto line = [&](Level level, const QString &sentence, const QString &details) {
        return FindingLine{.level = level, .sentence = sentence, .details = details};
    };
    switch (readiness.certificate) {
    case Certificate::NoneAssigned:
        return line(Level::Warning,
                    Text::tr("No certificate is assigned, so that nobody can connect with TLS. "
                             "Assign one in step 3."),
                    {});
    case Certificate::Unusable:
        return line(Level::Error,
                    Text::tr("The engine cannot use the assigned certificate. Import it again, or "
                             "assign another one."),
                    readiness.evidence);
    case Certificate::Loaded:
        return line(Level::Good,
                    Text::tr("The engine has loaded the assigned certificate."),
                    readiness.subject);
    case Certificate::Shown:
        return line(Level::Good,
                    Text::tr("%1 shows the assigned certificate.").arg(readiness.endpoint),
                    readiness.subject);
    case Certificate::Another:
        return line(Level::Error,
                    Text::tr("%1 shows another certificate than the assigned one. Restart the "
                             "engine.")
                        .arg(readiness.endpoint),
                    readiness.evidence);
    case Certificate::NotShown:
        return line(Level::Error,
                    Text::tr("%1 does not complete a TLS handshake. Look at the log.")
                        .arg(readiness.endpoint),
                    readiness.evidence);
    }
    return {};
}

} // namespace

QString causeSentence(const service::StartCause &cause)
{
    using Kind = service::StartCause::Kind;
    switch (cause.kind) {
    case Kind::Unknown:
        return {};
    case Kind::SiteMissing:
        return Text::tr("There is no configuration to serve. Run step 1, This edge.");
    case Kind::SiteBroken:
        return Text::tr("The configuration has an error that the details name. Correct it, or go "
                        "back to an earlier version on the page Changes.");
    case Kind::AnotherEngine:
        return Text::tr("Another engine serves this site already. Stop that one first.");
    case Kind::AccessDenied:
        return Text::tr("The engine may not use a file or folder that the details name. Give the "
                        "user that it runs as access to it.");
    case Kind::DatabaseUnusable:
        return Text::tr("The database cannot be used. Check where it is, and who may write there.");
    case Kind::CertificateUnusable:
        return Text::tr("The assigned certificate cannot be used. Import it again, or assign "
                        "another one.");
    case Kind::KeyUnreadable:
        return Text::tr("The private key of the assigned certificate cannot be used. Check its "
                        "passphrase, its token, and who may read its file.");
    case Kind::PortTaken:
        return Text::tr("Another program has %1. Stop that program, or choose another port in "
                        "step 1.")
            .arg(cause.subject);
    case Kind::NotRunnable:
        return Text::tr("The service manager could not run the program as the unit wants it. "
                        "Install Puente again, or take back what was changed in the unit.");
    case Kind::WatchdogExpired:
        return Text::tr("The engine stopped answering, and its watchdog ended it. Look at its log, "
                        "then start it again.");
    case Kind::OutOfMemory:
        return Text::tr("The computer had no memory left, and ended the engine. Free some, then "
                        "start it again.");
    case Kind::Crashed:
        return Text::tr("The engine crashed. Start it again, and report what the details say.");
    case Kind::TooSlow:
        return Text::tr("The engine was not ready in time. Look at its log, then start it again.");
    case Kind::StartedTooOften:
        return Text::tr("The engine failed several times in a row, and is started no more. Look at "
                        "its log, then start it again in a minute.");
    }
    return {};
}

QString scopeTitle(Scope scope)
{
    switch (scope) {
    case Scope::System:
        return Text::tr("Service of this &computer");
    case Scope::User:
        return Text::tr("Service of your s&ession");
    case Scope::Background:
        return Text::tr("&Background process");
    }
    return {};
}

QString scopeConsequence(Scope scope)
{
    switch (scope) {
    case Scope::System:
        return Text::tr("Runs whoever is signed in, as the user puente, and can start with the "
                        "computer. Members of the group puente manage it.");
    case Scope::User:
        return Text::tr("Runs as you, started again when it fails, and can start when you sign in. "
                        "It ends when you sign out, unless “loginctl enable-linger” lets it stay.");
    case Scope::Background:
        return Text::tr("Runs as you, and goes on when this window is closed. Nothing is "
                        "installed, and after a restart of the computer you start it again.");
    }
    return {};
}

QString scopeObstacle(Scope scope)
{
    return scope == Scope::System
        ? Text::tr("This site is your own. The service of the computer serves /etc/puente.")
        : Text::tr("This site belongs to the computer. Only the computer's service serves it.");
}

FindingLine stateLine(Scope scope, const service::ServiceState &state)
{
    using Kind = service::ServiceState::Kind;
    Level level = Level::Notice;
    if (state.kind == Kind::Running)
        level = Level::Good;
    else if (state.kind == Kind::Failed)
        level = Level::Error;
    return {.level = level, .sentence = stateSentence(scope, state), .details = state.reason};
}

QList<FindingLine> readinessLines(const diagnosis::Readiness &readiness)
{
    QList<FindingLine> lines{{.level = Level::Good,
                              .sentence = Text::tr("The engine answers: version %1, process %2.")
                                              .arg(readiness.version)
                                              .arg(readiness.pid)}};
    for (const diagnosis::Readiness::Port &port : readiness.ports)
        lines += portLine(port);
    lines += certificateLine(readiness);
    return lines;
}

QString stopQuestion(qint64 devices, qsizetype streams)
{
    if (devices == 0 && streams == 0)
        return {};
    const QString people =
        Text::tr("%n device(s) of your people are signed in", "", static_cast<int>(devices));
    const QString partners =
        Text::tr("%n stream(s) to partners are open", "", static_cast<int>(streams));
    if (streams == 0)
        return Text::tr("%1. They are cut off until the engine runs again.").arg(people);
    if (devices == 0)
        return Text::tr("%1. They are cut off until the engine runs again.").arg(partners);
    return Text::tr("%1, and %2. They are cut off until the engine runs again.")
        .arg(people, partners);
}

} // namespace wizard
