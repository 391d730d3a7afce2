// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/launchd_service.h"

#include "engine/base/installed_program.h"
#include "engine/service/manager_answers.h"
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;

constexpr int notPermitted = 1; // EPERM, as launchctl(1) ends with it

Outcome outcomeOf(const ToolResult &result)
{
    if (result.exitCode == 0)
        return {};
    const Reason reason =
        result.exitCode == notPermitted ? Reason::NotAuthorized : Reason::NotStartable;
    return std::unexpected(ServiceError{reason, result.complaint.trimmed()});
}

} // namespace

LaunchdService::LaunchdService(Scope scope, QString siteDirectory, QObject *parent)
    : Service(parent)
    , m_scope(scope)
    , m_siteDirectory(std::move(siteDirectory))
    , m_domain(scope == Scope::System ? u"system"_s : u"gui/%1"_s.arg(::getuid()))
    , m_log(m_siteDirectory)
{ }

QString LaunchdService::propertyListPath() const
{
    const QString folder = m_scope == Scope::System
        ? u"/Library/LaunchDaemons/"_s
        : QDir::homePath() + u"/Library/LaunchAgents/"_s;
    return folder + launchdLabel.toString() + u".plist"_s;
}

QString LaunchdService::target() const
{
    return m_domain + u'/' + launchdLabel.toString();
}

QFuture<Outcome> LaunchdService::run(const QStringList &arguments)
{
    return runTool(u"launchctl"_s, arguments, this)
        .then(this,
              [this](const ToolResult &result) {
                  return refresh().then(this,
                                        [result](const Outcome &) { return outcomeOf(result); });
              })
        .unwrap();
}

QFuture<Outcome> LaunchdService::start()
{
    if (const QString fault = m_log.prepare(); !fault.isEmpty())
        return resolved(std::unexpected(ServiceError{Reason::NotStartable, fault}));
    if (m_state.kind == ServiceState::Kind::Running)
        return resolved({});
    // What is loaded already makes bootstrap fail; kickstart then tells the truth.
    return runTool(u"launchctl"_s, {u"bootstrap"_s, m_domain, propertyListPath()}, this)
        .then(this, [this](const ToolResult &) { return run({u"kickstart"_s, target()}); })
        .unwrap();
}

QFuture<Outcome> LaunchdService::stop(StopMode /*mode*/)
{
    if (m_state.kind == ServiceState::Kind::Stopped)
        return resolved({});
    return run({u"bootout"_s, target()}); // SIGTERM, and SIGKILL after its ExitTimeOut
}

QFuture<Outcome> LaunchdService::install()
{
    const QString program = base::installedProgram(u"puented"_s);
    if (program.isEmpty())
        return resolved(std::unexpected(ServiceError{Reason::ProgramMissing, u"puented"_s}));
    QSaveFile file(propertyListPath());
    const QByteArray text =
        launchdPropertyList({.program = program, .siteDirectory = m_siteDirectory}, m_log.path())
            .toUtf8();
    if (!QDir().mkpath(QFileInfo(file.fileName()).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(text) != text.size() || !file.commit())
        return resolved(std::unexpected(
            ServiceError{Reason::NotAuthorized, file.fileName() + u": "_s + file.errorString()}));
    return refresh();
}

QFuture<Outcome> LaunchdService::uninstall()
{
    return stop(StopMode::Graceful)
        .then(this,
              [this](const Outcome &) {
                  QFile file(propertyListPath());
                  if (file.exists() && !file.remove())
                      return resolved(std::unexpected(ServiceError{
                          Reason::NotAuthorized, file.fileName() + u": "_s + file.errorString()}));
                  return refresh();
              })
        .unwrap();
}

QFuture<Outcome> LaunchdService::setEnabled(bool isEnabled)
{
    return run({isEnabled ? u"enable"_s : u"disable"_s, target()});
}

QFuture<Outcome> LaunchdService::refresh()
{
    return runTool(u"launchctl"_s, {u"print"_s, target()}, this)
        .then(this, [this](const ToolResult &printed) -> Outcome {
            if (printed.exitCode < 0)
                return std::unexpected(ServiceError{Reason::ManagerMissing, printed.complaint});
            ServiceState state = launchdState(printed.exitCode == 0 ? printed.output : QString());
            state.isInstalled = QFileInfo::exists(propertyListPath());
            state.isEnabled = state.isInstalled; // RunAtLoad
            if (state != std::exchange(m_state, state))
                Q_EMIT stateChanged();
            return {};
        });
}

QFuture<LogLines> LaunchdService::log(int lines)
{
    return resolvedLines(m_log.lastLines(lines));
}

} // namespace service
