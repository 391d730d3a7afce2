// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/devices.h"
#include "engine/presence/snapshot.h"

#include <QTest>

using presence::Availability;
using presence::Devices;
using presence::Show;

namespace {

QByteArrayList names(const Devices &devices)
{
    QByteArrayList all;
    for (const Availability &each : devices.all())
        all.append(each.resource);
    return all;
}

// "+desk", "-phone"
QByteArrayList lines(const std::vector<Availability> &said)
{
    QByteArrayList all;
    for (const Availability &each : said)
        all.append((each.show == Show::Offline ? "-" : "+") + each.resource);
    return all;
}

} // namespace

class DevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhetherAnythingChanged();
    void takesNoMoreThanItsBound();
    void dropsOnlyTheDoubtedThatStaySilent();
    void forgetsDoubtsOfThoseThatAreGone();
    void saysWhatChangedWhatIsNewAndWhatIsGone();
    void leavesNotesOutOfTheComparisonForWhomTheyAreNot();
    void aSnapshotHoldsNobodyWhoIsOffline();
};

void DevicesTest::tellsWhetherAnythingChanged()
{
    Devices devices;

    QVERIFY(devices.update({.resource = "desk"}));
    QVERIFY(!devices.update({.resource = "desk"}));
    QVERIFY(devices.update({.resource = "desk", .show = Show::Away}));
    QVERIFY(!devices.update({.resource = "phone", .show = Show::Offline}));
    QVERIFY(devices.update({.resource = "desk", .show = Show::Offline}));
    QVERIFY(devices.update({.resource = "desk"}));
    QVERIFY(!devices.update({.resource = {}, .show = Show::Offline}));
    QVERIFY(devices.update({.resource = {}})); // a bare address may be available
    QVERIFY(devices.update({.resource = {}, .show = Show::Offline}));
    QCOMPARE(names(devices), QByteArrayList{"desk"});
    QVERIFY(devices.clear());
    QVERIFY(!devices.clear());
}

void DevicesTest::takesNoMoreThanItsBound()
{
    Devices devices;
    for (std::size_t i = 0; i < Devices::most; ++i)
        QVERIFY(devices.update({.resource = QByteArray::number(i)}));

    QVERIFY(!devices.update({.resource = "one more"}));

    QVERIFY(devices.update({.resource = "0", .show = Show::Offline}));
    QVERIFY(devices.update({.resource = "one more"}));
    QCOMPARE(devices.all().size(), Devices::most);
}

void DevicesTest::dropsOnlyTheDoubtedThatStaySilent()
{
    Devices devices;
    for (const QByteArray name : {"a", "b", "c", "d"})
        devices.update({.resource = name});

    devices.doubt();
    devices.update({.resource = "b"}); // as it was, but certain now
    devices.update({.resource = "e"});

    QVERIFY(devices.dropDoubted());
    QCOMPARE(names(devices), (QByteArrayList{"b", "e"}));
    QVERIFY(!devices.dropDoubted());
}

void DevicesTest::forgetsDoubtsOfThoseThatAreGone()
{
    Devices devices;
    for (const QByteArray name : {"a", "b", "c"})
        devices.update({.resource = name});
    devices.doubt();
    devices.update({.resource = "c"});

    devices.update({.resource = "a", .show = Show::Offline}); // the others move up

    QVERIFY(devices.dropDoubted());
    QCOMPARE(names(devices), QByteArrayList{"c"});
}

void DevicesTest::saysWhatChangedWhatIsNewAndWhatIsGone()
{
    const std::vector<Availability> before{
        {.resource = "same"}, {.resource = "other"}, {.resource = "gone"}};
    const std::vector<Availability> after{
        {.resource = "new"}, {.resource = "other", .show = Show::Away}, {.resource = "same"}};

    QCOMPARE(lines(presence::difference(before, after, true)),
             (QByteArrayList{"+new", "+other", "-gone"}));
    QCOMPARE(lines(presence::difference(after, after, true)), QByteArrayList());
    QCOMPARE(lines(presence::difference({}, after, true)),
             (QByteArrayList{"+new", "+other", "+same"}));
    QCOMPARE(lines(presence::difference(before, {}, true)),
             (QByteArrayList{"-same", "-other", "-gone"}));
}

void DevicesTest::leavesNotesOutOfTheComparisonForWhomTheyAreNot()
{
    const std::vector<Availability> before{{.resource = "desk"}};
    const std::vector<Availability> after{{.resource = "desk", .notes = {{.text = "Lunch"}}}};

    QCOMPARE(lines(presence::difference(before, after, true)), QByteArrayList{"+desk"});
    QCOMPARE(lines(presence::difference(before, after, false)), QByteArrayList());
}

void DevicesTest::aSnapshotHoldsNobodyWhoIsOffline()
{
    const auto snapshot =
        presence::makeSnapshot({{.resource = "desk", .show = Show::Offline}, {.resource = "b"}});

    QCOMPARE(lines(*snapshot), QByteArrayList{"+b"});
    QVERIFY(presence::makeSnapshot({{.resource = "desk", .show = Show::Offline}})->empty());
}

QTEST_GUILESS_MAIN(DevicesTest)
#include "tst_devices.moc"
