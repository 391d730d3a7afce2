// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/event_feed.h"
#include "engine/control/server.h"
#include "engine/daemon/engine_events.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using control::Event;
using control::Topic;
using puented::EngineEvents;

// From the engine's changes to what a client hears, over a real socket.
class EngineEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsAContactOnceHoweverOftenItChanges();
    void tellsALossWhenTooMuchChanges();
    void looksNothingUpWhileNobodyListens();
    void tellsOnlyThePartnersThatChanged();
    void tellsOfTheEngineWhenMoreChangedThanItsAge();
    void tellsStreamsThatComeAndGo();
    void tellsThatTheSiteWasReadAgain();

private:
    void listen(const QList<Topic> &topics);
    [[nodiscard]] QList<QJsonObject> told(Topic topic) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<control::Server> m_server;
    std::unique_ptr<EngineEvents> m_events;
    std::unique_ptr<control::EventFeed> m_feed;
    control::EngineStatus m_status;
    QList<control::StreamStatus> m_streams;
    control::Show m_show = control::Show::Offline;
    int m_statusLooks = 0;
    int m_contactLooks = 0;
    QList<Event> m_told;
};

void EngineEventsTest::init()
{
    m_feed.reset();
    m_events.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<control::Server>();
    QVERIFY(m_server->listen(m_directory->filePath(u"s"_s)).has_value());
    m_status = {};
    m_streams.clear();
    m_told.clear();
    m_statusLooks = 0;
    m_contactLooks = 0;
    m_events = std::make_unique<EngineEvents>(
        *m_server,
        EngineEvents::Sources{.status =
                                  [this] {
                                      ++m_statusLooks;
                                      return m_status;
                                  },
                              .streams = [this] { return m_streams; },
                              .contact =
                                  [this](const QString &user, const QString &contact) {
                                      ++m_contactLooks;
                                      control::ContactStatus status;
                                      status.user = user;
                                      status.contact = contact;
                                      status.show = m_show;
                                      return status;
                                  }});
}

void EngineEventsTest::listen(const QList<Topic> &topics)
{
    m_feed = std::make_unique<control::EventFeed>(m_directory->filePath(u"s"_s), topics);
    connect(m_feed.get(), &control::EventFeed::happened, this, [this](const Event &event) {
        m_told += event;
    });
    m_feed->start();
    QTRY_VERIFY(m_feed->isOn());
}

QList<QJsonObject> EngineEventsTest::told(Topic topic) const
{
    QList<QJsonObject> all;
    for (const Event &event : m_told) {
        if (event.topic == topic)
            all += event.data;
    }
    return all;
}

void EngineEventsTest::tellsAContactOnceHoweverOftenItChanges()
{
    listen({Topic::Contacts, Topic::Presence});

    for (int i = 0; i < 10'000; ++i)
        m_events->presenceChanged(u"alice@contoso.com"_s, u"romeo@fabrikam.com"_s);
    m_events->contactChanged(u"bob@contoso.com"_s, u"romeo@fabrikam.com"_s);
    m_show = control::Show::Away; // after the notice, before it is told

    QTRY_COMPARE(m_told.size(), 2);
    QCOMPARE(m_contactLooks, 2);
    const auto presence = control::contactStatus(told(Topic::Presence).value(0));
    QCOMPARE(presence.value().user, u"alice@contoso.com"_s);
    QCOMPARE(presence.value().show, control::Show::Away);
    QCOMPARE(control::contactStatus(told(Topic::Contacts).value(0)).value().user,
             u"bob@contoso.com"_s);
}

void EngineEventsTest::tellsALossWhenTooMuchChanges()
{
    listen({Topic::Presence});

    for (int i = 0; i < 10'000; ++i)
        m_events->presenceChanged(u"user-%1@contoso.com"_s.arg(i), u"romeo@fabrikam.com"_s);

    QTRY_COMPARE(m_told.size(), 1);
    QVERIFY(m_told.first().isLoss);
    QCOMPARE(m_contactLooks, 0);
    m_events->presenceChanged(u"alice@contoso.com"_s, u"romeo@fabrikam.com"_s); // as before
    QTRY_COMPARE(m_told.size(), 2);
    QVERIFY(!m_told.last().isLoss);
}

void EngineEventsTest::looksNothingUpWhileNobodyListens()
{
    m_events->presenceChanged(u"alice@contoso.com"_s, u"romeo@fabrikam.com"_s);
    m_events->contactChanged(u"alice@contoso.com"_s, u"romeo@fabrikam.com"_s);
    m_events->engineChanged();
    listen({Topic::Reload});
    m_events->siteReloaded();
    QTRY_COMPARE(m_told.size(), 1);

    QCOMPARE(m_contactLooks, 0);
    QCOMPARE(m_statusLooks, 0);
}

void EngineEventsTest::tellsOfTheEngineWhenMoreChangedThanItsAge()
{
    listen({Topic::Engine});
    const int looks = m_statusLooks;
    m_status.uptime += std::chrono::seconds(7);
    m_events->engineChanged();
    QTRY_VERIFY(m_statusLooks > looks);
    m_status.counters.insert(u"messages-sip-to-xmpp"_s, 1);

    m_events->engineChanged();

    QTRY_COMPARE(told(Topic::Engine).size(), 1); // the first look was silent
    const auto engine = control::engineStatus(told(Topic::Engine).first());
    QCOMPARE(engine.value().counters.value(u"messages-sip-to-xmpp"_s), 1);
    QCOMPARE(engine.value().uptime, m_status.uptime);
}

void EngineEventsTest::tellsOnlyThePartnersThatChanged()
{
    for (int i = 0; i < 100; ++i) {
        control::PartnerStatus partner;
        partner.domain = u"partner-%1.example"_s.arg(i);
        m_status.partners += partner;
    }
    listen({Topic::Partners, Topic::Engine});

    m_status.partners[7].strangersRefused = 3;
    m_status.users = 4;
    m_events->engineChanged();

    QTRY_VERIFY(!told(Topic::Engine).isEmpty());
    QCOMPARE(told(Topic::Partners).size(), 1);
    const auto partner = control::partnerStatus(told(Topic::Partners).first());
    QCOMPARE(partner.value(), m_status.partners.at(7));
    QVERIFY(control::engineStatus(told(Topic::Engine).first()).value().partners.isEmpty());
}

void EngineEventsTest::tellsStreamsThatComeAndGo()
{
    control::StreamStatus stream;
    stream.id = u"c1"_s;
    stream.state = u"established"_s;
    m_streams = {stream};
    listen({Topic::Streams});

    control::StreamStatus another = stream;
    another.id = u"c2"_s;
    m_streams = {another};
    m_events->engineChanged();

    QTRY_COMPARE(told(Topic::Streams).size(), 2);
    QCOMPARE(control::streamStatus(told(Topic::Streams).at(0)).value(), another);
    const auto closed = control::streamStatus(told(Topic::Streams).at(1));
    QCOMPARE(closed.value().id, u"c1"_s);
    QCOMPARE(closed.value().state, u"closed"_s);
}

void EngineEventsTest::tellsThatTheSiteWasReadAgain()
{
    listen({Topic::Reload});

    m_events->siteReloaded();

    QTRY_COMPARE(told(Topic::Reload).size(), 1);
}

QTEST_GUILESS_MAIN(EngineEventsTest)
#include "tst_engine_events.moc"
