// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/client.h"
#include "engine/control/event_feed.h"
#include "engine/control/server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <ctime>

using namespace Qt::StringLiterals;
using control::Event;
using control::EventFeed;
using control::Server;
using control::Topic;

// Both ends over a real socket.
class EventFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsWhatHappensFromTheBeginningOn();
    void tellsOnlyWhoAsks();
    void refusesATopicThatIsNone();
    void comesBackWhenTheEngineDoes();
    void endsWhenItIsStopped();
    void doesNotTrustANonsenseAnswer();
    void aReaderThatIsSlowLearnsTheLatest();
    void aFloodNeitherBlocksNorGrows();

private:
    std::unique_ptr<Server> serve(control::ServerLimits limits = {});
    [[nodiscard]] QString path() const { return m_directory->filePath(u"s"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

namespace {

// The resident memory of this process.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4096;
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (static_cast<double>(time.tv_sec) * 1e3) + (static_cast<double>(time.tv_nsec) / 1e6);
}

class Listener : public QObject // keeps what a feed told
{
public:
    Listener(const QString &path, const QList<Topic> &topics) : feed(path, topics)
    {
        connect(&feed, &EventFeed::begun, this, [this] { ++begun; });
        connect(&feed, &EventFeed::ended, this, [this] { ++ended; });
        connect(&feed, &EventFeed::happened, this, [this](const Event &event) { events += event; });
        feed.start();
    }

    EventFeed feed;
    int begun = 0;
    int ended = 0;
    QList<Event> events;
};

} // namespace

void EventFeedTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<Server> EventFeedTest::serve(control::ServerLimits limits)
{
    auto server = std::make_unique<Server>(limits);
    return server->listen(path()) ? std::move(server) : nullptr;
}

void EventFeedTest::tellsWhatHappensFromTheBeginningOn()
{
    const auto server = serve();
    Listener listener(path(), {Topic::Partners, Topic::Reload});
    QTRY_COMPARE(listener.begun, 1);
    QVERIFY(listener.feed.isOn());

    server->publish(Topic::Partners, u"p"_s, {{u"x"_s, 1}});
    server->publish(Topic::Reload, {}, {});
    server->publish(Topic::Partners, u"p"_s, {{u"x"_s, 2}});

    QTRY_COMPARE(listener.events.size(), 2);
    QCOMPARE(listener.events.at(0).topic, Topic::Partners);
    QCOMPARE(listener.events.at(0).data["x"_L1].toInt(), 2);
    QCOMPARE(listener.events.at(1).topic, Topic::Reload);
}

void EventFeedTest::tellsOnlyWhoAsks()
{
    const auto server = serve();
    const QSignalSpy changed(server.get(), &Server::listenersChanged);
    QVERIFY(!server->listens(Topic::Contacts));
    auto listener = std::make_unique<Listener>(path(), QList{Topic::Contacts});
    QTRY_COMPARE(listener->begun, 1);

    QVERIFY(server->listens(Topic::Contacts));
    QVERIFY(!server->listens(Topic::Streams));
    QVERIFY(!changed.isEmpty());
    server->publish(Topic::Streams, u"s"_s, {});
    server->publish(Topic::Contacts, u"c"_s, {});
    QTRY_COMPARE(listener->events.size(), 1);
    QCOMPARE(listener->events.first().topic, Topic::Contacts);

    listener.reset();
    QTRY_VERIFY(!server->listens(Topic::Contacts));
}

void EventFeedTest::refusesATopicThatIsNone()
{
    const auto server = serve();
    control::Client client(path());

    const auto answer =
        client.call(u"events.subscribe"_s, {{u"topics"_s, QJsonArray{u"weather"_s}}});

    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().code, control::MethodError::invalidParams);
    QVERIFY(answer.result().error().evidence.contains(u"weather"_s));
}

void EventFeedTest::comesBackWhenTheEngineDoes()
{
    Listener listener(path(), {Topic::Engine});
    auto server = serve(); // later than the feed
    QTRY_COMPARE(listener.begun, 1);

    server.reset();
    QTRY_COMPARE(listener.ended, 1);
    QVERIFY(!listener.feed.isOn());
    server = serve();

    QTRY_COMPARE(listener.begun, 2);
    server->publish(Topic::Engine, {}, {});
    QTRY_COMPARE(listener.events.size(), 1);
}

void EventFeedTest::endsWhenItIsStopped()
{
    const auto server = serve();
    Listener listener(path(), {Topic::Engine});
    QTRY_COMPARE(listener.begun, 1);

    listener.feed.stop();

    QCOMPARE(listener.ended, 1);
    QTRY_VERIFY(!server->listens(Topic::Engine));
}

void EventFeedTest::doesNotTrustANonsenseAnswer()
{
    QLocalServer other;
    int connections = 0;
    connect(&other, &QLocalServer::newConnection, &other, [&] {
        ++connections;
        other.nextPendingConnection()->write("220 mail.example ESMTP\r\n");
    });
    QVERIFY(other.listen(path()));

    const Listener listener(path(), {Topic::Engine});

    QTRY_COMPARE(connections, 2); // tried again
    QCOMPARE(listener.begun, 0);
}

// What does not fit into the socket waits at the engine, where only the latest is kept.
void EventFeedTest::aReaderThatIsSlowLearnsTheLatest()
{
    const auto server = serve();
    QLocalSocket slow;
    slow.setReadBufferSize(1);
    slow.connectToServer(path());
    slow.write(R"({"jsonrpc":"2.0","id":1,"method":"events.subscribe","params":{"topics":)"
               "[\"presence\"]}}\n");
    QTRY_VERIFY(server->listens(Topic::Presence));
    const QString padding(1000, u'x');
    for (int round = 1; round <= 200; ++round) {
        for (int thing = 0; thing < 50; ++thing)
            server->publish(Topic::Presence,
                            QString::number(thing),
                            {{u"round"_s, round}, {u"padding"_s, padding}});
        QCoreApplication::processEvents();
    }

    slow.setReadBufferSize(0);
    int lastRound = 0;
    qsizetype lines = 0;
    const auto isLatest = [&] {
        while (slow.canReadLine()) {
            ++lines;
            if (const auto event = control::parseEvent(slow.readLine()))
                lastRound = event->data["round"_L1].toInt();
        }
        return lastRound == 200;
    };

    QTRY_VERIFY(isLatest());
    QVERIFY2(lines < 5000, qPrintable(QString::number(lines))); // of 10,000
}

// Ten thousand events a second, for two seconds, from another thread as from another program.
void EventFeedTest::aFloodNeitherBlocksNorGrows()
{
    QThread engine;
    QObject context;
    context.moveToThread(&engine);
    std::unique_ptr<Server> server;
    std::unique_ptr<QTimer> flood;
    engine.start();
    QMetaObject::invokeMethod(&context, [&] { server = serve(); }, Qt::BlockingQueuedConnection);
    Listener listener(path(), {Topic::Presence});
    QTRY_COMPARE(listener.begun, 1);
    const qint64 memoryBefore = residentBytes();
    int published = 0;
    QMetaObject::invokeMethod(
        &context,
        [&] {
            flood = std::make_unique<QTimer>();
            connect(flood.get(), &QTimer::timeout, &context, [&] {
                for (int i = 0; i < 100; ++i, ++published)
                    server->publish(Topic::Presence,
                                    QString::number(published),
                                    {{u"user"_s, u"alice@contoso.com"_s}, {u"x"_s, published}});
            });
            flood->start(10);
        },
        Qt::BlockingQueuedConnection);

    double longest = 0;
    qsizetype told = 0;
    QElapsedTimer whole;
    whole.start();
    while (whole.elapsed() < 2000) {
        const double before = threadMilliseconds();
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = qMax(longest, threadMilliseconds() - before);
        told += listener.events.size();
        listener.events.clear();
    }
    QMetaObject::invokeMethod(
        &context,
        [&] {
            flood.reset();
            server.reset();
        },
        Qt::BlockingQueuedConnection);
    engine.quit();
    engine.wait();

    QVERIFY2(published > 10'000, qPrintable(QString::number(published)));
    QVERIFY2(longest < 50, qPrintable(u"a turn took %1 ms of CPU"_s.arg(longest)));
    QVERIFY(told > 0);
    QVERIFY2(residentBytes() - memoryBefore < 16 * 1024 * 1024,
             qPrintable(QString::number(residentBytes() - memoryBefore)));
}

QTEST_GUILESS_MAIN(EventFeedTest)
#include "tst_event_feed.moc"
