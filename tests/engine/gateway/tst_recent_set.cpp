// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/recent_set.h"

#include <QTest>

using namespace std::chrono_literals;
using gateway::RecentSet;

class RecentSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersForHalfItsLifetimeAtLeast();
    void forgetsAfterItsLifetime();
    void remembersTheLatestHalf();
    void renewsWhatIsNotedAgain();
    void forgetsOnRequest();
};

void RecentSetTest::remembersForHalfItsLifetimeAtLeast()
{
    RecentSet set(100, 10min);
    set.note("a", 1000h);

    QVERIFY(set.has("a", 1000h + 5min));
    QVERIFY(!set.has("b", 1000h));
}

void RecentSetTest::forgetsAfterItsLifetime()
{
    RecentSet looked(100, 10min);
    RecentSet idle(100, 10min);
    looked.note("a", 1000h);
    idle.note("a", 1000h);

    QVERIFY(looked.has("a", 1000h + 5min));
    QVERIFY(!looked.has("a", 1000h + 10min));
    QVERIFY(!idle.has("a", 1000h + 10min));
}

void RecentSetTest::remembersTheLatestHalf()
{
    RecentSet set(10, 10min);

    for (int i = 0; i < 1000; ++i)
        set.note(QByteArray::number(i), 1h);

    int remembered = 0;
    for (int i = 0; i < 1000; ++i)
        remembered += set.has(QByteArray::number(i), 1h) ? 1 : 0;
    QVERIFY(remembered >= 5 && remembered <= 10);
    for (int i = 995; i < 1000; ++i)
        QVERIFY(set.has(QByteArray::number(i), 1h));
}

void RecentSetTest::renewsWhatIsNotedAgain()
{
    RecentSet set(100, 10min);
    set.note("a", 1h);
    set.note("a", 1h + 6min);

    QVERIFY(set.has("a", 1h + 11min));
}

void RecentSetTest::forgetsOnRequest()
{
    RecentSet set(2, 10min);
    set.note("a", 1h);
    set.note("b", 1h); // "a" is in the old generation now

    set.forget("a");
    set.forget("b");

    QVERIFY(!set.has("a", 1h));
    QVERIFY(!set.has("b", 1h));
}

QTEST_GUILESS_MAIN(RecentSetTest)
#include "tst_recent_set.moc"
