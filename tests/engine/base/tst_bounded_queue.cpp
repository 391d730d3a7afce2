// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/bounded_queue.h"

#include <QTest>

#include <memory>

class BoundedQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOrder();
    void leavesWhatDoesNotFitWithTheCaller();
    void handsOverEverything();
};

void BoundedQueueTest::keepsOrder()
{
    base::BoundedQueue<int> queue(3);

    QVERIFY(queue.push(1) && queue.push(2) && queue.push(3));

    QCOMPARE(queue.pop(), std::optional(1));
    QCOMPARE(queue.pop(), std::optional(2));
    QCOMPARE(queue.pop(), std::optional(3));
    QCOMPARE(queue.pop(), std::nullopt);
}

void BoundedQueueTest::leavesWhatDoesNotFitWithTheCaller()
{
    base::BoundedQueue<std::unique_ptr<int>> queue(1);
    QVERIFY(queue.push(std::make_unique<int>(1)));
    auto second = std::make_unique<int>(2);

    QVERIFY(!queue.push(std::move(second)));

    QVERIFY(second != nullptr);
    QCOMPARE(queue.size(), std::size_t(1));
}

void BoundedQueueTest::handsOverEverything()
{
    base::BoundedQueue<int> queue(3);
    QVERIFY(queue.push(1) && queue.push(2));

    const auto all = queue.takeAll();

    QCOMPARE(all.size(), std::size_t(2));
    QCOMPARE(all.front(), 1);
    QVERIFY(queue.isEmpty());
}

QTEST_GUILESS_MAIN(BoundedQueueTest)
#include "tst_bounded_queue.moc"
