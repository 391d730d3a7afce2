// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/on_epoll.h"

#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTimer>

#include <memory>
#include <utility>

using test::cpuTime;
using test::SocketEnds;

// Descriptors that become ready, come, go and come back.
class EpollNotifiersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesNotifiersAsLongAsThereIsSomething();
    void keepsTwoNotifiersOnOneDescriptor();
    void disablesAndEnablesNotifiers();
    void deletesAnotherNotifierFromItsEvent();
    void addsNotifiersFromAnEvent();
    void leavesNotifiersOutWhenTold();
    void survivesAClosedDescriptor();
    void watchesANumberThatCameBack();
    void doesNotSpinOnADuplicate();
    void watchesFiles();
    void reportsExceptions();
};

void EpollNotifiersTest::firesNotifiersAsLongAsThereIsSomething()
{
    const SocketEnds ends;
    QVERIFY(ends.valid);
    int fired = 0;
    QSocketNotifier notifier(ends.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++fired; });

    QCoreApplication::processEvents();
    QCOMPARE(fired, 0);
    ends.send();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();

    QCOMPARE(fired, 3); // level triggered: nobody read it
    ends.drain();
    QCoreApplication::processEvents();
    QCOMPARE(fired, 3);
}

void EpollNotifiersTest::keepsTwoNotifiersOnOneDescriptor()
{
    const SocketEnds ends;
    int readable = 0;
    int writable = 0;
    QSocketNotifier read(ends.fds[0], QSocketNotifier::Read);
    auto write = std::make_unique<QSocketNotifier>(ends.fds[0], QSocketNotifier::Write);
    connect(&read, &QSocketNotifier::activated, this, [&] { ++readable; });
    connect(write.get(), &QSocketNotifier::activated, this, [&] { ++writable; });

    QCoreApplication::processEvents();
    QCOMPARE(readable, 0);
    QCOMPARE(writable, 1);
    ends.send();
    QCoreApplication::processEvents();
    QCOMPARE(readable, 1);
    QCOMPARE(writable, 2);
    write.reset();
    QCoreApplication::processEvents();

    QCOMPARE(readable, 2);
    QCOMPARE(writable, 2);
}

void EpollNotifiersTest::disablesAndEnablesNotifiers()
{
    const SocketEnds ends;
    int fired = 0;
    QSocketNotifier notifier(ends.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++fired; });
    ends.send();

    notifier.setEnabled(false);
    QCoreApplication::processEvents();
    QCOMPARE(fired, 0);
    notifier.setEnabled(true);
    notifier.setEnabled(false);
    notifier.setEnabled(true);
    QCoreApplication::processEvents();

    QCOMPARE(fired, 1);
}

void EpollNotifiersTest::deletesAnotherNotifierFromItsEvent()
{
    const SocketEnds first;
    const SocketEnds second;
    std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers{
        std::make_unique<QSocketNotifier>(first.fds[0], QSocketNotifier::Read),
        std::make_unique<QSocketNotifier>(second.fds[0], QSocketNotifier::Read)};
    int fired = 0;
    for (std::size_t i = 0; i < 2; ++i)
        connect(notifiers[i].get(), &QSocketNotifier::activated, this, [&, i] {
            ++fired;
            notifiers[1 - i].reset();
        });
    first.send();
    second.send();

    QCoreApplication::processEvents();

    QCOMPARE(fired, 1);
}

void EpollNotifiersTest::addsNotifiersFromAnEvent()
{
    const SocketEnds first;
    const SocketEnds second;
    second.send();
    int added = 0;
    std::unique_ptr<QSocketNotifier> late;
    QSocketNotifier notifier(first.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] {
        first.drain();
        late = std::make_unique<QSocketNotifier>(second.fds[0], QSocketNotifier::Read);
        connect(late.get(), &QSocketNotifier::activated, this, [&] { ++added; });
    });
    first.send();

    QCoreApplication::processEvents();
    QCOMPARE(added, 0);
    QCoreApplication::processEvents();

    QCOMPARE(added, 1);
}

void EpollNotifiersTest::leavesNotifiersOutWhenTold()
{
    const SocketEnds ends;
    int fired = 0;
    int timed = 0;
    QSocketNotifier notifier(ends.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++fired; });
    ends.send();
    QTimer::singleShot(5, Qt::PreciseTimer, this, [&] { ++timed; });

    while (timed == 0)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers
                                        | QEventLoop::WaitForMoreEvents);

    QCOMPARE(fired, 0);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QCOMPARE(fired, 1);
}

void EpollNotifiersTest::survivesAClosedDescriptor()
{
    SocketEnds ends;
    int fired = 0;
    auto notifier = std::make_unique<QSocketNotifier>(ends.fds[0], QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] { ++fired; });
    QCoreApplication::processEvents();

    ::close(std::exchange(ends.fds[0], -1));
    QCoreApplication::processEvents();
    notifier.reset();
    QCoreApplication::processEvents();

    QCOMPARE(fired, 0);
}

void EpollNotifiersTest::watchesANumberThatCameBack()
{
    SocketEnds old;
    const int number = old.fds[0];
    int fired = 0;
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    QCoreApplication::processEvents();

    // Within one turn: disabled, closed, and the same number opened and watched again.
    notifier.reset();
    ::close(std::exchange(old.fds[0], -1));
    const SocketEnds fresh;
    QCOMPARE(fresh.fds[0], number);
    notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] { ++fired; });
    fresh.send();
    QCoreApplication::processEvents();

    QCOMPARE(fired, 1);
}

void EpollNotifiersTest::doesNotSpinOnADuplicate()
{
    SocketEnds ends;
    auto notifier = std::make_unique<QSocketNotifier>(ends.fds[0], QSocketNotifier::Read);
    QCoreApplication::processEvents();
    const int duplicate = ::dup(ends.fds[0]);

    // Closed before it was disabled: the kernel's set keeps it alive through the duplicate.
    ::close(std::exchange(ends.fds[0], -1));
    notifier.reset();
    ends.send();
    const auto before = cpuTime();
    QTest::qWait(100);

    QVERIFY(cpuTime() - before < std::chrono::milliseconds(50));
    ::close(duplicate);
}

void EpollNotifiersTest::watchesFiles()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    int fired = 0;
    auto notifier = std::make_unique<QSocketNotifier>(file.handle(), QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] { ++fired; });

    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(fired, 2); // a file is always ready, as with poll()
    notifier.reset();
    QCoreApplication::processEvents();

    QCOMPARE(fired, 2);
}

void EpollNotifiersTest::reportsExceptions()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QVERIFY(client.waitForConnected() && server.waitForNewConnection(1'000));
    const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
    QSocketNotifier exception(client.socketDescriptor(), QSocketNotifier::Exception);
    QSignalSpy fired(&exception, &QSocketNotifier::activated);

    QCOMPARE(::send(static_cast<int>(accepted->socketDescriptor()), "!", 1, MSG_OOB), ssize_t(1));

    QTRY_VERIFY(fired.count() > 0);
}

int main(int argc, char **argv)
{
    return test::runOnEpoll<EpollNotifiersTest>(argc, argv);
}

#include "tst_epoll_notifiers.moc"
