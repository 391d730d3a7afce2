// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/service/engine_process.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using service::EngineLock;
using service::EnginePhase;
using service::EngineProcess;

// The other process is fake_engine: a POSIX lock means nothing within one process.
class EngineProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isOneASite();
    void isSeenFromOutside();
    void isNotLostWhileTheFirstOneIsAboutToTakeTheLock();
    void leavesNothingInTheWayWhenKilled();
    void isNotLostAfterAnOrderlyEnd();
    void signalsTheHolderOnly();
    void doesNotTrustThePidInTheFile();

private:
    void startOther();
    bool otherIsReady();
    QString site() const { return m_directory->path(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    QProcess m_other;
};

void EngineProcessTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

void EngineProcessTest::cleanup()
{
    m_other.kill();
    m_other.waitForFinished();
}

void EngineProcessTest::startOther()
{
    m_other.start(QStringLiteral(FAKE_ENGINE), {u"--site"_s, site()});
    QVERIFY(m_other.waitForStarted());
    QTRY_VERIFY(otherIsReady());
}

bool EngineProcessTest::otherIsReady()
{
    return service::runningEngine(site())
        == EngineProcess{.pid = m_other.processId(), .phase = EnginePhase::Ready};
}

void EngineProcessTest::isOneASite()
{
    startOther();

    const auto second = EngineLock::take(site());

    QVERIFY(!second.has_value());
    QVERIFY(second.error().contains(QString::number(m_other.processId())));
    QVERIFY(otherIsReady());
}

void EngineProcessTest::isSeenFromOutside()
{
    QCOMPARE(service::runningEngine(site()), std::nullopt);
    QVERIFY(!service::engineWasLost(site()));

    startOther();

    QVERIFY(!service::engineWasLost(site()));
    QVERIFY(service::processExists(m_other.processId()));
}

void EngineProcessTest::isNotLostWhileTheFirstOneIsAboutToTakeTheLock()
{
    QVERIFY(QDir().mkpath(site() + u"/run"_s));
    QFile made(site() + u"/run/puented.pid"_s);
    QVERIFY(made.open(QIODevice::WriteOnly));

    QVERIFY(!service::engineWasLost(site()));
    QCOMPARE(service::runningEngine(site()), std::nullopt);
}

void EngineProcessTest::leavesNothingInTheWayWhenKilled()
{
    startOther();

    m_other.kill();
    QVERIFY(m_other.waitForFinished());

    QCOMPARE(service::runningEngine(site()), std::nullopt);
    QVERIFY(service::engineWasLost(site()));
    QVERIFY(EngineLock::take(site()).has_value());
}

void EngineProcessTest::isNotLostAfterAnOrderlyEnd()
{
    startOther();

    m_other.terminate();
    QVERIFY(m_other.waitForFinished());

    QCOMPARE(service::runningEngine(site()), std::nullopt);
    QVERIFY(!service::engineWasLost(site()));
}

void EngineProcessTest::signalsTheHolderOnly()
{
    QVERIFY(!service::signalEngine(site(), service::EngineSignal::Kill).has_value());
    startOther();

    QVERIFY(service::signalEngine(site(), service::EngineSignal::Kill).has_value());

    QVERIFY(m_other.waitForFinished());
    QCOMPARE(m_other.exitStatus(), QProcess::CrashExit);
}

void EngineProcessTest::doesNotTrustThePidInTheFile()
{
    QVERIFY(QDir(site()).mkpath(u"run"_s));
    QFile file(site() + u"/run/puented.pid"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("r " + QByteArray::number(getpid()) + '\n'); // a leftover; the number is ours now
    file.close();

    QCOMPARE(service::runningEngine(site()), std::nullopt);
    QVERIFY(!service::signalEngine(site(), service::EngineSignal::Kill).has_value());
}

QTEST_GUILESS_MAIN(EngineProcessTest)
#include "tst_engine_process.moc"
