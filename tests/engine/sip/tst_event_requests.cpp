// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/event_bench.h"

#include <QSignalSpy>

using namespace sip;
using test::alice;
using test::eventLines;
using test::lineOf;
using test::statusOf;

// SUBSCRIBE, NOTIFY and PUBLISH of real sockets, and whoever serves them.
class EventRequestsTest : public QObject, private test::EventBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void challengesAsTheOneWhoIsAsked_data();
    void challengesAsTheOneWhoIsAsked();
    void refusesAForgedSender();
    void answersWithContactAndRoute();
    void allowsWhatHasAHandler();
    void takesNoNotifyFromDevices();
    void takesANotifyOfTheNextHop();
    void takesANotifyOfNobodyElse();
    void refusesASubscribeThatCameBack();
    void tellsWhoIsRegistered();
    void knowsWhichDevicePublishes();
};

void EventRequestsTest::challengesAsTheOneWhoIsAsked_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("localRecipient");
    QTest::newRow("SUBSCRIBE to a contact")
        << QByteArray("SUBSCRIBE") << QByteArray("sip:bob@fabrikam.example") << false;
    QTest::newRow("SUBSCRIBE to a colleague")
        << QByteArray("SUBSCRIBE") << QByteArray("sip:carol@contoso.example") << true;
    QTest::newRow("PUBLISH") << QByteArray("PUBLISH") << alice << true;
}

void EventRequestsTest::challengesAsTheOneWhoIsAsked()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, uri);
    QFETCH(const bool, localRecipient);
    handle(methodOf(method));
    auto client = connectTcp();
    const test::RequestText request{.method = method, .uri = uri, .headers = eventLines};

    const QByteArray challenge = client.ask(request.text());
    QCOMPARE(statusOf(challenge), 401); // RFC 6665 §4.2.1.3
    QVERIFY(m_handed.empty());
    QCOMPARE(statusOf(asked(client, request)), 200);

    QCOMPARE(m_handed.size(), 1U);
    QCOMPARE(m_handed.front().method, method);
    QCOMPARE(m_handed.front().sender, alice);
    QCOMPARE(m_handed.front().uri, uri);
    QCOMPARE(m_handed.front().localRecipient, localRecipient);
}

void EventRequestsTest::refusesAForgedSender()
{
    handle(Method::Subscribe);
    auto client = connectTcp();

    const QByteArray response =
        asked(client,
              {.method = "SUBSCRIBE",
               .from = "<sip:carol@contoso.example>;tag=a",
               .headers = eventLines + "P-Asserted-Identity: <" + alice + ">\r\n"});

    QCOMPARE(statusOf(response), 403);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::answersWithContactAndRoute()
{
    handle(Method::Subscribe, "Expires: 60\r\n");
    auto client = connectTcp();

    const QByteArray response = asked(
        client,
        {.method = "SUBSCRIBE",
         .headers = eventLines + "Record-Route: <sip:p2;lr>\r\nRecord-Route: <sip:p1;lr>\r\n"});

    QCOMPARE(lineOf(response, "To"), QByteArray("To: <sip:bob@fabrikam.example>;tag=ours"));
    QCOMPARE(lineOf(response, "Expires"), QByteArray("Expires: 60"));
    QCOMPARE(lineOf(response, "Contact"),
             "Contact: <sip:edge.contoso.example:" + QByteArray::number(m_tcpPort)
                 + ";transport=tcp>");
    QVERIFY(response.contains("\r\nRecord-Route: <sip:p2;lr>\r\nRecord-Route: <sip:p1;lr>\r\n"));
}

void EventRequestsTest::allowsWhatHasAHandler()
{
    handle(Method::Subscribe);
    auto client = connectTcp();

    const QByteArray options = asked(client, {.method = "OPTIONS"});
    const QByteArray publish = asked(client, {.method = "PUBLISH", .headers = eventLines});

    QCOMPARE(lineOf(options, "Allow:"), QByteArray("Allow: MESSAGE, OPTIONS, REGISTER, SUBSCRIBE"));
    QCOMPARE(statusOf(publish), 405);
    QCOMPARE(lineOf(publish, "Allow:"), lineOf(options, "Allow:"));
}

void EventRequestsTest::takesNoNotifyFromDevices()
{
    handle(Method::Notify);
    auto client = connectTcp();

    QCOMPARE(statusOf(asked(client, {.method = "NOTIFY", .headers = eventLines})), 481);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::takesANotifyOfTheNextHop()
{
    useNextHop("sip:127.0.0.1:5090;transport=tcp");
    handle(Method::Notify);
    auto client = connectTcp();

    const QByteArray response = asked(client,
                                      {.method = "NOTIFY",
                                       .uri = "sip:edge.contoso.example",
                                       .to = "<sip:bob@fabrikam.example>;tag=ours",
                                       .headers = eventLines});

    QCOMPARE(statusOf(response), 200);
    QCOMPARE(m_handed.front().sender, alice);
}

void EventRequestsTest::takesANotifyOfNobodyElse()
{
    useNextHop("sip:192.0.2.1:5090;transport=tcp");
    handle(Method::Notify);
    auto client = connectTcp();

    QCOMPARE(statusOf(asked(client, {.method = "NOTIFY", .headers = eventLines})), 403);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::refusesASubscribeThatCameBack()
{
    useNextHop("sip:127.0.0.1:5090;transport=tcp");
    handle(Method::Subscribe);
    auto client = connectTcp();

    const test::RequestText toColleague{
        .method = "SUBSCRIBE", .uri = "sip:carol@contoso.example", .headers = eventLines};

    QCOMPARE(statusOf(asked(client, toColleague)), 482);
    QVERIFY(m_handed.empty());
}

void EventRequestsTest::tellsWhoIsRegistered()
{
    QSignalSpy changed(m_agent.get(), &UserAgent::registrationChanged);
    QSignalSpy reached(m_agent.get(), &UserAgent::reached);
    auto client = connectTcp();
    QVERIFY(!m_agent->isRegistered(alice));
    QVERIFY(!m_agent->isReachable(alice));

    QCOMPARE(statusOf(registered(client, "alice", "<sip:alice@10.9.8.7;transport=tcp>")), 200);
    QVERIFY(m_agent->isRegistered(alice));
    QVERIFY(m_agent->isReachable(alice));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toByteArray(), alice);
    QCOMPARE(reached.size(), 1);
    QCOMPARE(statusOf(registered(client, "alice", "<sip:alice@10.9.8.7;transport=tcp>", 0)), 200);

    QVERIFY(!m_agent->isRegistered(alice));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(reached.size(), 1);
}

void EventRequestsTest::knowsWhichDevicePublishes()
{
    handle(Method::Publish);
    auto desk = connectTcp();
    auto other = connectTcp();
    QCOMPARE(statusOf(registered(desk, "alice", "<sip:alice@10.9.8.7;transport=tcp>")), 200);
    const test::RequestText publish{.method = "PUBLISH",
                                    .uri = alice,
                                    .from = '<' + alice + ">;tag=a",
                                    .to = '<' + alice + '>',
                                    .headers = "Event: presence\r\n"};

    QCOMPARE(statusOf(asked(desk, publish)), 200);
    QCOMPARE(statusOf(asked(other, publish)), 200);

    const auto device = m_agent->deviceAt(alice, m_handed.at(0).flow);
    QVERIFY(device.has_value());
    QCOMPARE(device->contact, QByteArray("sip:alice@10.9.8.7;transport=tcp"));
    QVERIFY(m_agent->isThere(alice, *device));
    QVERIFY(!m_agent->deviceAt(alice, m_handed.at(1).flow));

    QCOMPARE(statusOf(registered(desk, "alice", "<sip:alice@10.9.8.7;transport=tcp>", 0)), 200);
    QVERIFY(!m_agent->isThere(alice, *device));
}

QTEST_GUILESS_MAIN(EventRequestsTest)
#include "tst_event_requests.moc"
