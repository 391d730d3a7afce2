// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/event_queue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using control::EventQueue;
using control::Topic;

class EventQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheLatestOfEachThingInItsPlace();
    void takesOnlyWhatWasChosen();
    void tooManyThingsAreOneLoss();
    void oneTopicsLossIsNotAnothers();
    void tellsAgainAfterTheLossWasTold();
    void doesNotGrowHoweverOftenTopicsAreChosen();
    void writesAndReadsEvents();
    void refusesLinesThatAreNoEvents_data();
    void refusesLinesThatAreNoEvents();
};

namespace {

constexpr int most = 3;

QList<QByteArray> all(EventQueue &queue)
{
    QList<QByteArray> lines;
    while (!queue.isEmpty())
        lines += queue.take();
    return lines;
}

QByteArray loss(Topic topic)
{
    return control::writeEvent({.topic = topic, .isLoss = true, .data = {}});
}

} // namespace

void EventQueueTest::keepsTheLatestOfEachThingInItsPlace()
{
    EventQueue queue(most);
    queue.choose({Topic::Contacts, Topic::Presence});

    queue.put(Topic::Contacts, u"a"_s, "a1");
    queue.put(Topic::Presence, u"a"_s, "p1");
    queue.put(Topic::Contacts, u"b"_s, "b1");
    queue.put(Topic::Contacts, u"a"_s, "a2");
    const QByteArray first = queue.take();
    queue.put(Topic::Contacts, u"b"_s, "b2");
    queue.put(Topic::Contacts, u"a"_s, "a3");

    QCOMPARE(first, "a2");
    QCOMPARE(all(queue), (QList<QByteArray>{"p1", "b2", "a3"}));
    QCOMPARE(queue.take(), QByteArray());
}

void EventQueueTest::takesOnlyWhatWasChosen()
{
    EventQueue queue(most);
    queue.put(Topic::Contacts, u"a"_s, "too early");
    queue.choose({Topic::Contacts, Topic::Streams});
    queue.put(Topic::Contacts, u"a"_s, "a");
    queue.put(Topic::Streams, u"s"_s, "s1");
    queue.put(Topic::Partners, u"p"_s, "not chosen");

    queue.choose({Topic::Streams, Topic::Partners});
    queue.put(Topic::Contacts, u"a"_s, "not any more");
    queue.put(Topic::Streams, u"s"_s, "s2");
    queue.put(Topic::Partners, u"p"_s, "p");

    QVERIFY(!queue.listens(Topic::Contacts));
    QCOMPARE(all(queue), (QList<QByteArray>{"s2", "p"}));
}

void EventQueueTest::tooManyThingsAreOneLoss()
{
    EventQueue queue(most);
    queue.choose({Topic::Presence});

    for (int i = 0; i < 10'000; ++i)
        queue.put(Topic::Presence, QString::number(i), "x");

    QCOMPARE(all(queue), QList{loss(Topic::Presence)});
}

void EventQueueTest::oneTopicsLossIsNotAnothers()
{
    EventQueue queue(most);
    queue.choose({Topic::Presence, Topic::Contacts});
    queue.put(Topic::Contacts, u"a"_s, "a1");
    for (int i = 0; i <= most; ++i)
        queue.put(Topic::Presence, QString::number(i), "x");

    queue.put(Topic::Contacts, u"a"_s, "a2");

    QCOMPARE(all(queue), (QList<QByteArray>{"a2", loss(Topic::Presence)}));
}

void EventQueueTest::tellsAgainAfterTheLossWasTold()
{
    EventQueue queue(most);
    queue.choose({Topic::Presence});
    queue.putLoss(Topic::Presence);
    queue.put(Topic::Presence, u"a"_s, "what the client will see when it asks");
    QCOMPARE(all(queue), QList{loss(Topic::Presence)});

    queue.put(Topic::Presence, u"a"_s, "a");

    QCOMPARE(all(queue), QList<QByteArray>{"a"});
}

// By a client that reads nothing.
void EventQueueTest::doesNotGrowHoweverOftenTopicsAreChosen()
{
    EventQueue queue(most);
    for (int i = 0; i < 1000; ++i) {
        queue.choose({i % 2 == 0 ? Topic::Presence : Topic::Contacts});
        queue.put(Topic::Presence, u"p"_s, "p");
        queue.put(Topic::Contacts, u"c"_s, "c");
    }

    QCOMPARE(all(queue), QList<QByteArray>{"c"});
}

void EventQueueTest::writesAndReadsEvents()
{
    const control::Event event{
        .topic = Topic::Partners, .isLoss = false, .data = {{u"domain"_s, u"fabrikam.com"_s}}};
    const control::Event lost{.topic = Topic::Contacts, .isLoss = true, .data = {}};

    QCOMPARE(control::parseEvent(control::writeEvent(event)).value(), event);
    QCOMPARE(control::parseEvent(control::writeEvent(lost)).value(), lost);
    for (const Topic topic : control::allTopics)
        QCOMPARE(control::topicNamed(control::topicName(topic)), topic);
}

void EventQueueTest::refusesLinesThatAreNoEvents_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nonsense") << QByteArray("220 mail.example ESMTP");
    QTest::newRow("an answer") << QByteArray(R"({"jsonrpc":"2.0","id":1,"result":true})");
    QTest::newRow("another version")
        << QByteArray(R"({"jsonrpc":"1.0","method":"event","params":{"topic":"engine"}})");
    QTest::newRow("no topic") << QByteArray(R"({"jsonrpc":"2.0","method":"event","params":{}})");
    QTest::newRow("an unknown topic")
        << QByteArray(R"({"jsonrpc":"2.0","method":"event","params":{"topic":"weather"}})");
}

void EventQueueTest::refusesLinesThatAreNoEvents()
{
    QFETCH(const QByteArray, line);

    QVERIFY(!control::parseEvent(line).has_value());
}

QTEST_GUILESS_MAIN(EventQueueTest)
#include "tst_event_queue.moc"
