// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_process.h"
#include "engine/service/engine_watch.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using service::EngineLock;
using service::EnginePhase;

class EngineWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsOfAnEngineThatStartsForTheFirstTime();
    void tellsOfEachPhase();
    void tellsOfAKilledOne();
    void findsARunDirectoryThatWasMadeAnew();
    void isNotWokenByThoseWhoLook();

private:
    std::unique_ptr<QTemporaryDir> m_site;
};

void EngineWatchTest::init()
{
    m_site = std::make_unique<QTemporaryDir>();
}

void EngineWatchTest::tellsOfAnEngineThatStartsForTheFirstTime()
{
    const service::EngineWatch watch(m_site->path()); // no run directory yet
    const QSignalSpy changed(&watch, &service::EngineWatch::changed);

    const auto lock = EngineLock::take(m_site->path());

    QVERIFY(lock);
    QTRY_VERIFY(!changed.isEmpty());
}

void EngineWatchTest::tellsOfEachPhase()
{
    auto lock = std::make_unique<EngineLock>(*EngineLock::take(m_site->path()));
    const service::EngineWatch watch(m_site->path());
    QSignalSpy changed(&watch, &service::EngineWatch::changed);

    for (const EnginePhase phase : {EnginePhase::Ready, EnginePhase::Stopping}) {
        lock->note(phase);
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
    }
    lock.reset();

    QTRY_VERIFY(!changed.isEmpty());
}

void EngineWatchTest::tellsOfAKilledOne()
{
    const pid_t child = ::fork();
    if (child == 0) {
        const auto lock = EngineLock::take(m_site->path());
        ::pause();
        ::_exit(0);
    }
    QTRY_VERIFY(service::runningEngine(m_site->path()));
    const service::EngineWatch watch(m_site->path());
    bool isGone = false;
    connect(&watch, &service::EngineWatch::changed, this, [&] {
        isGone = !service::runningEngine(m_site->path()); // already then
    });

    ::kill(child, SIGKILL);

    QTRY_VERIFY(isGone);
    ::waitpid(child, nullptr, 0);
}

void EngineWatchTest::findsARunDirectoryThatWasMadeAnew()
{
    {
        const auto lock = EngineLock::take(m_site->path());
    }
    const service::EngineWatch watch(m_site->path());
    QSignalSpy changed(&watch, &service::EngineWatch::changed);
    QVERIFY(QDir(m_site->filePath(u"run"_s)).removeRecursively());
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();

    auto lock = EngineLock::take(m_site->path());
    QTRY_VERIFY(!changed.isEmpty());
    changed.clear();
    lock->note(EnginePhase::Ready);

    QTRY_VERIFY(!changed.isEmpty());
}

void EngineWatchTest::isNotWokenByThoseWhoLook()
{
    const auto lock = EngineLock::take(m_site->path());
    const service::EngineWatch watch(m_site->path());
    const QSignalSpy changed(&watch, &service::EngineWatch::changed);

    (void)service::runningEngine(m_site->path());
    (void)service::engineWasLost(m_site->path());
    QCoreApplication::processEvents(); // the kernel tells at once

    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(EngineWatchTest)
#include "tst_engine_watch.moc"
