// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/events/publications_bench.h"

using namespace events;
using namespace test;
using namespace std::chrono_literals;

class PublicationsTest : public PublicationsBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void publishesRefreshesModifiesAndRemoves();
    void givesANewTagEachTime();
    void composesSeveralDevices();
    void forgetsWhatWasNotRefreshed();
    void keepsWhatWasRefreshed();
    void tellsNothingWhenNothingChanged();
    void dropsTheOldestOfTooMany();
    void worksWithOneForEachPerson();
    void comesBackAfterARestart();
    void forgetsAtARestartWhatHasExpired();
    void readsTheLanguageOfTheDocument();
    void hidesWhatALostDevicePublished();
    void knowsADeviceAfterARestart();
    void findsTheDeviceAgainOnItsNextFlow();
    void replacesWhatTheDeviceSaidOfTheSameTuples();
};

void PublicationsTest::publishesRefreshesModifiesAndRemoves()
{
    QSignalSpy changed(m_publications.get(), &Publications::changed);

    const auto first = publish({.expires = "600", .body = stateOf("away")});
    QCOMPARE(first.status, 200);
    QCOMPARE(header(first.headers, "Expires"), QByteArray("600"));
    QCOMPARE(shows(), QByteArrayList({"away"}));

    const auto refresh =
        publish({.ifMatch = header(first.headers, "SIP-ETag"), .headers = ofPresence});
    QCOMPARE(refresh.status, 200);
    QCOMPARE(header(refresh.headers, "Expires"), QByteArray("3600"));
    QCOMPARE(shows(), QByteArrayList({"away"}));
    QCOMPARE(changed.size(), 1);

    const auto modify =
        publish({.ifMatch = header(refresh.headers, "SIP-ETag"), .body = stateOf("dnd")});
    QCOMPARE(modify.status, 200);
    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(changed.size(), 2);

    const auto removal = publish(
        {.ifMatch = header(modify.headers, "SIP-ETag"), .expires = "0", .headers = ofPresence});
    QCOMPARE(removal.status, 200);
    QCOMPARE(header(removal.headers, "Expires"), QByteArray("0"));
    QCOMPARE(shows(), QByteArrayList());
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.last().first().toByteArray(), alice);
    QCOMPARE(m_publications->count(), 0U);
}

void PublicationsTest::givesANewTagEachTime()
{
    QSet<QByteArray> tags;
    QByteArray tag = initial("away");
    for (int i = 0; i < 20; ++i) {
        QVERIFY(!tag.isEmpty());
        QVERIFY(!tags.contains(tag));
        tags.insert(tag);
        const auto answer = publish({.ifMatch = tag, .headers = ofPresence});
        QCOMPARE(publish({.ifMatch = tag, .headers = ofPresence}).status, 412);
        tag = header(answer.headers, "SIP-ETag");
    }
}

void PublicationsTest::composesSeveralDevices()
{
    initial("away");
    const QByteArray phone = initial("dnd");
    initial("xa");
    QCOMPARE(shows(), QByteArrayList({"away", "dnd", "xa"}));

    publish({.ifMatch = phone, .body = stateOf("chat")});

    QCOMPARE(shows(), QByteArrayList({"away", "chat", "xa"}));
    QVERIFY(m_publications->of("sip:bob@contoso.example").empty());
}

void PublicationsTest::forgetsWhatWasNotRefreshed()
{
    initial("away", "120");
    initial("dnd", "240");
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    pass(119s);
    QCOMPARE(changed.size(), 0);
    pass(1s);
    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(changed.size(), 1);
    pass(120s);

    QCOMPARE(shows(), QByteArrayList());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(removed.size(), 2);
}

void PublicationsTest::keepsWhatWasRefreshed()
{
    QByteArray tag = initial("away", "120");
    for (int i = 0; i < 10; ++i) {
        pass(119s);
        tag = header(publish({.ifMatch = tag, .expires = "120", .headers = ofPresence}).headers,
                     "SIP-ETag");
    }
    QCOMPARE(shows(), QByteArrayList({"away"}));

    publish({.ifMatch = tag, .expires = "60", .headers = ofPresence});
    pass(59s);
    QCOMPARE(shows(), QByteArrayList({"away"}));
    pass(1s);
    QCOMPARE(shows(), QByteArrayList());
}

void PublicationsTest::tellsNothingWhenNothingChanged()
{
    const QByteArray tag = initial("away");
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    QSignalSpy stored(m_publications.get(), &Publications::stored);

    QCOMPARE(publish({.ifMatch = tag, .body = stateOf("away")}).status, 200);

    QCOMPARE(changed.size(), 0);
    QCOMPARE(stored.size(), 1); // it lives longer, and its tag is another
}

void PublicationsTest::dropsTheOldestOfTooMany()
{
    const QByteArray first = initial("0");
    for (int i = 1; i < 10; ++i)
        initial(QByteArray::number(i));
    publish({.ifMatch = first, .headers = ofPresence});
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    initial("10");

    QCOMPARE(shows(), QByteArrayList({"0", "2", "3", "4", "5", "6", "7", "8", "9", "10"}));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_publications->count(), 10U);
}

void PublicationsTest::worksWithOneForEachPerson()
{
    m_publications->configure({.perPerson = 1});

    initial("away");
    initial("dnd");

    QCOMPARE(shows(), QByteArrayList({"dnd"}));
    QCOMPARE(m_publications->count(), 1U);
}

void PublicationsTest::comesBackAfterARestart()
{
    QHash<QByteArray, PublicationRecord> database;
    connect(m_publications.get(),
            &Publications::stored,
            this,
            [&](const PublicationRecord &record) { database.insert(record.key, record); });
    connect(m_publications.get(), &Publications::removed, this, [&](const QByteArray &key) {
        database.remove(key);
    });
    QByteArray tag = initial("away", "600");
    tag = header(publish({.ifMatch = tag, .expires = "600", .body = stateOf("xa")}).headers,
                 "SIP-ETag");
    publish({.ifMatch = initial("chat"), .expires = "0", .headers = ofPresence});
    QCOMPARE(database.size(), 1);
    QCOMPARE(database.cbegin()->aor, alice);

    m_publications = std::make_unique<Publications>(m_port, m_clock);
    QSignalSpy changed(m_publications.get(), &Publications::changed);
    m_clock.advance(300s);
    m_publications->restore({database.cbegin().value()});

    QCOMPARE(shows(), QByteArrayList({"xa"}));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(publish({.ifMatch = tag, .expires = "60", .headers = ofPresence}).status, 200);
    pass(60s);
    QCOMPARE(shows(), QByteArrayList());
}

void PublicationsTest::forgetsAtARestartWhatHasExpired()
{
    const QByteArray body = "tag\n\n\n" + stateOf("away");
    QSignalSpy removed(m_publications.get(), &Publications::removed);

    m_publications->restore({{"a", alice, m_clock.now(), body},
                             {"b", alice, m_clock.now().addSecs(60), body.chopped(1)},
                             {"c", alice, m_clock.now().addSecs(60), "no line"},
                             {"d", alice, m_clock.now().addSecs(60), body}});

    QCOMPARE(m_publications->count(), 1U);
    QCOMPARE(removed.size(), 3);
    pass(60s);
    QCOMPARE(m_publications->count(), 0U);
}

void PublicationsTest::readsTheLanguageOfTheDocument()
{
    QByteArray body = stateOf("dnd");
    body.replace("</tuple>", "<note>Besetzt</note></tuple>");

    publish({.body = body, .headers = ofPresence + pidf + "Content-Language: de\r\n"});

    const std::vector<events::Note> notes{{"Besetzt", "de"}};
    QCOMPARE(m_publications->of(alice).at(0).tuples.at(0).notes, notes);
}

void PublicationsTest::hidesWhatALostDevicePublished()
{
    m_port.devices = {{5061, {"sip:alice@192.0.2.1:5061", "one"}},
                      {5062, {"sip:alice@192.0.2.1:5062", "two"}}};
    publish({.body = stateOf("away"), .port = 5061});
    publish({.body = stateOf("dnd"), .port = 5062});
    publish({.body = stateOf("xa"), .port = 5099}); // by a way nobody registered by
    QCOMPARE(shows(), QByteArrayList({"away", "dnd", "xa"}));

    m_port.lost = {"sip:alice@192.0.2.1:5061"};
    QCOMPARE(shows(), QByteArrayList({"dnd", "xa"}));

    m_port.lost.clear(); // it answers again
    QCOMPARE(shows(), QByteArrayList({"away", "dnd", "xa"}));
}

void PublicationsTest::knowsADeviceAfterARestart()
{
    QHash<QByteArray, PublicationRecord> database;
    connect(m_publications.get(),
            &Publications::stored,
            this,
            [&](const PublicationRecord &record) { database.insert(record.key, record); });
    m_port.devices = {{5061, {"sip:alice@192.0.2.1:5061", "one"}}};
    publish({.body = stateOf("away"), .port = 5061});

    m_publications = std::make_unique<Publications>(m_port, m_clock);
    m_publications->restore({database.cbegin().value()});

    QCOMPARE(shows(), QByteArrayList({"away"}));
    m_port.lost = {"sip:alice@192.0.2.1:5061"};
    QCOMPARE(shows(), QByteArrayList());
}

void PublicationsTest::findsTheDeviceAgainOnItsNextFlow()
{
    m_port.devices = {{5061, {"sip:alice@192.0.2.1:5061", "one"}},
                      {5062, {"sip:alice@192.0.2.1:5062", "two"}}};
    const QByteArray tag =
        header(publish({.body = stateOf("away"), .port = 5061}).headers, "SIP-ETag");
    m_port.lost = {"sip:alice@192.0.2.1:5061"};
    QSignalSpy changed(m_publications.get(), &Publications::changed);

    QCOMPARE(publish({.ifMatch = tag, .headers = ofPresence, .port = 5062}).status, 200);

    QCOMPARE(shows(), QByteArrayList({"away"}));
    QCOMPARE(changed.size(), 1);
}

void PublicationsTest::replacesWhatTheDeviceSaidOfTheSameTuples()
{
    m_port.devices = {{5061, {"sip:alice@192.0.2.1:5061", "one"}},
                      {5062, {"sip:alice@192.0.2.1:5062", "two"}}};
    const QByteArray lostTag =
        header(publish({.body = stateOf("away"), .port = 5061}).headers, "SIP-ETag");
    publish({.body = stateOf("dnd"), .port = 5062}); // names its tuple alike
    QByteArray other = stateOf("chat");
    other.replace("id='t'", "id='other'");
    publish({.body = other, .port = 5061});

    publish({.body = stateOf("xa"), .port = 5061});

    QCOMPARE(shows(), QByteArrayList({"dnd", "chat", "xa"}));
    QCOMPARE(publish({.ifMatch = lostTag, .headers = ofPresence, .port = 5061}).status, 412);
}

QTEST_GUILESS_MAIN(PublicationsTest)
#include "tst_publications.moc"
