// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/on_epoll.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

using network::EpollEventDispatcher;
using test::cpuTime;
using test::SocketEnds;

// The loop itself: how it waits, wakes, nests and sleeps.
class EpollEventDispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInstalled();
    void wakesUpFromAnotherThread();
    void sendsPostedEventsWithoutBlocking();
    void interrupts();
    void returnsWithoutWaitingUnlessTold();
    void nests();
    void announcesThatItBlocks();
    void sleepsWhenIdle();
    void runsInASecondThread();
};

void EpollEventDispatcherTest::isInstalled()
{
    QVERIFY(qobject_cast<EpollEventDispatcher *>(QAbstractEventDispatcher::instance()) != nullptr);
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
    const SocketEnds ends;
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

void EpollEventDispatcherTest::nests()
{
    const SocketEnds first;
    const SocketEnds second;
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
    return test::runOnEpoll<EpollEventDispatcherTest>(argc, argv);
}

#include "tst_epoll_event_dispatcher.moc"
