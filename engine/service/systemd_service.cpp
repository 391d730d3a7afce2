// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/systemd_service.h"

#include "engine/base/installed_program.h"
#include "engine/service/unit_file.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSaveFile>

#include <csignal>

using namespace Qt::StringLiterals;

namespace service {

namespace {

using Reason = ServiceError::Reason;
using Values = SystemdManager::Values;

constexpr int evidenceLines = 5;

QString unit()
{
    return unitName.toString();
}

ServiceState::Kind kindOf(const QString &activeState)
{
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
    state.kind = kindOf(text("ActiveState"));
    state.pid = properties.value(u"MainPID"_s).toLongLong();
    state.isInstalled = text("LoadState") == "loaded"_L1;
    state.isEnabled = text("UnitFileState").startsWith("enabled"_L1);
    if (state.kind == ServiceState::Kind::Failed)
        state.reason = u"systemd: "_s + text("Result");
    if (state == m_state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

QFuture<Outcome> SystemdService::start()
{
    const Promise promise = begin();
    m_manager.runJob(u"StartUnit"_s, unit(), [this, promise](Values values) {
        if (values || values.error().reason != Reason::NotStartable)
            finish(promise, values);
        else
            explainFailure(promise, std::move(values).error());
    });
    return promise->future();
}

// The engine's own last words say more than systemd's "failed".
void SystemdService::explainFailure(const Promise &promise, ServiceError error)
{
    auto *watcher = new QFutureWatcher<QString>(this); // deletes itself below
    connect(watcher,
            &QFutureWatcherBase::finished,
            this,
            [this, watcher, promise, error = std::move(error)]() mutable {
                const QString lines = watcher->result();
                if (!lines.isEmpty())
                    error = {Reason::ExitedAtStart, lines};
                finish(promise, std::unexpected(std::move(error)));
                watcher->deleteLater();
            });
    watcher->setFuture(log(evidenceLines));
}

QFuture<Outcome> SystemdService::stop(StopMode mode)
{
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

QFuture<QString> SystemdService::log(int lines)
{
    const auto promise = std::make_shared<QPromise<QString>>(); // of the caller and of the process
    promise->start();
    auto *journal = new QProcess(this); // deletes itself when it has ended
    connect(journal, &QProcess::finished, this, [journal, promise] {
        promise->addResult(QString::fromUtf8(journal->readAllStandardOutput()).trimmed());
        promise->finish();
        journal->deleteLater();
    });
    connect(
        journal, &QProcess::errorOccurred, this, [journal, promise](QProcess::ProcessError error) {
            if (error != QProcess::FailedToStart)
                return;
            promise->addResult(QString());
            promise->finish();
            journal->deleteLater();
        });
    journal->start(u"journalctl"_s,
                   {m_scope == Scope::System ? u"--unit"_s : u"--user-unit"_s,
                    unit(),
                    u"--lines"_s,
                    QString::number(lines),
                    u"--no-pager"_s,
                    u"--output"_s,
                    u"cat"_s},
                   QIODevice::ReadOnly);
    return promise->future();
}

} // namespace service
