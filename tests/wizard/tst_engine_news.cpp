// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/engine_news.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using control::Event;
using control::Topic;
using wizard::EngineNews;

class EngineNewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyWhatItIsToldOf();
    void keepsTheOrderOfStreams();
    void asksWhenItCannotKnow();
    void isNoNewsTwice();
};

namespace {

control::PartnerStatus partner(const QString &domain, int streamsIn)
{
    control::PartnerStatus status;
    status.domain = domain;
    status.streamsIn = streamsIn;
    return status;
}

control::StreamStatus stream(const QString &id, const QString &state)
{
    control::StreamStatus status;
    status.id = id;
    status.state = state;
    return status;
}

Event eventOf(Topic topic, const QJsonObject &data)
{
    return {.topic = topic, .isLoss = false, .data = data};
}

} // namespace

void EngineNewsTest::changesOnlyWhatItIsToldOf()
{
    control::EngineStatus engine;
    engine.users = 1;
    engine.partners = {partner(u"a.example"_s, 1), partner(u"b.example"_s, 1)};
    control::EngineStatus changed;
    changed.users = 2;
    QList<control::StreamStatus> streams;
    EngineNews news;

    QVERIFY(news.take(eventOf(Topic::Partners, toJson(partner(u"b.example"_s, 2)))));
    QVERIFY(news.take(eventOf(Topic::Partners, toJson(partner(u"b.example"_s, 3)))));
    QVERIFY(news.take(eventOf(Topic::Partners, toJson(partner(u"unknown.example"_s, 9)))));
    QVERIFY(news.take(eventOf(Topic::Engine, toJson(changed))));
    news.applyTo(engine, streams);

    QCOMPARE(engine.users, 2);
    QCOMPARE(engine.partners.size(), 2);
    QCOMPARE(engine.partners.at(0), partner(u"a.example"_s, 1));
    QCOMPARE(engine.partners.at(1), partner(u"b.example"_s, 3));
}

void EngineNewsTest::keepsTheOrderOfStreams()
{
    control::EngineStatus engine;
    QList<control::StreamStatus> streams{stream(u"c1"_s, u"established"_s),
                                         stream(u"c2"_s, u"established"_s),
                                         stream(u"c3"_s, u"awaiting-tls"_s)};
    EngineNews news;

    QVERIFY(news.take(eventOf(Topic::Streams, toJson(stream(u"c4"_s, u"connecting"_s)))));
    QVERIFY(news.take(eventOf(Topic::Streams, toJson(stream(u"c1"_s, u"closed"_s)))));
    QVERIFY(news.take(eventOf(Topic::Streams, toJson(stream(u"c3"_s, u"established"_s)))));
    news.applyTo(engine, streams);

    QCOMPARE(streams,
             (QList<control::StreamStatus>{stream(u"c2"_s, u"established"_s),
                                           stream(u"c3"_s, u"established"_s),
                                           stream(u"c4"_s, u"connecting"_s)}));
}

void EngineNewsTest::asksWhenItCannotKnow()
{
    EngineNews news;

    QVERIFY(!news.take({.topic = Topic::Partners, .isLoss = true, .data = {}}));
    QVERIFY(!news.take(eventOf(Topic::Reload, {}))); // partners may have come and gone
}

void EngineNewsTest::isNoNewsTwice()
{
    control::EngineStatus engine;
    engine.partners = {partner(u"a.example"_s, 1)};
    QList<control::StreamStatus> streams;
    EngineNews news;
    QVERIFY(news.take(eventOf(Topic::Partners, toJson(partner(u"a.example"_s, 2)))));
    news.applyTo(engine, streams);
    engine.partners = {partner(u"a.example"_s, 3)};

    news.applyTo(engine, streams);

    QCOMPARE(engine.partners.first(), partner(u"a.example"_s, 3));
}

QTEST_GUILESS_MAIN(EngineNewsTest)
#include "tst_engine_news.moc"
