// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/write_behind.h"

#include <QMutex>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using storage::StorageError;

using Store = storage::WriteBehind<QByteArray, int>;
using Group = QList<std::pair<QByteArray, int>>; // -1: removed

class WriteBehindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void gathersABurstIntoOneTransaction();
    void writesInOrderAndNoMoreThanAGroupAtOnce();
    void writesTheLatestOfAKeyOnce();
    void writesARemoval();
    void keepsWhatIsRefusedUntilItIsTaken();
    void whatIsRefusedOvertakesNoLaterChange();
    void saysOnceThatItIsFull();
    void writesWhatWaitsWhenItEnds();
    void flushTakesWhatIsUnderWayAndWhatIsRefused();

private:
    Store store(storage::WriteBehindLimits limits = {.gather = 1ms, .retry = 1ms});
    QList<Group> written();
    Group all();

    std::unique_ptr<storage::Database> m_database;
    QMutex m_mutex;
    QList<Group> m_written;
    int m_refusals = 0; // still to come
};

void WriteBehindTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
    m_written.clear();
    m_refusals = 0;
}

Store WriteBehindTest::store(storage::WriteBehindLimits limits)
{
    return Store(
        *m_database,
        u"numbers"_s,
        [this](QSqlDatabase &, const Store::Changes &changes) -> Store::Done {
            const QMutexLocker lock(&m_mutex);
            if (m_refusals > 0) {
                --m_refusals;
                return std::unexpected(StorageError{StorageError::Reason::QueryFailed, u"no"_s});
            }
            Group group;
            for (const Store::Change &change : changes)
                group.append({change.key, change.value.value_or(-1)});
            m_written.append(group);
            return {};
        },
        limits);
}

QList<Group> WriteBehindTest::written()
{
    const QMutexLocker lock(&m_mutex);
    return m_written;
}

Group WriteBehindTest::all()
{
    Group joined;
    for (const Group &group : written())
        joined += group;
    return joined;
}

void WriteBehindTest::gathersABurstIntoOneTransaction()
{
    Store numbers = store();

    for (int i = 0; i < 5000; ++i)
        numbers.set(QByteArray::number(i), i);
    QCOMPARE(numbers.pending(), 5000);

    QTRY_COMPARE(all().size(), 5000);
    QCOMPARE(written().size(), 1);
    QTRY_COMPARE(numbers.transactions(), 1U);
}

void WriteBehindTest::writesInOrderAndNoMoreThanAGroupAtOnce()
{
    Store numbers = store({.group = 3, .gather = 1ms});

    for (int i = 0; i < 8; ++i)
        numbers.set(QByteArray::number(i), i);

    QTRY_COMPARE(all().size(), 8);
    QCOMPARE(written().size(), 3);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(all().at(i).second, i);
}

void WriteBehindTest::writesTheLatestOfAKeyOnce()
{
    Store numbers = store({.group = 2, .gather = 1ms});
    for (const auto *key : {"a", "b", "c"})
        numbers.set(key, 1);

    for (int i = 0; i < 100; ++i)
        numbers.set("c", i);

    QCOMPARE(numbers.pending(), 3);
    QTRY_COMPARE(all(), (Group{{"a", 1}, {"b", 1}, {"c", 99}}));
    numbers.set("c", 100); // its place among those that wait is free again
    QTRY_COMPARE(all().last(), (Group::value_type{"c", 100}));
}

void WriteBehindTest::writesARemoval()
{
    Store numbers = store();
    numbers.set("a", 1);
    numbers.set("b", 2);

    numbers.set("a", std::nullopt);

    QTRY_COMPARE(all(), (Group{{"a", -1}, {"b", 2}}));
}

void WriteBehindTest::keepsWhatIsRefusedUntilItIsTaken()
{
    m_refusals = 3;
    Store numbers = store({.group = 2, .gather = 1ms, .retry = 1ms});
    for (int i = 0; i < 3; ++i)
        QTest::ignoreMessage(QtWarningMsg, "numbers are not saved: no");

    for (const auto *key : {"a", "b", "c"})
        numbers.set(key, 1);

    QTRY_COMPARE(all(), (Group{{"a", 1}, {"b", 1}, {"c", 1}}));
    QTRY_COMPARE(numbers.transactions(), 2U);
    QCOMPARE(numbers.pending(), 0);
}

void WriteBehindTest::whatIsRefusedOvertakesNoLaterChange()
{
    m_refusals = 1;
    Store numbers = store({.group = 2, .gather = 1ms, .retry = 1ms});
    QTest::ignoreMessage(QtWarningMsg, "numbers are not saved: no");
    numbers.set("a", 1);
    numbers.set("b", 1);
    {
        const QMutexLocker slow(&m_mutex);
        QTRY_COMPARE(numbers.pending(), 0); // under way
        numbers.set("b", 2);
    }

    QTRY_COMPARE(all(), (Group{{"a", 1}, {"b", 2}}));
}

void WriteBehindTest::saysOnceThatItIsFull()
{
    Store numbers = store({.capacity = 2, .gather = 1h});
    QTest::ignoreMessage(QtWarningMsg, "too many numbers wait to be saved; the next ones are not");

    for (const auto *key : {"a", "b", "c", "d"})
        numbers.set(key, 1);
    numbers.set("b", 2); // has its place already

    QCOMPARE(numbers.lost(), 2U);
    QVERIFY(numbers.flush().has_value());
    QCOMPARE(all(), (Group{{"a", 1}, {"b", 2}}));
    numbers.set("e", 1);
    QVERIFY(numbers.flush().has_value());
    QCOMPARE(all().last().first, "e");
}

void WriteBehindTest::writesWhatWaitsWhenItEnds()
{
    {
        Store numbers = store({.group = 2, .gather = 1h});
        for (const auto *key : {"a", "b", "c"})
            numbers.set(key, 1);
    }

    QCOMPARE(all().size(), 3);
}

void WriteBehindTest::flushTakesWhatIsUnderWayAndWhatIsRefused()
{
    m_refusals = 1;
    Store numbers = store({.gather = 1ms, .retry = 1h});
    QTest::ignoreMessage(QtWarningMsg, "numbers are not saved: no");
    {
        const QMutexLocker slow(&m_mutex);
        numbers.set("a", 1);
        QTRY_COMPARE(numbers.pending(), 0); // under way
        numbers.set("b", 1);
    }

    QVERIFY(numbers.flush().has_value());

    QCOMPARE(all(), (Group{{"a", 1}, {"b", 1}}));
    m_refusals = 1;
    numbers.set("c", 1);
    QTest::ignoreMessage(QtWarningMsg, "numbers are not saved: no");
    QVERIFY(!numbers.flush().has_value());
    QCOMPARE(numbers.pending(), 1);
    QVERIFY(numbers.flush().has_value());
    QCOMPARE(all().last().first, "c");
}

QTEST_GUILESS_MAIN(WriteBehindTest)
#include "tst_write_behind.moc"
