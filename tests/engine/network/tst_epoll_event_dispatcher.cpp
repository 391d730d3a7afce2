// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/epoll_event_dispatcher.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QPromise>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>
#include <QUdpSocket>

#include <array>
#include <fcntl.h>
#include <memory>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using network::EpollEventDispatcher;

namespace {

// Two connected descriptors; closing is up to the test.
struct Ends {
    Ends() { valid = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, fds.data()) == 0; }
    ~Ends()
    {
        for (const int fd : fds)
            if (fd >= 0)
                ::close(fd);
    }
    Ends(const Ends &) = delete;
    Ends &operator=(const Ends &) = delete;

    void send() const { (void)!::write(fds[1], "x", 1); }
    void drain() const
    {
        char buffer[64];
        while (::read(fds[0], buffer, sizeof buffer) > 0) { }
    }

    std::array<int, 2> fds{-1, -1};
    bool valid = false;
};

std::chrono::nanoseconds cpuTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return std::chrono::seconds(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + std::chrono::microseconds(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

} // namespace

class EpollEventDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void firesNotifiersAsLongAsThereIsSomething();
    void keepsTwoNotifiersOnOneDescriptor();
    void disablesAndEnablesNotifiers();
    void deletesAnotherNotifierFromItsEvent();
    void addsNotifiersFromAnEvent();
    void survivesAClosedDescriptor();
    void watchesANumberThatCameBack();
    void doesNotSpinOnADuplicate();
    void watchesFiles();
    void reportsExceptions();

    void firesTimersInOrder();
    void neverFiresEarly_data();
    void neverFiresEarly();
    void repeatsTimers();
    void firesZeroTimersWithoutStarvingSockets();
    void startsAndStopsTimersInsideTheirEvents();
    void doesNotRecurseIntoATimer();
    void tellsTimers();
    void runsManyTimers();

    void wakesUpFromAnotherThread();
    void sendsPostedEventsWithoutBlocking();
    void interrupts();
    void returnsWithoutWaitingUnlessTold();
    void leavesNotifiersOutWhenTold();
    void nests();
    void announcesThatItBlocks();
    void sleepsWhenIdle();

    void runsTcp();
    void runsUdp();
    void runsLocalSockets();
    void runsProcesses();
    void runsFutures();
    void runsInASecondThread();
};

void EpollEventDispatcherTest::isInstalled()
{
    QVERIFY(qobject_cast<EpollEventDispatcher *>(QAbstractEventDispatcher::instance()) != nullptr);
}

void EpollEventDispatcherTest::firesNotifiersAsLongAsThereIsSomething()
{
    const Ends ends;
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

void EpollEventDispatcherTest::keepsTwoNotifiersOnOneDescriptor()
{
    const Ends ends;
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

void EpollEventDispatcherTest::disablesAndEnablesNotifiers()
{
    const Ends ends;
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

void EpollEventDispatcherTest::deletesAnotherNotifierFromItsEvent()
{
    const Ends first;
    const Ends second;
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

void EpollEventDispatcherTest::addsNotifiersFromAnEvent()
{
    const Ends first;
    const Ends second;
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

void EpollEventDispatcherTest::survivesAClosedDescriptor()
{
    Ends ends;
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

void EpollEventDispatcherTest::watchesANumberThatCameBack()
{
    Ends old;
    const int number = old.fds[0];
    int fired = 0;
    auto notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    QCoreApplication::processEvents();

    // Within one turn: disabled, closed, and the same number opened and watched again.
    notifier.reset();
    ::close(std::exchange(old.fds[0], -1));
    const Ends fresh;
    QCOMPARE(fresh.fds[0], number);
    notifier = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
    connect(notifier.get(), &QSocketNotifier::activated, this, [&] { ++fired; });
    fresh.send();
    QCoreApplication::processEvents();

    QCOMPARE(fired, 1);
}

void EpollEventDispatcherTest::doesNotSpinOnADuplicate()
{
    Ends ends;
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

void EpollEventDispatcherTest::watchesFiles()
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

void EpollEventDispatcherTest::reportsExceptions()
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

void EpollEventDispatcherTest::firesTimersInOrder()
{
    QList<int> order;
    QEventLoop loop;
    for (const int delay : {12, 3, 9, 6, 3})
        QTimer::singleShot(delay, Qt::PreciseTimer, this, [&order, delay] { order << delay; });
    QTimer::singleShot(15, Qt::PreciseTimer, &loop, &QEventLoop::quit);

    loop.exec();

    QCOMPARE(order, (QList<int>{3, 3, 6, 9, 12}));
}

void EpollEventDispatcherTest::neverFiresEarly_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("latest"); // what its type may add; the machine may add more
    QTest::newRow("precise") << Qt::PreciseTimer << 5 << 5;
    QTest::newRow("coarse") << Qt::CoarseTimer << 120 << 126;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer << 1'000 << 2'000;
}

void EpollEventDispatcherTest::neverFiresEarly()
{
    QFETCH(const Qt::TimerType, type);
    QFETCH(const int, interval);
    QFETCH(const int, latest);
    QTimer timer;
    timer.setTimerType(type);
    timer.setSingleShot(true);
    QSignalSpy fired(&timer, &QTimer::timeout);
    QElapsedTimer elapsed;
    elapsed.start();

    timer.start(interval);
    QVERIFY(timer.remainingTime() >= interval);
    QVERIFY(timer.remainingTime() <= latest + 1);
    QVERIFY(fired.wait(5'000));

    QVERIFY2(elapsed.elapsed() >= interval, qPrintable(QString::number(elapsed.elapsed())));
}

void EpollEventDispatcherTest::repeatsTimers()
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QSignalSpy fired(&timer, &QTimer::timeout);
    QElapsedTimer elapsed;
    elapsed.start();

    timer.start(4);
    QTRY_VERIFY(fired.count() >= 10);

    QVERIFY(elapsed.elapsed() >= 40);
    timer.stop();
    const auto count = fired.count();
    QTest::qWait(12);
    QCOMPARE(fired.count(), count);
}

void EpollEventDispatcherTest::firesZeroTimersWithoutStarvingSockets()
{
    const Ends ends;
    int zero = 0;
    int read = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++zero; });
    timer.start(0);
    QSocketNotifier notifier(ends.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++read; });
    ends.send();

    for (int i = 0; i < 10; ++i)
        QCoreApplication::processEvents();

    QCOMPARE(zero, 10); // once a turn
    QCOMPARE(read, 10);
}

void EpollEventDispatcherTest::startsAndStopsTimersInsideTheirEvents()
{
    QTimer a;
    QTimer b;
    QList<QChar> log;
    connect(&a, &QTimer::timeout, this, [&] {
        log << u'a';
        b.stop(); // due in the same round
        a.start(2); // itself anew, under another id
        if (log.size() == 3)
            a.stop();
    });
    connect(&b, &QTimer::timeout, this, [&] { log << u'b'; });
    a.setTimerType(Qt::PreciseTimer);
    b.setTimerType(Qt::PreciseTimer);
    a.start(1);
    b.start(1);

    QThread::msleep(3); // both are due now
    QTRY_COMPARE(log.size(), 3);
    QTest::qWait(10);

    QCOMPARE(log, (QList<QChar>{u'a', u'a', u'a'}));
}

void EpollEventDispatcherTest::doesNotRecurseIntoATimer()
{
    int depth = 0;
    int deepest = 0;
    int others = 0;
    QTimer timer;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&] { ++others; });
    connect(&timer, &QTimer::timeout, this, [&] {
        deepest = std::max(deepest, ++depth);
        QTest::qWait(10); // many intervals
        --depth;
        timer.stop();
    });
    timer.start(1);
    other.start(1);

    QTRY_VERIFY(!timer.isActive());

    QCOMPARE(deepest, 1);
    QVERIFY(others > 1); // those run on inside
}

void EpollEventDispatcherTest::tellsTimers()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    auto object = std::make_unique<QObject>();
    QVERIFY(dispatcher->registeredTimers(object.get()).isEmpty());

    const int first = object->startTimer(5'000, Qt::VeryCoarseTimer);
    const int second = object->startTimer(100, Qt::PreciseTimer);

    const auto timers = dispatcher->registeredTimers(object.get());
    QCOMPARE(timers.size(), 2);
    for (const auto &timer : timers) {
        QVERIFY(timer.timerId == first || timer.timerId == second);
        QCOMPARE(timer.interval, timer.timerId == first ? 5'000 : 100);
        QCOMPARE(timer.timerType, timer.timerId == first ? Qt::VeryCoarseTimer : Qt::PreciseTimer);
    }
    QVERIFY(dispatcher->remainingTime(second) > 50 && dispatcher->remainingTime(second) <= 100);
    object->killTimer(second);
    QCOMPARE(dispatcher->remainingTime(second), -1);
    QCOMPARE(dispatcher->registeredTimers(object.get()).size(), 1);
    object.reset();
    QCOMPARE(dispatcher->remainingTime(first), -1);
}

void EpollEventDispatcherTest::runsManyTimers()
{
    constexpr int count = 20'000;
    std::vector<std::unique_ptr<QTimer>> timers;
    int fired = 0;
    QElapsedTimer elapsed;
    elapsed.start();
    for (int i = 0; i < count; ++i) {
        timers.push_back(std::make_unique<QTimer>());
        timers.back()->setSingleShot(true);
        connect(timers.back().get(), &QTimer::timeout, this, [&fired] { ++fired; });
        timers.back()->start(i % 2 == 0 ? i % 50 : 600'000);
    }

    QTRY_COMPARE(fired, count / 2);
    timers.clear();

    QVERIFY2(elapsed.elapsed() < 3'000, "not a cost that grows with the square");
}

void EpollEventDispatcherTest::wakesUpFromAnotherThread()
{
    QEventLoop loop;
    std::atomic<int> received{0};
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int i = 0; i < 1'000; ++i) {
            QMetaObject::invokeMethod(&loop, [&] {
                if (++received == 1'000)
                    loop.quit();
            });
            if (i % 100 == 0)
                QThread::usleep(500); // let it fall asleep
        }
    }));
    QTimer::singleShot(10'000, &loop, &QEventLoop::quit);

    thread->start();
    loop.exec();
    thread->wait();

    QCOMPARE(received.load(), 1'000);
}

void EpollEventDispatcherTest::sendsPostedEventsWithoutBlocking()
{
    int count = 0;
    std::function<void()> again = [&] {
        if (++count < 100)
            QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    QElapsedTimer elapsed;
    elapsed.start();

    while (count < 100)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    QVERIFY(elapsed.elapsed() < 1'000);
}

void EpollEventDispatcherTest::interrupts()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        QThread::msleep(5);
        dispatcher->interrupt();
    }));
    thread->start();

    dispatcher->processEvents(QEventLoop::WaitForMoreEvents); // would wait for ever

    thread->wait();
    int fired = 0;
    const Ends ends;
    QSocketNotifier notifier(ends.fds[0], QSocketNotifier::Read);
    connect(&notifier, &QSocketNotifier::activated, this, [&] { ++fired; });
    ends.send();
    QMetaObject::invokeMethod(this, [&] { dispatcher->interrupt(); }, Qt::QueuedConnection);
    dispatcher->processEvents(QEventLoop::AllEvents);
    QCOMPARE(fired, 0); // it left before it looked
    dispatcher->processEvents(QEventLoop::AllEvents);
    QCOMPARE(fired, 1);
}

void EpollEventDispatcherTest::returnsWithoutWaitingUnlessTold()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    while (dispatcher->processEvents(QEventLoop::AllEvents)) { }

    QVERIFY(!dispatcher->processEvents(QEventLoop::AllEvents));
    QTimer::singleShot(5, Qt::PreciseTimer, this, [] { });
    QVERIFY(dispatcher->processEvents(QEventLoop::WaitForMoreEvents));
}

void EpollEventDispatcherTest::leavesNotifiersOutWhenTold()
{
    const Ends ends;
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

void EpollEventDispatcherTest::nests()
{
    const Ends first;
    const Ends second;
    int inner = 0;
    QSocketNotifier innerNotifier(second.fds[0], QSocketNotifier::Read);
    QSocketNotifier outerNotifier(first.fds[0], QSocketNotifier::Read);
    bool finished = false;
    connect(&innerNotifier, &QSocketNotifier::activated, this, [&] {
        second.drain();
        ++inner;
    });
    connect(&outerNotifier, &QSocketNotifier::activated, this, [&] {
        first.drain();
        QEventLoop loop;
        QTimer::singleShot(10, &loop, &QEventLoop::quit);
        QMetaObject::invokeMethod(this, [&] { second.send(); }, Qt::QueuedConnection);
        loop.exec();
        finished = true;
    });
    first.send();

    QTRY_VERIFY(finished);

    QCOMPARE(inner, 1);
}

void EpollEventDispatcherTest::announcesThatItBlocks()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QSignalSpy blocking(dispatcher, &QAbstractEventDispatcher::aboutToBlock);
    QSignalSpy awake(dispatcher, &QAbstractEventDispatcher::awake);
    QCoreApplication::processEvents();
    QCOMPARE(blocking.count(), 0);

    QTimer::singleShot(5, this, [] { });
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);

    QCOMPARE(blocking.count(), 1);
    QVERIFY(awake.count() >= 2);
}

void EpollEventDispatcherTest::sleepsWhenIdle()
{
    QTimer coarse;
    coarse.start(50);
    const auto before = cpuTime();

    QTest::qWait(200);

    QVERIFY(cpuTime() - before < std::chrono::milliseconds(60));
}

void EpollEventDispatcherTest::runsTcp()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(
            socket, &QTcpSocket::readyRead, socket, [socket] { socket->write(socket->readAll()); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    });
    const QByteArray bytes(2 * 1024 * 1024, 'x');
    std::vector<std::unique_ptr<QTcpSocket>> clients;
    for (int i = 0; i < 5; ++i) {
        clients.push_back(std::make_unique<QTcpSocket>());
        QTcpSocket *client = clients.back().get();
        connect(client, &QTcpSocket::connected, client, [client, &bytes] { client->write(bytes); });
        client->connectToHost(QHostAddress::LocalHost, server.serverPort());
    }

    for (const auto &client : clients)
        QTRY_COMPARE_WITH_TIMEOUT(client->bytesAvailable(), bytes.size(), 20'000);
    QTcpSocket refused;
    QSignalSpy failed(&refused, &QTcpSocket::errorOccurred);
    const quint16 port = server.serverPort();
    server.close();
    refused.connectToHost(QHostAddress::LocalHost, port);
    QTRY_COMPARE(failed.count(), 1);
}

void EpollEventDispatcherTest::runsUdp()
{
    QUdpSocket receiver;
    QVERIFY(receiver.bind(QHostAddress::LocalHost));
    QUdpSocket sender;

    sender.writeDatagram("ping", QHostAddress(QHostAddress::LocalHost), receiver.localPort());

    QTRY_VERIFY(receiver.hasPendingDatagrams());
}

void EpollEventDispatcherTest::runsLocalSockets()
{
    const QTemporaryDir directory;
    QLocalServer server;
    QVERIFY(server.listen(directory.filePath(QStringLiteral("s"))));
    QLocalSocket client;
    client.connectToServer(server.fullServerName());
    QTRY_VERIFY(server.hasPendingConnections());
    const std::unique_ptr<QLocalSocket> accepted(server.nextPendingConnection());

    client.write("over the local socket");
    client.disconnectFromServer();

    QTRY_COMPARE(accepted->bytesAvailable(), 21);
    QTRY_COMPARE(accepted->state(), QLocalSocket::UnconnectedState);
}

void EpollEventDispatcherTest::runsProcesses()
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);

    process.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), QStringLiteral("cat; exit 3")});
    process.write("through a pipe");
    process.closeWriteChannel();

    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(process.exitCode(), 3);
    QCOMPARE(process.readAllStandardOutput(), QByteArray("through a pipe"));
}

void EpollEventDispatcherTest::runsFutures()
{
    QPromise<int> promise;
    QFutureWatcher<int> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<int>::finished);
    watcher.setFuture(promise.future());
    const std::unique_ptr<QThread> thread(QThread::create([&promise] {
        promise.start();
        promise.addResult(42);
        promise.finish();
    }));

    thread->start();

    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(watcher.result(), 42);
    thread->wait();
}

void EpollEventDispatcherTest::runsInASecondThread()
{
    QThread thread;
    thread.setEventDispatcher(new EpollEventDispatcher); // the thread owns it
    QObject there;
    there.moveToThread(&thread);
    thread.start();
    std::atomic<bool> fired{false};

    QMetaObject::invokeMethod(&there,
                              [&] { QTimer::singleShot(1, &there, [&] { fired = true; }); });

    QTRY_VERIFY(fired.load());
    thread.quit();
    QVERIFY(thread.wait(5'000));
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollEventDispatcher); // the application owns it
    QCoreApplication application(argc, argv);
    EpollEventDispatcherTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_epoll_event_dispatcher.moc"
