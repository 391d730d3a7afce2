// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/wizard/contacts_window.h"
#include "wizard/contacts/contact_tables.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <atomic>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

// The engine lives in another thread, as it lives in another program.
class ContactFloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tenThousandEventsASecondBlockNoTurn();
    void carriesOutWhatWaitsWhenTheWindowEnds();

private:
    void inEngine(const std::function<void()> &act)
    {
        QMetaObject::invokeMethod(&m_context, act, Qt::BlockingQueuedConnection);
    }

    test::SampleSite m_site;
    test::FakeService m_service;
    QThread m_thread;
    QObject m_context; // lives in the thread
    std::unique_ptr<test::FakeEngine> m_engine;
    std::unique_ptr<wizard::Workspace> m_workspace;
};

namespace {

constexpr int users = 20;
constexpr int contactsEach = 500;
constexpr double longestTurn = 50; // ms of this thread's CPU: others may have the core
constexpr qint64 mostGrowth = qint64{24} * 1024 * 1024;

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (static_cast<double>(time.tv_sec) * 1e3) + (static_cast<double>(time.tv_nsec) / 1e6);
}

qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

QString userOf(int number)
{
    return u"user-%1@contoso.com"_s.arg(number, 2, 10, QChar(u'0'));
}

QString contactOf(int number)
{
    return u"contact-%1@fabrikam.com"_s.arg(number, 4, 10, QChar(u'0'));
}

} // namespace

void ContactFloodTest::init()
{
    m_thread.start();
    m_context.moveToThread(&m_thread);
    bool isListening = false;
    inEngine([&] {
        m_engine = std::make_unique<test::FakeEngine>();
        isListening = m_engine->listen(m_site.path());
        for (int user = 0; user < users; ++user) {
            for (int contact = 0; contact < contactsEach; ++contact)
                m_engine->book.put({.user = userOf(user),
                                    .contact = contactOf(contact),
                                    .state = control::Subscription::Both,
                                    .pendingIn = contact < 5});
        }
    });
    QVERIFY(isListening);
    m_workspace = std::make_unique<wizard::Workspace>(m_site.path(), m_service);
}

void ContactFloodTest::cleanup()
{
    m_workspace.reset();
    inEngine([this] {
        m_engine.reset();
        m_context.moveToThread(QCoreApplication::instance()->thread());
    });
    m_thread.quit();
    m_thread.wait();
    m_service.become({});
}

void ContactFloodTest::tenThousandEventsASecondBlockNoTurn()
{
    wizard::ContactsPage page(*m_workspace);
    page.findChild<QTabWidget *>(u"contactTabs"_s)->setCurrentIndex(1);
    page.resize(860, 600);
    page.show();
    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    auto *contacts = page.findChild<QTableView *>(u"contacts"_s);
    QTRY_COMPARE(contacts->model()->rowCount(), contactsEach);
    std::unique_ptr<QTimer> flood;
    std::atomic<int> changes = 0;
    inEngine([&] {
        flood = std::make_unique<QTimer>();
        connect(flood.get(), &QTimer::timeout, &m_context, [&] {
            for (int i = 0; i < 100; ++i, ++changes) {
                const int number = changes;
                const QString user = userOf(number % 40 == 0 ? 0 : number % users);
                const QString contact = contactOf((number / users) % contactsEach);
                control::ContactStatus status = m_engine->book.contact(user, contact);
                status.show = static_cast<control::Show>(number % 6);
                m_engine->book.lists[user][contact] = status;
                m_engine->events.presenceChanged(user, contact);
                if (number % 10 == 0)
                    m_engine->events.contactChanged(user, contact);
            }
        });
        flood->start(10);
    });

    qint64 before = 0;
    double longest = 0;
    int turns = 0;
    QElapsedTimer whole;
    whole.start();
    while (whole.elapsed() < 4000) {
        const double start = threadMilliseconds();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = qMax(longest, threadMilliseconds() - start);
        ++turns;
        if (before == 0 && whole.elapsed() > 1000)
            before = residentBytes(); // what is needed is there now
    }
    const qint64 growth = residentBytes() - before;
    inEngine([&] { flood.reset(); });

    QVERIFY2(changes > 20'000, qPrintable(QString::number(changes)));
    QVERIFY2(longest < longestTurn, qPrintable(u"a turn took %1 ms"_s.arg(longest)));
    QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
    QVERIFY(turns > 20);
    // What is shown at the end is what is so.
    const auto isTrue = [&] {
        QMap<QString, QString> shows;
        inEngine([&] {
            for (const control::ContactStatus &one : m_engine->book.lists[userOf(0)])
                shows.insert(one.contact, stateName(one.show));
        });
        for (const control::ContactStatus &one : m_workspace->contacts().contacts()) {
            if (shows.value(one.contact) != stateName(one.show))
                return false;
        }
        return m_workspace->contacts().contacts().size() == contactsEach;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTrue(), 10'000);
    qInfo("%d changes, %d turns, longest %.1f ms, grown by %lld KiB",
          changes.load(),
          turns,
          longest,
          static_cast<long long>(growth / 1024));
}

void ContactFloodTest::carriesOutWhatWaitsWhenTheWindowEnds()
{
    m_service.become({.kind = service::ServiceState::Kind::Running, .pid = 1, .reason = {}});
    QTRY_COMPARE(m_workspace->contacts().pendingTotal(), users * 5);
    m_workspace->contacts().deeds().put(control::ContactDeed::Approve,
                                        {{userOf(0), contactOf(0)}, {userOf(1), contactOf(1)}});

    m_workspace.reset();

    int deeds = 0;
    bool isPending = true;
    inEngine([&] {
        deeds = m_engine->book.deeds;
        isPending = m_engine->book.contact(userOf(1), contactOf(1)).pendingIn;
    });
    QCOMPARE(deeds, 2);
    QVERIFY(!isPending);
}

QTEST_MAIN(ContactFloodTest)
#include "tst_contact_flood.moc"
