// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/http_responder.h"
#include "engine/acme/private/tls_alpn_responder.h"
#include "tests/support/free_port.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <unistd.h>

using namespace acme;
using namespace Qt::StringLiterals;

namespace {

const QByteArray path = "/.well-known/acme-challenge/tok";

QList<ChallengeTask> taskFor(const QString &name)
{
    return {{{Identifier::Kind::Dns, name}, "tok", "tok.thumb"}};
}

std::unique_ptr<QTcpSocket> connectTo(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(u"127.0.0.1"_s, port);
    (void)QTest::qWaitFor([&] { return socket->state() == QAbstractSocket::ConnectedState; });
    return socket;
}

// Everything up to the end of the connection.
QByteArray answerTo(QTcpSocket &socket, const QByteArray &request)
{
    socket.write(request);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; },
                          5000);
    return socket.readAll();
}

} // namespace

// The listeners of http-01 and tls-alpn-01, which stand open to the world for as long as a CA
// needs.
class ChallengeListenersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOncePerConnection();
    void takesNoEndlessRequest();
    void servesTheCaBesideSilentVisitors();
    void turnsAwayTooManyFromOneAddress();
    void closesWhenItWithdraws();
    void speaksItsProtocolForItsNamesAlone_data();
    void speaksItsProtocolForItsNamesAlone();
    void saysThatAPortNeedsPermission();

private:
    void present(Responder &responder, const QString &name)
    {
        const QSignalSpy ready(&responder, &Responder::ready);
        responder.present(taskFor(name));
        QTRY_COMPARE(ready.size(), 1);
    }
    const quint16 m_port = test::freePorts(1).front();
    const QList<base::Endpoint> m_here{{u"127.0.0.1"_s, m_port}};
};

void ChallengeListenersTest::answersOncePerConnection()
{
    HttpResponder responder(m_here);
    present(responder, u"a.example"_s);
    const QByteArray request = "GET " + path + " HTTP/1.1\r\nHost: a.example\r\n\r\n";

    const QByteArray answer = answerTo(*connectTo(m_port), request + request);

    QCOMPARE(answer.count("HTTP/1.1 "), 1);
    QVERIFY(answer.startsWith("HTTP/1.1 200 ") && answer.endsWith("\r\n\r\ntok.thumb"));
}

void ChallengeListenersTest::takesNoEndlessRequest()
{
    HttpResponder responder(m_here);
    present(responder, u"a.example"_s);
    const auto visitor = connectTo(m_port);

    const QByteArray answer =
        answerTo(*visitor, "GET " + path + " HTTP/1.1\r\nX: " + QByteArray(8192, 'x'));

    QCOMPARE(visitor->state(), QAbstractSocket::UnconnectedState);
    QVERIFY2(!answer.contains("tok.thumb"), answer);
}

void ChallengeListenersTest::servesTheCaBesideSilentVisitors()
{
    HttpResponder responder(m_here);
    present(responder, u"a.example"_s);
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 20; ++i)
        silent.push_back(connectTo(m_port));

    const QByteArray answer = answerTo(*connectTo(m_port), "GET " + path + " HTTP/1.1\r\n\r\n");

    QVERIFY(answer.contains("tok.thumb"));
}

void ChallengeListenersTest::turnsAwayTooManyFromOneAddress()
{
    HttpResponder responder(m_here);
    present(responder, u"a.example"_s);
    std::vector<std::unique_ptr<QTcpSocket>> visitors;
    for (int i = 0; i < 40; ++i)
        visitors.push_back(connectTo(m_port));

    const auto open = [&] {
        return std::ranges::count(
            visitors, QAbstractSocket::ConnectedState, [](const auto &it) { return it->state(); });
    };

    QTRY_COMPARE(open(), 32);
}

void ChallengeListenersTest::closesWhenItWithdraws()
{
    HttpResponder responder(m_here);
    present(responder, u"a.example"_s);
    const QSignalSpy withdrawn(&responder, &Responder::withdrawn);

    responder.withdraw();

    QTRY_COMPARE(withdrawn.size(), 1);
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost, m_port));
}

void ChallengeListenersTest::speaksItsProtocolForItsNamesAlone_data()
{
    QTest::addColumn<QByteArray>("protocol");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("succeeds");
    QTest::newRow("the CA") << QByteArray("acme-tls/1") << u"a.example"_s << true;
    QTest::newRow("a browser") << QByteArray("h2") << u"a.example"_s << false;
    QTest::newRow("the CA for another name")
        << QByteArray("acme-tls/1") << u"other.example"_s << false;
}

void ChallengeListenersTest::speaksItsProtocolForItsNamesAlone()
{
    QFETCH(QByteArray, protocol);
    QFETCH(QString, name);
    QFETCH(bool, succeeds);
    TlsAlpnResponder responder(m_here);
    present(responder, u"a.example"_s);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setAllowedNextProtocols({protocol});
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    QSslSocket validator;
    validator.setSslConfiguration(configuration);
    const QSignalSpy encrypted(&validator, &QSslSocket::encrypted);

    validator.connectToHostEncrypted(u"127.0.0.1"_s, m_port, name);

    QTRY_COMPARE(validator.state(), QAbstractSocket::UnconnectedState); // at once, either way
    QCOMPARE(encrypted.size(), succeeds ? 1 : 0);
}

// As another user, where such ports are not everybody's.
void ChallengeListenersTest::saysThatAPortNeedsPermission()
{
    QFile first(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
    if (!first.open(QIODevice::ReadOnly) || first.readAll().trimmed().toInt() <= 80)
        QSKIP("every port is everybody's here");
    const uid_t me = ::geteuid();
    if (me == 0)
        QCOMPARE(::seteuid(65534), 0); // takes the capability away as well

    const auto opened = openListeners({{u"127.0.0.1"_s, 80}});

    if (me == 0)
        QCOMPARE(::seteuid(me), 0);
    QVERIFY(!opened);
    QCOMPARE(reasonName(opened.error().reason), u"listen-permission"_s);
    QCOMPARE(opened.error().identifier, u"127.0.0.1:80"_s);
}

QTEST_GUILESS_MAIN(ChallengeListenersTest)
#include "tst_challenge_listeners.moc"
