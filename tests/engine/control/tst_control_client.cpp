// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/client.h"
#include "engine/control/server.h"

#include <QFutureWatcher>
#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using control::Answer;
using control::Client;
using control::ControlError;
using control::Reply;
using control::Server;

class ControlClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void getsItsAnswersWhateverTheirOrder();
    void takesAnswersOfSeveralMegabytes();
    void tellsThatNoEngineIsThere();
    void tellsThatThePathIsTooLong();
    void passesOnARefusal();
    void endsACallThatIsNotAnswered();
    void endsAllCallsWhenTheEngineGoes();
    void findsTheEngineAgain();
    void endsItsCallsWithItself();
    void doesNotTrustANonsenseAnswer();
    void waitsWithoutAnEventLoop();
    void waitsNoLongerThanAsked();

private:
    std::unique_ptr<Server> serve();
    QString path() const { return m_directory->filePath(u"s"_s); }
    std::unique_ptr<QTemporaryDir> m_directory;
    std::vector<Reply> m_open;
};

namespace {

Answer wait(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }))
        return std::unexpected(ControlError{ControlError::Reason::Malformed, u"no outcome"_s});
    return future.result();
}

} // namespace

void ControlClientTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_open.clear();
}

std::unique_ptr<Server> ControlClientTest::serve()
{
    auto server = std::make_unique<Server>();
    server->addMethod(u"echo"_s, [](const QJsonObject &params, Reply reply) { reply(params); });
    server->addMethod(u"refuse"_s, [](const QJsonObject &, Reply reply) {
        reply(std::unexpected(control::MethodError{.code = 5, .message = u"no"_s}));
    });
    server->addMethod(u"wait"_s, [this](const QJsonObject &, Reply reply) {
        m_open.push_back(std::move(reply));
    });
    return server->listen(path()) ? std::move(server) : nullptr;
}

void ControlClientTest::getsItsAnswersWhateverTheirOrder()
{
    const auto server = serve();
    Client client(path());

    const auto slow = client.call(u"wait"_s);
    const auto quick = client.call(u"echo"_s, {{u"x"_s, 1}});

    QCOMPARE(wait(quick).value()["x"_L1].toInt(), 1);
    QVERIFY(!slow.isFinished());
    m_open.front()(QJsonValue(2));
    QCOMPARE(wait(slow).value().toInt(), 2);
}

// The status of thousands of partners.
void ControlClientTest::takesAnswersOfSeveralMegabytes()
{
    const auto server = serve();
    server->addMethod(u"long"_s, [](const QJsonObject &, Reply reply) {
        reply(QJsonValue(QString(5 * control::maxLineBytes, u'x')));
    });
    Client client(path());

    const Answer answer = wait(client.call(u"long"_s));

    QVERIFY(answer.has_value());
    QCOMPARE(answer->toString().size(), 5 * control::maxLineBytes);
}

void ControlClientTest::tellsThatNoEngineIsThere()
{
    Client client(path());

    QCOMPARE(wait(client.call(u"echo"_s)).error().reason, ControlError::Reason::NotReachable);
    QCOMPARE(control::callAndWait(path(), u"echo"_s).error().reason,
             ControlError::Reason::NotReachable);
}

void ControlClientTest::tellsThatThePathIsTooLong()
{
    const QString longPath = m_directory->filePath(QString(108, u'x'));
    Client client(longPath);

    QCOMPARE(wait(client.call(u"echo"_s)).error().reason, ControlError::Reason::PathTooLong);
    QCOMPARE(control::callAndWait(longPath, u"echo"_s).error().reason,
             ControlError::Reason::PathTooLong);
}

void ControlClientTest::passesOnARefusal()
{
    const auto server = serve();
    Client client(path());

    const Answer answer = wait(client.call(u"refuse"_s));

    QCOMPARE(answer.error().reason, ControlError::Reason::Refused);
    QCOMPARE(answer.error().code, 5);
}

void ControlClientTest::endsACallThatIsNotAnswered()
{
    const auto server = serve();
    Client client(path());

    const Answer late = wait(client.call(u"wait"_s, {}, 50ms));
    m_open.front()(QJsonValue(1)); // too late, and nobody minds

    QCOMPARE(late.error().reason, ControlError::Reason::TimedOut);
    QVERIFY(wait(client.call(u"echo"_s)).has_value());
}

void ControlClientTest::endsAllCallsWhenTheEngineGoes()
{
    auto server = serve();
    Client client(path());
    const auto first = client.call(u"wait"_s);
    const auto second = client.call(u"wait"_s);
    QTRY_COMPARE(m_open.size(), std::size_t(2));

    server.reset();

    QCOMPARE(wait(first).error().reason, ControlError::Reason::Disconnected);
    QCOMPARE(wait(second).error().reason, ControlError::Reason::Disconnected);
}

void ControlClientTest::findsTheEngineAgain()
{
    auto server = serve();
    Client client(path());
    QVERIFY(wait(client.call(u"echo"_s)).has_value());

    server.reset();
    server = serve();

    // The first call may still go to the connection that is just breaking.
    QTRY_VERIFY(wait(client.call(u"echo"_s)).has_value());
}

void ControlClientTest::endsItsCallsWithItself()
{
    const auto server = serve();
    auto client = std::make_unique<Client>(path());
    const auto future = client->call(u"wait"_s);

    client.reset();

    QCOMPARE(wait(future).error().reason, ControlError::Reason::Disconnected);
}

void ControlClientTest::doesNotTrustANonsenseAnswer()
{
    QLocalServer other;
    connect(&other, &QLocalServer::newConnection, &other, [&other] {
        other.nextPendingConnection()->write("220 mail.example ESMTP\r\n");
    });
    QVERIFY(other.listen(path()));
    Client client(path());

    QCOMPARE(wait(client.call(u"echo"_s)).error().reason, ControlError::Reason::Malformed);
}

void ControlClientTest::waitsWithoutAnEventLoop()
{
    std::unique_ptr<Server> server;
    QThread engine;
    QObject context;
    context.moveToThread(&engine);
    engine.start();
    QMetaObject::invokeMethod(&context, [&] { server = serve(); }, Qt::BlockingQueuedConnection);

    const Answer answer = control::callAndWait(path(), u"echo"_s, {{u"x"_s, 3}});
    const Answer refused = control::callAndWait(path(), u"refuse"_s);

    QMetaObject::invokeMethod(&context, [&] { server.reset(); }, Qt::BlockingQueuedConnection);
    engine.quit();
    engine.wait();
    QCOMPARE(answer.value()["x"_L1].toInt(), 3);
    QCOMPARE(refused.error().reason, ControlError::Reason::Refused);
}

void ControlClientTest::waitsNoLongerThanAsked()
{
    QLocalServer mute; // takes the connection, never answers
    QVERIFY(mute.listen(path()));

    const Answer answer = control::callAndWait(path(), u"echo"_s, {}, 50ms);

    QCOMPARE(answer.error().reason, ControlError::Reason::TimedOut);
}

QTEST_GUILESS_MAIN(ControlClientTest)
#include "tst_control_client.moc"
