// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/stored_events.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_request_port.h"

#include <QTest>

using namespace Qt::StringLiterals;
using events::DialogRecord;
using events::PublicationRecord;
using events::Publications;
using presence::StoredPublications;

// Tells what a notifier would tell, and keeps what it is given.
class FakePackage : public QObject
{
    Q_OBJECT

public:
    void restore(const std::vector<DialogRecord> &records) { restored = records; }
    std::vector<DialogRecord> restored;

Q_SIGNALS:
    void stored(const events::DialogRecord &record);
    void removed(const QByteArray &key);
};

class StoredEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void keepsEveryFieldOfASubscription();
    void dropsWhatWasRemovedOrHasExpired();
    void aWatcherIsServedOverARestart();
    void aDeviceStaysPublishedOverARestart();

private:
    using StoredDialogs = presence::StoredRecords<FakePackage, DialogRecord, storage::StoredWatch>;

    test::FakeClock m_clock;
    std::unique_ptr<storage::Database> m_database;
};

namespace {

const QByteArray alice = "sip:alice@contoso.example";
const events::Pair aliceAndBob{.watcher = alice, .presentity = "sip:bob@fabrikam.example"};

// Lets everybody see everybody.
class OpenSource final : public events::PresenceSource
{
public:
    std::expected<Standing, sip::Refusal> decide(const events::Pair & /*pair*/,
                                                 bool /*isFetch*/) override
    {
        return Standing::Active;
    }
    events::PresenceBody document(const events::Pair & /*pair*/) override
    {
        return {.pidf = "<open/>"};
    }
    void watched(const events::Pair & /*pair*/) override { }
    void unwatched(const events::Pair & /*pair*/) override { }
};

} // namespace

void StoredEventsTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
}

void StoredEventsTest::keepsEveryFieldOfASubscription()
{
    const DialogRecord record{.key = "dialog-1",
                              .pair = aliceAndBob,
                              .dialog = QByteArray("\0 any \xff", 7),
                              .eventId = "7",
                              .active = true,
                              .expires = m_clock.now().addSecs(1)};
    {
        FakePackage package;
        const StoredDialogs dialogs(package, *m_database);
        Q_EMIT package.stored(record);
        QCOMPARE(dialogs.pending(), 1);
    }

    FakePackage restarted;
    StoredDialogs dialogs(restarted, *m_database);
    QVERIFY(dialogs.load(m_clock.now()).has_value());

    QCOMPARE(restarted.restored, std::vector{record});
}

void StoredEventsTest::dropsWhatWasRemovedOrHasExpired()
{
    FakePackage package;
    StoredDialogs dialogs(package, *m_database);
    DialogRecord record;
    record.pair = aliceAndBob;
    for (const auto *key : {"gone", "old", "here"}) {
        record.key = key;
        record.expires = m_clock.now().addSecs(record.key == "old" ? 0 : 9);
        Q_EMIT package.stored(record);
    }
    QVERIFY(dialogs.flush().has_value());

    Q_EMIT package.removed("gone");
    QVERIFY(dialogs.flush().has_value());
    QVERIFY(dialogs.load(m_clock.now()).has_value());

    QCOMPARE(package.restored.size(), 1U);
    QCOMPARE(package.restored.front().key, "here");
}

void StoredEventsTest::aWatcherIsServedOverARestart()
{
    test::FakeRequestPort port;
    OpenSource source;
    const auto request =
        test::RequestText{.method = "SUBSCRIBE",
                          .uri = aliceAndBob.presentity,
                          .from = '<' + alice + ">;tag=a",
                          .to = '<' + aliceAndBob.presentity + '>',
                          .headers = "Event: presence\r\nContact: "
                                     "<sip:alice@192.0.2.1:5062;transport=tcp>\r\n"}
            .request();
    {
        events::Notifier notifier(port, m_clock);
        notifier.setSource(&source);
        const presence::StoredWatches stored(notifier, *m_database);
        notifier.serve(
            {.id = 1, .request = request, .flow = {}, .sender = alice, .localRecipient = false});
        QVERIFY(notifier.isWatched(aliceAndBob));
    }

    events::Notifier restarted(port, m_clock);
    restarted.setSource(&source);
    presence::StoredWatches stored(restarted, *m_database);
    QVERIFY(!restarted.isWatched(aliceAndBob));
    QVERIFY(stored.load(m_clock.now()).has_value());

    QVERIFY(restarted.isWatched(aliceAndBob));
    QCOMPARE(restarted.counts().dialogs, 1U);
}

void StoredEventsTest::aDeviceStaysPublishedOverARestart()
{
    test::FakeRequestPort port;
    const auto request =
        test::RequestText{
            .method = "PUBLISH",
            .uri = alice,
            .from = '<' + alice + ">;tag=a",
            .to = '<' + alice + '>',
            .headers = "Event: presence\r\nContent-Type: application/pidf+xml\r\n",
            .body =
                "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:alice@contoso.example'>"
                "<tuple id='t'><status><basic>open</basic></status></tuple></presence>"}
            .request();
    std::vector<events::PresenceDocument> published;
    {
        Publications publications(port, m_clock);
        const StoredPublications stored(publications, *m_database);
        publications.serve(
            {.id = 1, .request = request, .flow = {}, .sender = alice, .localRecipient = true});
        published = publications.of(alice);
        QCOMPARE(published.size(), 1U);
    }

    Publications restarted(port, m_clock);
    StoredPublications stored(restarted, *m_database);
    QVERIFY(stored.load(m_clock.now()).has_value());

    QCOMPARE(restarted.of(alice), published);
}

QTEST_GUILESS_MAIN(StoredEventsTest)
#include "tst_stored_events.moc"
