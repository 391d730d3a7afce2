// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/worker.h"

#include <QTest>
#include <QThread>

#include <atomic>

class WorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndDeliversHere();
    void takesWorkWithoutAResult();
    void whatEndsWhileItIsWaitedForIsDeliveredOnce();
    void nothingIsDeliveredToWhoeverIsGone();
};

void WorkerTest::worksElsewhereAndDeliversHere()
{
    QThread *workedOn = nullptr;
    QThread *deliveredOn = nullptr;
    base::onWorker([] { return QThread::currentThread(); }).then(this, [&](QThread *worker) {
        workedOn = worker;
        deliveredOn = QThread::currentThread();
    });

    QTRY_VERIFY(deliveredOn);
    QCOMPARE(deliveredOn, thread());
    QVERIFY(workedOn != thread());
}

void WorkerTest::takesWorkWithoutAResult()
{
    bool isDone = false;
    base::onWorker([] {}).then(this, [&isDone] { isDone = true; });
    QTRY_VERIFY(isDone);
}

// As many as may be, with the end of each around the moment at which its continuation is attached.
void WorkerTest::whatEndsWhileItIsWaitedForIsDeliveredOnce()
{
    constexpr int jobs = 20'000;
    int sum = 0;
    int delivered = 0;
    for (int job = 0; job < jobs; ++job) {
        const QFuture<int> future = base::onWorker([job] { return job; });
        for (std::atomic pause = 0; pause < job % 400; ++pause) { }
        QFuture<int>(future).then(this, [&](int result) {
            sum += result % 7;
            ++delivered;
        });
        if (job % 10 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(delivered, jobs);
    int expected = 0;
    for (int job = 0; job < jobs; ++job)
        expected += job % 7;
    QCOMPARE(sum, expected);
}

void WorkerTest::nothingIsDeliveredToWhoeverIsGone()
{
    bool isDelivered = false;
    bool isDone = false;
    auto asker = std::make_unique<QObject>();
    base::onWorker([] { return 1; }).then(asker.get(), [&isDelivered](int) { isDelivered = true; });
    asker.reset();
    base::onWorker([] { return 2; }).then(this, [&isDone](int) { isDone = true; });

    QTRY_VERIFY(isDone);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!isDelivered);
}

QTEST_GUILESS_MAIN(WorkerTest)
#include "tst_worker.moc"
