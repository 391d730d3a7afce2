// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/announced_devices.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using presence::AnnouncedDevices;
using presence::AnnouncedRecord;
using presence::Availability;
using Resources = std::vector<QByteArray>;

namespace {

const QByteArray alice("alice@contoso.example");

std::vector<Availability> showing(const Resources &resources)
{
    std::vector<Availability> shown;
    for (const QByteArray &resource : resources)
        shown.push_back({.resource = resource});
    return shown;
}

} // namespace

class AnnouncedDevicesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsGoneUntilItIsTold();
    void storesNothingThatIsKept();
    void asksOnceForWhatIsGone();
    void asksAfterARestart();
    void forgetsTheOldestOfTooMany();

private:
    test::FakeClock m_clock;
};

void AnnouncedDevicesTest::keepsWhatIsGoneUntilItIsTold()
{
    AnnouncedDevices devices(m_clock);
    devices.add(alice, showing({"desk", "phone"}));

    devices.add(alice, showing({"tablet"}));
    QCOMPARE(devices.of(alice), (Resources{"desk", "phone", "tablet"}));

    devices.keepOnly(alice, {"phone", "tablet"});
    QCOMPARE(devices.of(alice), (Resources{"phone", "tablet"}));
    devices.keepOnly(alice, {});
    QCOMPARE(devices.of(alice), Resources());
}

void AnnouncedDevicesTest::storesNothingThatIsKept()
{
    AnnouncedDevices devices(m_clock);
    const QSignalSpy stored(&devices, &AnnouncedDevices::stored);
    const QSignalSpy removed(&devices, &AnnouncedDevices::removed);
    devices.add(alice, showing({"desk", "phone"}));
    QCOMPARE(stored.size(), 1);
    const AnnouncedRecord expected{.user = alice, .resources = {"desk", "phone"}};
    QCOMPARE(stored.last().at(0).value<AnnouncedRecord>(), expected);

    devices.add(alice, showing({"phone", "desk"}));
    devices.add(alice, showing({"desk"}));
    devices.add(alice, {});
    devices.keepOnly(alice, {"desk", "phone"});
    QCOMPARE(stored.size(), 1);

    devices.keepOnly(alice, {});
    devices.keepOnly(alice, {});
    QCOMPARE(removed.size(), 1);
}

void AnnouncedDevicesTest::asksOnceForWhatIsGone()
{
    AnnouncedDevices devices(m_clock);
    const QSignalSpy asks(&devices, &AnnouncedDevices::asks);
    devices.add(alice, showing({"desk", "phone"}));
    m_clock.advance(1h);
    devices.fireTimers();
    QCOMPARE(asks.size(), 0); // nothing is gone

    for (int i = 0; i < 10; ++i)
        devices.add(alice, showing({i % 2 == 0 ? "desk" : "phone"}));
    m_clock.advance(179s);
    devices.fireTimers();
    QCOMPARE(asks.size(), 0);
    m_clock.advance(1s);
    devices.fireTimers();

    QCOMPARE(asks.size(), 1);
    devices.askLater(alice); // somebody has not heard
    m_clock.advance(180s);
    devices.fireTimers();
    QCOMPARE(asks.size(), 2);
}

void AnnouncedDevicesTest::asksAfterARestart()
{
    AnnouncedDevices devices(m_clock);
    const QSignalSpy asks(&devices, &AnnouncedDevices::asks);

    devices.restore({{.user = alice, .resources = {"desk"}}});
    QCOMPARE(devices.of(alice), Resources{"desk"});
    m_clock.advance(179s);
    devices.fireTimers();
    QCOMPARE(asks.size(), 0);
    m_clock.advance(181s);
    devices.fireTimers();

    QCOMPARE(asks.size(), 1);
}

void AnnouncedDevicesTest::forgetsTheOldestOfTooMany()
{
    AnnouncedDevices devices(m_clock);

    for (int i = 0; i < 1000; ++i)
        devices.add(alice, showing({"d" + QByteArray::number(i)}));

    QCOMPARE(devices.of(alice).size(), AnnouncedDevices::most);
    QCOMPARE(devices.of(alice).back(), "d999");
}

QTEST_GUILESS_MAIN(AnnouncedDevicesTest)
#include "tst_announced_devices.moc"
