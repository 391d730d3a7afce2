// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_service.h"
#include "tests/support/sample_site.h"
#include "tests/support/written.h"
#include "wizard/model/workspace.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <ctime>

using namespace Qt::Literals::StringLiterals;
using Done = std::expected<void, site::SiteError>;

namespace {

// What this thread has worked so far, however busy the computer is.
std::chrono::microseconds threadTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesWithoutTheThreadOfTheWindows_data();
    void writesWithoutTheThreadOfTheWindows();
    void leavesThousandsOfPartnersToTheWorker();
    void showsWhatIsWrittenWhenItIsDone();
    void aReadingThatBeganBeforeDoesNotBringTheOldBack();
    void writesOneAfterTheOther();
    void aRefusedEditChangesNothing();
    void goesBackToAnEarlierVersion();
    void createsTheFirstSite();

private:
    static site::Edit limiting(int streams)
    {
        return [streams](site::Site &site) -> Done {
            site.gateway.connectionLimit = streams;
            return {};
        };
    }

    std::unique_ptr<test::SampleSite> m_site;
    test::FakeService m_service;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

void WorkspaceTest::init()
{
    m_workspace.reset();
    m_site = std::make_unique<test::SampleSite>();
    m_workspace = std::make_unique<wizard::Workspace>(m_site->path(), m_service);
    QVERIFY(m_workspace->site().has_value());
}

void WorkspaceTest::writesWithoutTheThreadOfTheWindows_data()
{
    QTest::addColumn<bool>("tellsTheEngine");
    QTest::newRow("save") << false;
    QTest::newRow("change") << true;
}

void WorkspaceTest::writesWithoutTheThreadOfTheWindows()
{
    QFETCH(const bool, tellsTheEngine);
    std::atomic<QThread *> worker = nullptr;
    const site::Edit edit = [&worker](site::Site &) -> Done {
        worker = QThread::currentThread();
        return {};
    };

    const auto written = tellsTheEngine ? m_workspace->change(edit) : m_workspace->save(edit);

    QVERIFY(test::isWritten(written));
    QVERIFY(worker != nullptr && worker != thread());
}

// Reading, judging and writing them takes longer than a window may hang.
void WorkspaceTest::leavesThousandsOfPartnersToTheWorker()
{
    QVERIFY(test::isWritten(m_workspace->save([](site::Site &site) -> Done {
        for (int i = 0; i < 5000; ++i)
            site.xmppPartners +=
                site::XmppPartner(*base::DomainName::parse(u"partner-%1.example"_s.arg(i)));
        return {};
    })));
    auto before = threadTime();
    QVERIFY(site::change(m_site->path(), limiting(6)) && site::loadRevision(m_site->path()));
    const auto needed = threadTime() - before;

    before = threadTime();
    QVERIFY(test::isWritten(m_workspace->save(limiting(7))));
    const auto spent = threadTime() - before;

    QCOMPARE(m_workspace->site()->gateway.connectionLimit, 7);
    QVERIFY2(spent < needed / 2,
             qPrintable(u"%1 of %2 µs"_s.arg(spent.count()).arg(needed.count())));
}

void WorkspaceTest::showsWhatIsWrittenWhenItIsDone()
{
    const QSignalSpy changes(m_workspace.get(), &wizard::Workspace::siteChanged);

    QVERIFY(test::isWritten(m_workspace->save(limiting(7))));

    QCOMPARE(m_workspace->site()->gateway.connectionLimit, 7);
    QCOMPARE(m_workspace->draft().site()->gateway.connectionLimit, 7);
    QCOMPARE(changes.count(), 1);
}

void WorkspaceTest::aReadingThatBeganBeforeDoesNotBringTheOldBack()
{
    m_workspace->refreshSite();
    const auto written = m_workspace->save(limiting(7));
    m_workspace->refreshSite();

    QVERIFY(test::isWritten(written));

    QThreadPool::globalInstance()->waitForDone(); // both readings
    QCoreApplication::processEvents();
    QCOMPARE(m_workspace->site()->gateway.connectionLimit, 7);
}

void WorkspaceTest::writesOneAfterTheOther()
{
    const auto first = m_workspace->save(limiting(7));
    const auto second = m_workspace->save([](site::Site &site) -> Done {
        site.gateway.partnerConnectionLimit = 5;
        return {};
    });

    QVERIFY(test::isWritten(first) && test::isWritten(second));

    QTRY_COMPARE(m_workspace->site()->gateway.connectionLimit, 7);
    QTRY_COMPARE(m_workspace->site()->gateway.partnerConnectionLimit, 5);
}

void WorkspaceTest::aRefusedEditChangesNothing()
{
    const site::Site before = *m_workspace->site();
    using Reason = site::SiteError::Reason;

    const auto written = m_workspace->save([](site::Site &site) -> Done {
        site.gateway.connectionLimit = 7;
        return std::unexpected(site::SiteError{Reason::NotFound, 0, {}, u"it"_s});
    });

    QTRY_VERIFY(written.isFinished());
    QCOMPARE(written.result().error().reason, Reason::NotFound);
    QVERIFY(*m_workspace->site() == before);
    QVERIFY(*site::loadSite(m_site->path()) == before);
}

void WorkspaceTest::goesBackToAnEarlierVersion()
{
    const site::Site before = *m_workspace->site();
    QVERIFY(test::isWritten(m_workspace->save(limiting(7))));
    const int number = site::history(m_site->path()).first().number;

    QVERIFY(test::isWritten(m_workspace->rollback(number)));

    QVERIFY(*m_workspace->site() == before);
}

void WorkspaceTest::createsTheFirstSite()
{
    const site::Site site = *m_workspace->site();
    const QTemporaryDir folder;
    wizard::Workspace fresh(folder.filePath(u"site"_s), m_service);
    QVERIFY(!fresh.site());

    QVERIFY(test::isWritten(fresh.create(site)));
    const auto again = fresh.create(site);

    QVERIFY(*fresh.site() == site);
    QTRY_VERIFY(again.isFinished());
    QCOMPARE(again.result().error().reason, site::SiteError::Reason::AlreadyExists);
}

QTEST_GUILESS_MAIN(WorkspaceTest)
#include "tst_workspace.moc"
