// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/windows_service.h"

#include "engine/base/installed_program.h"
#include "engine/service/manager_answers.h"
#include "engine/service/unit_file.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;

const QString name = u"Puente"_s;

// winerror.h, which sc.exe ends with.
constexpr int accessDenied = 5;
constexpr int alreadyRunning = 1056;
constexpr int noSuchService = 1060;
constexpr int notActive = 1062;

Outcome outcomeOf(const ToolResult &result)
{
    switch (result.exitCode) {
    case 0:
    case alreadyRunning:
    case notActive:
        return {};
    case accessDenied:
        return std::unexpected(ServiceError{Reason::NotAuthorized, result.output.trimmed()});
    case noSuchService:
        return std::unexpected(ServiceError{Reason::NotInstalled, result.output.trimmed()});
    default:
        return std::unexpected(ServiceError{Reason::NotStartable, result.output.trimmed()});
    }
}

} // namespace

WindowsService::WindowsService(QString siteDirectory, QObject *parent)
    : Service(parent), m_siteDirectory(std::move(siteDirectory)), m_log(m_siteDirectory)
{ }

QFuture<Outcome> WindowsService::run(const QList<QStringList> &calls)
{
    if (calls.isEmpty())
        return refresh();
    return runTool(u"sc.exe"_s, calls.first(), this)
        .then(this,
              [this, rest = calls.mid(1)](const ToolResult &result) {
                  const Outcome outcome = outcomeOf(result);
                  if (outcome)
                      return run(rest);
                  return refresh().then(this, [outcome](const Outcome &) { return outcome; });
              })
        .unwrap();
}

QFuture<Outcome> WindowsService::start()
{
    return run({{u"start"_s, name}});
}

QFuture<Outcome> WindowsService::stop(StopMode /*mode*/)
{
    return run({{u"stop"_s, name}});
}

QFuture<Outcome> WindowsService::install()
{
    const QString program = base::installedProgram(u"puented.exe"_s);
    if (program.isEmpty())
        return resolved(std::unexpected(ServiceError{Reason::ProgramMissing, u"puented.exe"_s}));
    return run(windowsRegistration({.program = program, .siteDirectory = m_siteDirectory}));
}

QFuture<Outcome> WindowsService::uninstall()
{
    return run({{u"stop"_s, name}, {u"delete"_s, name}});
}

QFuture<Outcome> WindowsService::setEnabled(bool isEnabled)
{
    return run({{u"config"_s, name, u"start="_s, isEnabled ? u"auto"_s : u"demand"_s}});
}

QFuture<Outcome> WindowsService::refresh()
{
    return runTool(u"sc.exe"_s, {u"queryex"_s, name}, this)
        .then(this, [this](const ToolResult &printed) -> Outcome {
            if (printed.exitCode < 0)
                return std::unexpected(ServiceError{Reason::ManagerMissing, printed.complaint});
            const ServiceState state =
                windowsState(printed.exitCode == 0 ? printed.output : QString());
            if (state != std::exchange(m_state, state))
                Q_EMIT stateChanged();
            return {};
        });
}

QFuture<LogLines> WindowsService::log(int lines)
{
    return resolvedLines(m_log.lastLines(lines));
}

} // namespace service
