// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/xmpp/two_servers.h"

#include <QTcpServer>
#include <QTest>

using namespace xmpp;
using Condition = StanzaError::Condition;
using test::Server;

namespace {

constexpr auto streamHeader =
    "<stream:stream xmlns='jabber:server' xmlns:stream='http://etherx.jabber.org/streams' "
    "xmlns:db='jabber:server:dialback' from='b.example' to='a.example' id='s1' version='1.0'>";

// The server of b.example, in the clear and believing every key. It offers stream management and
// says of it what a test tells it to.
class ManagingPeer
{
public:
    ManagingPeer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            m_socket = m_server.nextPendingConnection();
            ++connections;
            heard.clear();
            m_stage = 0;
            QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this] { hear(); });
        });
    }

    quint16 port() const { return m_server.serverPort(); }
    void say(const QByteArray &bytes) { m_socket->write(bytes); }
    void acknowledge(int stanzas)
    {
        say("<a xmlns='urn:xmpp:sm:3' h='" + QByteArray::number(stanzas) + "'/>");
    }
    void cut() { m_socket->abort(); }
    int requests() const { return int(heard.count("<r xmlns='urn:xmpp:sm:3'/>")); }

    QByteArray heard; // on the last connection
    int connections = 0;

private:
    void hear()
    {
        heard += m_socket->readAll();
        if (m_stage == 0 && heard.contains("<stream:stream")) {
            m_stage = 1;
            say(QByteArray(streamHeader)
                + "<stream:features><dialback xmlns='urn:xmpp:features:dialback'/>"
                  "<sm xmlns='urn:xmpp:sm:3'/></stream:features>");
        }
        if (m_stage == 1 && heard.contains("</db:result>")) {
            m_stage = 2;
            say("<db:result from='b.example' to='a.example' type='valid'/>");
        }
    }

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    int m_stage = 0;
};

} // namespace

// XEP-0198: what a peer has is known by its own word.
class StreamAcknowledgementsTest : public QObject, private test::SharedAuthority
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void deliversWhatIsAcknowledged();
    void asksAgainOnlyOnceItIsAnswered();
    void countsItsOwnPings();
    void tellsWhatWasNotAcknowledgedWhenTheStreamIsLost();
    void takesTheBytesForItWhenThePeerRefuses();
    void endsAStreamThatAcknowledgesNothing();
    void endsAStreamThatAcknowledgesTooMuch();
    void answersARequestOfThePeer();

private:
    void send(const QByteArray &body) { m_a->send("q@b.example", body); }

    std::unique_ptr<ManagingPeer> m_peer;
    std::unique_ptr<Server> m_a;
};

void StreamAcknowledgementsTest::init()
{
    m_peer = std::make_unique<ManagingPeer>();
    m_a = std::make_unique<Server>("a.example");
    PeerPolicy policy = test::plain;
    policy.fixedEndpoint = {QStringLiteral("127.0.0.1"), m_peer->port()};
    m_a->settings.peers.insert(test::domain("b.example"), policy);
    start(*m_a);
}

void StreamAcknowledgementsTest::cleanup()
{
    m_a.reset();
    m_peer.reset();
}

void StreamAcknowledgementsTest::deliversWhatIsAcknowledged()
{
    send("1");
    send("2");
    send("3");
    QTRY_VERIFY(m_peer->heard.contains("<body>3</body>"));
    QVERIFY(m_peer->heard.indexOf("<enable xmlns='urn:xmpp:sm:3'/>")
            < m_peer->heard.indexOf("<body>1</body>"));
    QVERIFY(m_a->outcomes.empty());

    m_peer->acknowledge(2);
    QTRY_COMPARE(m_a->delivered(), std::size_t(2));

    m_peer->acknowledge(3);
    QTRY_COMPARE(m_a->delivered(), std::size_t(3));
}

void StreamAcknowledgementsTest::asksAgainOnlyOnceItIsAnswered()
{
    send("1");
    QTRY_COMPARE(m_peer->requests(), 1);
    send("2");
    QTRY_VERIFY(m_peer->heard.contains("<body>2</body>"));
    QCOMPARE(m_peer->requests(), 1);

    m_peer->acknowledge(1);

    QTRY_COMPARE(m_peer->requests(), 2);
    m_peer->acknowledge(2);
    QTRY_COMPARE(m_a->delivered(), std::size_t(2));
    QCOMPARE(m_peer->requests(), 2);
}

void StreamAcknowledgementsTest::countsItsOwnPings()
{
    m_a->settings.peers[test::domain("b.example")].keepAlive = true;
    m_a->settings.keepAliveInterval = std::chrono::milliseconds(100);
    m_a->reload();
    send("1");
    QTRY_COMPARE(m_peer->requests(), 1);
    m_peer->acknowledge(1);
    QTRY_COMPARE(m_a->delivered(), std::size_t(1));

    m_a->clock.advance(std::chrono::milliseconds(100));
    QTRY_VERIFY(m_peer->heard.contains("urn:xmpp:ping"));
    send("2");
    QTRY_VERIFY(m_peer->heard.contains("<body>2</body>"));

    m_peer->acknowledge(3);
    QTRY_COMPARE(m_a->delivered(), std::size_t(2));
}

void StreamAcknowledgementsTest::tellsWhatWasNotAcknowledgedWhenTheStreamIsLost()
{
    send("1");
    send("2");
    QTRY_VERIFY(m_peer->heard.contains("<body>2</body>"));
    m_peer->acknowledge(1);
    QTRY_COMPARE(m_a->delivered(), std::size_t(1));

    m_peer->cut();

    QTRY_COMPARE(m_a->outcomes.size(), std::size_t(2));
    QCOMPARE(m_a->outcomes.back().error().condition, Condition::RemoteServerTimeout);
    QCOMPARE(m_peer->connections, 1); // it might arrive twice
    QVERIFY(m_a->doubted.empty());
}

void StreamAcknowledgementsTest::takesTheBytesForItWhenThePeerRefuses()
{
    send("1");
    QTRY_VERIFY(m_peer->heard.contains("<body>1</body>"));
    QVERIFY(m_a->outcomes.empty());

    m_peer->say("<failed xmlns='urn:xmpp:sm:3'/>");
    QTRY_COMPARE(m_a->delivered(), std::size_t(1));

    send("2");
    QTRY_COMPARE(m_a->delivered(), std::size_t(2));
}

void StreamAcknowledgementsTest::endsAStreamThatAcknowledgesNothing()
{
    m_a->settings.keepAliveInterval = std::chrono::milliseconds(100);
    m_a->reload();
    send("1");
    QTRY_COMPARE(m_peer->requests(), 1);

    m_a->clock.advance(std::chrono::milliseconds(100));

    QTRY_VERIFY(m_peer->heard.contains("not acknowledged"));
    QTRY_COMPARE(m_a->outcomes.size(), std::size_t(1));
    QCOMPARE(m_a->outcomes.back().error().condition, Condition::RemoteServerTimeout);
}

void StreamAcknowledgementsTest::endsAStreamThatAcknowledgesTooMuch()
{
    send("1");
    QTRY_COMPARE(m_peer->requests(), 1);

    m_peer->acknowledge(2);

    QTRY_VERIFY(m_peer->heard.contains("undefined-condition"));
    QTRY_COMPARE(m_a->outcomes.size(), std::size_t(1));
    QVERIFY(!m_a->outcomes.back().has_value());
}

void StreamAcknowledgementsTest::answersARequestOfThePeer()
{
    send("1");
    QTRY_COMPARE(m_peer->requests(), 1);

    m_peer->say("<r xmlns='urn:xmpp:sm:3'/>");

    QTRY_VERIFY(m_peer->heard.contains("<a xmlns='urn:xmpp:sm:3' h='0'/>"));
}

QTEST_GUILESS_MAIN(StreamAcknowledgementsTest)
#include "tst_stream_acknowledgements.moc"
