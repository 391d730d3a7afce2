// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connect_targets.h"

#include <QTest>

#include <map>

using network::ConnectTarget;
using network::orderTargets;
using network::SrvRecord;

namespace {

SrvRecord record(quint16 priority, quint16 weight, const char *target)
{
    return {priority, weight, 5269, QString::fromLatin1(target)};
}

QStringList hosts(const QList<ConnectTarget> &targets)
{
    QStringList names;
    for (const ConnectTarget &target : targets)
        names.append(target.host);
    return names;
}

QStringList names(std::initializer_list<const char *> list)
{
    QStringList names;
    for (const char *name : list)
        names.append(QString::fromLatin1(name));
    return names;
}

} // namespace

class ConnectTargetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersByPriority();
    void choosesByRunningSumOfWeights_data();
    void choosesByRunningSumOfWeights();
    void triesEveryRecordOnce();
    void leavesOutWhatIsNotOffered();
    void keepsPortAndTls();
    void sharesLoadByWeight();
    void takesFamiliesInTurn();
    void drawsWithinBounds();
};

void ConnectTargetsTest::ordersByPriority()
{
    const auto targets = orderTargets({record(20, 100, "c"), record(0, 0, "a"), record(10, 1, "b")},
                                      [](quint32 highest) { return highest; });

    QCOMPARE(hosts(targets), names({"a", "b", "c"}));
}

// RFC 2782: weight 0 first; the first record whose running sum is at least the number drawn.
void ConnectTargetsTest::choosesByRunningSumOfWeights_data()
{
    QTest::addColumn<quint32>("drawn");
    QTest::addColumn<QString>("first");
    QTest::newRow("0 falls on weight 0") << 0U << QStringLiteral("zero");
    QTest::newRow("1") << 1U << QStringLiteral("one");
    QTest::newRow("2") << 2U << QStringLiteral("three");
    QTest::newRow("the sum") << 4U << QStringLiteral("three");
}

void ConnectTargetsTest::choosesByRunningSumOfWeights()
{
    QFETCH(const quint32, drawn);
    QFETCH(const QString, first);
    bool isFirst = true;
    quint32 sum = 0;

    const auto targets = orderTargets(
        {record(5, 1, "one"), record(5, 3, "three"), record(5, 0, "zero")}, [&](quint32 highest) {
            sum = std::max(sum, highest);
            return std::exchange(isFirst, false) ? drawn : 0;
        });

    QCOMPARE(sum, 4U);
    QCOMPARE(targets.first().host, first);
    QCOMPARE(targets.size(), 3);
}

void ConnectTargetsTest::triesEveryRecordOnce()
{
    QList<SrvRecord> records;
    for (int i = 0; i < 50; ++i)
        records.append(
            {static_cast<quint16>(i % 3), static_cast<quint16>(i), 5269, QString::number(i)});

    QStringList ordered = hosts(orderTargets(records, network::systemRandom()));

    QCOMPARE(ordered.size(), 50);
    ordered.removeDuplicates();
    QCOMPARE(ordered.size(), 50);
}

void ConnectTargetsTest::leavesOutWhatIsNotOffered()
{
    const auto highest = [](quint32 most) { return most; };

    QVERIFY(orderTargets({record(0, 0, ".")}, highest).isEmpty());
    QVERIFY(orderTargets({}, highest).isEmpty());
    QCOMPARE(hosts(orderTargets({record(0, 0, "."), record(1, 1, "a")}, highest)), names({"a"}));
}

void ConnectTargetsTest::keepsPortAndTls()
{
    const QList<SrvRecord> records{{0, 1, 5270, QStringLiteral("a"), true},
                                   {1, 1, 5269, QStringLiteral("a"), false}};

    const auto targets = orderTargets(records, network::systemRandom());

    QCOMPARE(targets,
             (QList<ConnectTarget>{{QStringLiteral("a"), 5270, true},
                                   {QStringLiteral("a"), 5269, false}}));
}

void ConnectTargetsTest::sharesLoadByWeight()
{
    // Every number once, instead of chance: the shares follow exactly.
    std::map<QString, int> chosen;
    for (quint32 drawn = 0; drawn <= 100; ++drawn) {
        bool isFirst = true;
        const auto targets =
            orderTargets({record(0, 60, "60"), record(0, 30, "30"), record(0, 10, "10")},
                         [&](quint32) { return std::exchange(isFirst, false) ? drawn : 0; });
        ++chosen[targets.first().host];
    }

    QCOMPARE(chosen[QStringLiteral("60")], 61); // 0 goes to the first, RFC 2782
    QCOMPARE(chosen[QStringLiteral("30")], 30);
    QCOMPARE(chosen[QStringLiteral("10")], 10);
}

void ConnectTargetsTest::takesFamiliesInTurn()
{
    const auto address = [](const char *text) { return QHostAddress(QString::fromLatin1(text)); };

    const auto mixed = network::interleaveFamilies(
        {address("192.0.2.1"), address("192.0.2.2"), address("192.0.2.3"), address("2001:db8::1")});

    QCOMPARE(mixed,
             (QList<QHostAddress>{address("2001:db8::1"),
                                  address("192.0.2.1"),
                                  address("192.0.2.2"),
                                  address("192.0.2.3")}));
}

void ConnectTargetsTest::drawsWithinBounds()
{
    const network::RandomSource random = network::systemRandom();
    QCOMPARE(random(0), 0U);
    bool sawHighest = false;
    for (int i = 0; i < 1'000; ++i) {
        const quint32 drawn = random(3);
        QVERIFY(drawn <= 3);
        sawHighest = sawHighest || drawn == 3;
    }
    QVERIFY(sawHighest);
}

QTEST_APPLESS_MAIN(ConnectTargetsTest)
#include "tst_connect_targets.moc"
