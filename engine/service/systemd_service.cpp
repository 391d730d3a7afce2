// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/systemd_service.h"

#include "engine/base/installed_program.h"
#include "engine/service/tool.h"
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;
using Values = SystemdManager::Values;

constexpr int evidenceLines = 8; // some are systemd's own

QString unit()
{
    return unitName.toString();
}

ServiceState::Kind kindOf(const QString &activeState, const QString &subState)
{
    if (subState == "auto-restart"_L1) // it failed, and is tried again
        return ServiceState::Kind::Failed;
    if (activeState == "active"_L1 || activeState == "reloading"_L1)
        return ServiceState::Kind::Running;
    if (activeState == "activating"_L1)
        return ServiceState::Kind::Starting;
    if (activeState == "deactivating"_L1)
        return ServiceState::Kind::Stopping;
    return activeState == "failed"_L1 ? ServiceState::Kind::Failed : ServiceState::Kind::Stopped;
}

std::expected<void, ServiceError> writeUserUnit(const QString &siteDirectory)
{
    const QString program = base::installedProgram(u"puented"_s);
    if (program.isEmpty())
        return std::unexpected(ServiceError{Reason::ProgramMissing, u"puented"_s});
    QSaveFile file(userUnitPath());
    const QByteArray text = userUnit({.program = program, .siteDirectory = siteDirectory}).toUtf8();
    if (!QDir().mkpath(QFileInfo(userUnitPath()).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(text) != text.size() || !file.commit())
        return std::unexpected(
            ServiceError{Reason::NotStartable, userUnitPath() + u": "_s + file.errorString()});
    return {};
}

// journalctl(1) ends well, and says so only beside its output, when it was shown nothing.
LogLines readable(Scope scope, const ToolResult &result)
{
    const QString lines = result.output.trimmed();
    const bool isEmpty = lines.isEmpty() || lines == "-- No entries --"_L1;
    const bool isHidden = result.exitCode < 0
        || result.complaint.contains("insufficient permissions"_L1)
        || (scope == Scope::System && result.complaint.contains("systemd-journal"_L1));
    if (isEmpty && isHidden)
        return std::unexpected(ServiceError{Reason::LogUnreadable, result.complaint.trimmed()});
    return isEmpty ? QString() : lines;
}

} // namespace

SystemdService::SystemdService(Scope scope, QString siteDirectory, QObject *parent)
    : Service(parent), m_scope(scope), m_siteDirectory(std::move(siteDirectory)), m_manager(scope)
{
    connect(&m_manager, &SystemdManager::unitChanged, this, [this] {
        m_manager.properties(unit(), [this](const QVariantMap &properties) { update(properties); });
    });
    m_manager.watch(unit());
    m_manager.properties(unit(), [this](const QVariantMap &properties) { update(properties); });
}

SystemdService::Promise SystemdService::begin()
{
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    return promise;
}

// What is told is so: the state is asked for before.
void SystemdService::finish(const Promise &promise, const Values &values)
{
    Outcome outcome = values ? Outcome() : Outcome(std::unexpected(values.error()));
    m_manager.properties(unit(), [this, promise, outcome](const QVariantMap &properties) {
        update(properties);
        promise->addResult(outcome);
        promise->finish();
    });
}

void SystemdService::update(const QVariantMap &properties)
{
    const auto text = [&](const char *name) {
        return properties.value(QLatin1StringView(name)).toString();
    };
    ServiceState state;
    state.isInstalled = isOurs() && text("LoadState") == "loaded"_L1;
    if (!state.isInstalled) {
        become(state);
        return;
    }
    state.kind = kindOf(text("ActiveState"), text("SubState"));
    state.pid = properties.value(u"MainPID"_s).toLongLong();
    state.isEnabled = text("UnitFileState").startsWith("enabled"_L1);
    m_lastWords = text("StatusText");
    if (state.kind == ServiceState::Kind::Failed) {
        state.ending = text("Result");
        state.reason = m_lastWords.isEmpty() ? u"systemd: "_s + state.ending : m_lastWords;
    }
    become(state);
}

void SystemdService::become(const ServiceState &state)
{
    if (state != std::exchange(m_state, state))
        Q_EMIT stateChanged();
}

// A user has one unit, which may be another site's.
bool SystemdService::isOurs() const
{
    return m_scope == Scope::System || userUnitServes(m_siteDirectory);
}

QFuture<Outcome> SystemdService::start()
{
    if (!isOurs())
        return resolved(std::unexpected(ServiceError{Reason::NotInstalled, userUnitPath()}));
    const Promise promise = begin();
    m_manager.properties(unit(), [this, promise](const QVariantMap &properties) {
        update(properties);
        if (m_state.kind != ServiceState::Kind::Failed) {
            runStart(promise);
            return;
        }
        // The failures before count no more: who asks may have mended what was wrong, and systemd
        // would refuse the start for a while.
        m_manager.call(u"ResetFailedUnit"_s, {unit()}, [this, promise](const Values &) {
            runStart(promise); // which tells if that was not allowed
        });
    });
    return promise->future();
}

void SystemdService::runStart(const Promise &promise)
{
    m_manager.runJob(u"StartUnit"_s, unit(), [this, promise](const Values &values) {
        judgeStart(promise, values);
    });
}

// A job is done, too, when the unit's condition kept it from being started.
void SystemdService::judgeStart(const Promise &promise, const Values &values)
{
    if (!values && values.error().reason != Reason::NotStartable) {
        finish(promise, values);
        return;
    }
    m_manager.properties(unit(), [this, promise, values](const QVariantMap &properties) {
        update(properties);
        const bool isUnmet = values && m_state.kind == ServiceState::Kind::Stopped
            && !properties.value(u"ConditionResult"_s).toBool();
        if (values && !isUnmet) {
            promise->addResult(Outcome());
            promise->finish();
            return;
        }
        if (isUnmet) // its socket, which came up before, would start it at the first question
            m_manager.call(u"StopUnit"_s, {unit(), u"replace"_s}, [](const Values &) { });
        ServiceError error = isUnmet ? ServiceError{Reason::NotStartable, {}} : values.error();
        error.ending = isUnmet ? u"condition"_s : properties.value(u"Result"_s).toString();
        explainFailure(promise, std::move(error));
    });
}

// The engine's own last words say more than systemd's "failed".
void SystemdService::explainFailure(const Promise &promise, ServiceError error)
{
    log(evidenceLines).then(this, [this, promise, error](const LogLines &lines) {
        ServiceError explained = error;
        explained.evidence = lines && !lines->isEmpty() ? *lines : m_lastWords;
        if (explained.evidence.isEmpty())
            explained.evidence = error.ending.isEmpty() ? error.evidence : error.ending;
        else
            explained.reason = Reason::ExitedAtStart;
        finish(promise, std::unexpected(std::move(explained)));
    });
}

QFuture<Outcome> SystemdService::stop(StopMode mode)
{
    if (!isOurs())
        return resolved({}); // what is not there does not run
    const Promise promise = begin();
    m_manager.runJob(u"StopUnit"_s, unit(), [this, promise](const Values &values) {
        // What is not there does not run.
        const bool isGone = !values && values.error().reason == Reason::NotInstalled;
        finish(promise, isGone ? Values(QVariantList()) : values);
    });
    if (mode == StopMode::Quick) // a second request ends what the first one waits for
        m_manager.call(u"KillUnit"_s, {unit(), u"main"_s, SIGTERM}, [](const Values &) { });
    return promise->future();
}

QFuture<Outcome> SystemdService::install()
{
    if (!isOurs() && QFile::exists(userUnitPath()))
        return resolved(std::unexpected(
            ServiceError{Reason::NotOurs, userUnitPath() + u" serves another site"_s}));
    const Promise promise = begin();
    if (m_scope == Scope::User) {
        if (const auto written = writeUserUnit(m_siteDirectory); !written) {
            finish(promise, std::unexpected(written.error()));
            return promise->future();
        }
        reload(promise);
        return promise->future();
    }
    m_manager.call(u"GetUnitFileState"_s, {unit()}, [this, promise](const Values &values) {
        finish(promise, values);
    });
    return promise->future();
}

QFuture<Outcome> SystemdService::uninstall()
{
    if (!isOurs())
        return resolved({});
    const Promise promise = begin();
    if (m_scope == Scope::System) { // the package's own
        finish(promise,
               std::unexpected(ServiceError{Reason::NotSupported,
                                            u"the unit belongs to the package puente-engine"_s}));
        return promise->future();
    }
    m_manager.runJob(u"StopUnit"_s, unit(), [this, promise](const Values &) {
        const QVariantList disable{QStringList{unit()}, false};
        m_manager.call(u"DisableUnitFiles"_s, disable, [this, promise](const Values &) {
            QFile file(userUnitPath());
            if (file.exists() && !file.remove())
                finish(promise,
                       std::unexpected(ServiceError{
                           Reason::NotStartable, file.fileName() + u": "_s + file.errorString()}));
            else
                reload(promise);
        });
    });
    return promise->future();
}

QFuture<Outcome> SystemdService::setEnabled(bool isEnabled)
{
    if (!isOurs())
        return resolved(std::unexpected(ServiceError{Reason::NotInstalled, userUnitPath()}));
    const Promise promise = begin();
    const auto reloadAfter = [this, promise](const Values &values) {
        if (values)
            reload(promise);
        else
            finish(promise, values);
    };
    if (isEnabled) // not only until the next boot; a link of the same name is replaced
        m_manager.call(u"EnableUnitFiles"_s, {QStringList{unit()}, false, true}, reloadAfter);
    else
        m_manager.call(u"DisableUnitFiles"_s, {QStringList{unit()}, false}, reloadAfter);
    return promise->future();
}

void SystemdService::reload(const Promise &promise)
{
    m_manager.call(
        u"Reload"_s, {}, [this, promise](const Values &values) { finish(promise, values); });
}

QFuture<Outcome> SystemdService::refresh()
{
    const Promise promise = begin();
    m_manager.call(u"LoadUnit"_s, {unit()}, [this, promise](const Values &values) {
        finish(promise, values);
    });
    return promise->future();
}

QFuture<LogLines> SystemdService::log(int lines)
{
    return runTool(u"journalctl"_s,
                   {m_scope == Scope::System ? u"--unit"_s : u"--user-unit"_s,
                    unit(),
                    u"--lines"_s,
                    QString::number(lines),
                    u"--no-pager"_s,
                    u"--no-hostname"_s,
                    u"--output"_s,
                    u"short-iso"_s}, // "cat" would keep quiet about what is not shown
                   this)
        .then(this,
              [scope = m_scope](const ToolResult &result) { return readable(scope, result); });
}

} // namespace service
