// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/notifier_bench.h"

using namespace events;
using namespace std::chrono_literals;
using test::alice;
using test::aliceAndBob;
using test::Device;

// Subscriptions outlive the engine.
class NotifierRestoreTest : public test::NotifierBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void storesWhatSurvives();
    void restores();
    void restoresOnlyWhatIsUsable();
    void waitsForThoseWhoAreNotThereAfterARestore();
    void staysSilentAfterARestoreUntilSomethingIsKnown();
};

void NotifierRestoreTest::storesWhatSurvives()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    const QByteArray tag = subscribed(desk, "Event: presence;id=7\r\nExpires: 600\r\n");

    const auto record = stored.value(0).value(0).value<DialogRecord>();

    QCOMPARE(record.key, tag);
    QCOMPARE(record.pair, aliceAndBob);
    QCOMPARE(record.eventId, QByteArray("7"));
    QVERIFY(record.active);
    QCOMPARE(record.expires, m_clock.now().addSecs(600));
    QVERIFY(!record.dialog.isEmpty());
    m_notifier->changed(aliceAndBob); // a NOTIFY needs no write
    QCOMPARE(stored.size(), 1);
}

void NotifierRestoreTest::restores()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    const QByteArray tag = subscribed(desk, "Expires: 600\r\n");
    quint32 last = 0;
    for (int i = 0; i < 20; ++i) { // more that nobody writes down
        last = served().request.sequence;
        advance(5s);
        m_notifier->changed(aliceAndBob);
    }
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_source.log.clear();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);

    m_notifier->restore({record});
    QCOMPARE(m_source.log, QByteArrayList({"watched sip:bob@fabrikam.example"}));
    advance(1100ms);

    QCOMPARE(open(), 1U);
    const auto notify = served();
    QCOMPARE(notify.request.body, QByteArray("<open/>"));
    QVERIFY(notify.request.sequence > last);
    QVERIFY(notify.state().startsWith("active;expires=49"));
    desk.sequence = 1;
    QCOMPARE(asked(desk, tag).status, 200);
}

void NotifierRestoreTest::restoresOnlyWhatIsUsable()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk, "Expires: 600\r\n").isEmpty());
    auto good = stored.value(0).value(0).value<DialogRecord>();
    auto expired = good;
    expired.key = "1";
    expired.expires = m_clock.now();
    auto broken = good;
    broken.key = "2";
    broken.dialog = "x";
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);
    QSignalSpy removed(m_notifier.get(), &Notifier::removed);

    m_notifier->restore({expired, broken, good, good});

    QCOMPARE(m_notifier->counts().dialogs, 1U);
    QCOMPARE(removed.size(), 3); // the last one is there already
}

void NotifierRestoreTest::waitsForThoseWhoAreNotThereAfterARestore()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);
    m_port.unreachable = {alice};

    m_notifier->restore({record});
    advance(120s);
    QCOMPARE(open(), 0U);
    QCOMPARE(m_notifier->counts().waiting, 1U);
    m_port.unreachable.clear();
    m_notifier->reach(alice);

    QCOMPARE(served().request.body, QByteArray("<open/>"));
}

void NotifierRestoreTest::staysSilentAfterARestoreUntilSomethingIsKnown()
{
    QSignalSpy stored(m_notifier.get(), &Notifier::stored);
    Device desk;
    QVERIFY(!subscribed(desk).isEmpty());
    const auto record = stored.value(0).value(0).value<DialogRecord>();
    forgetSent();
    m_source.documents.clear();
    m_notifier = std::make_unique<Notifier>(m_port, m_clock);
    m_notifier->setSource(&m_source);

    m_notifier->restore({record});
    advance(60s);
    QCOMPARE(open(), 0U);
    m_source.documents[aliceAndBob] = {.pidf = "known"};
    m_notifier->changed(aliceAndBob);

    QCOMPARE(served().request.body, QByteArray("known"));
}

QTEST_GUILESS_MAIN(NotifierRestoreTest)
#include "tst_notifier_restore.moc"
