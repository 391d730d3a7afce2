// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/on_epoll.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

using test::SocketEnds;

// When timers fire, and what may be done to them meanwhile.
class EpollTimersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firesTimersInOrder();
    void neverFiresEarly_data();
    void neverFiresEarly();
    void repeatsTimers();
    void firesZeroTimersWithoutStarvingSockets();
    void startsAndStopsTimersInsideTheirEvents();
    void doesNotRecurseIntoATimer();
    void tellsTimers();
    void runsManyTimers();
};

void EpollTimersTest::firesTimersInOrder()
{
    QList<int> order;
    std::unique_ptr<QObject> context;
    QElapsedTimer starting;
    do { // until all are started within the shortest gap between two
        context = std::make_unique<QObject>();
        starting.start();
        for (const int delay : {12, 3, 9, 6, 3})
            QTimer::singleShot(
                delay, Qt::PreciseTimer, context.get(), [&order, delay] { order << delay; });
    } while (starting.elapsed() >= 2);

    QTRY_COMPARE(order.size(), 5);

    QCOMPARE(order, (QList<int>{3, 3, 6, 9, 12}));
}

void EpollTimersTest::neverFiresEarly_data()
{
    QTest::addColumn<Qt::TimerType>("type");
    QTest::addColumn<int>("interval");
    QTest::addColumn<int>("latest"); // what its type may add; the machine may add more
    QTest::newRow("precise") << Qt::PreciseTimer << 5 << 5;
    QTest::newRow("coarse") << Qt::CoarseTimer << 120 << 126;
    QTest::newRow("very coarse") << Qt::VeryCoarseTimer << 1'000 << 2'000;
}

void EpollTimersTest::neverFiresEarly()
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

void EpollTimersTest::repeatsTimers()
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

void EpollTimersTest::firesZeroTimersWithoutStarvingSockets()
{
    const SocketEnds ends;
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

void EpollTimersTest::startsAndStopsTimersInsideTheirEvents()
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

void EpollTimersTest::doesNotRecurseIntoATimer()
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

void EpollTimersTest::tellsTimers()
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

void EpollTimersTest::runsManyTimers()
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

int main(int argc, char **argv)
{
    return test::runOnEpoll<EpollTimersTest>(argc, argv);
}

#include "tst_epoll_timers.moc"
