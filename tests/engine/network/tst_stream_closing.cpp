// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/stream_pair.h"
#include "tests/engine/network/tls_parties.h"

#include <sys/socket.h>

using test::bulk;
using test::StreamPair;
using Kind = network::CloseCause::Kind;

// How a connection can end, and what both sides are told of it.
class StreamClosingTest : public QObject, private test::TlsParties
{
    Q_OBJECT

private Q_SLOTS:
    void closesInOrder_data();
    void closesInOrder();
    void deliversWhatWasWrittenBeforeClosing();
    void tellsCutConnectionsFromClosedOnes();
    void reportsAReset();
    void abortsAtOnce();
    void closesThoughThePeerDoesNot();
};

void StreamClosingTest::closesInOrder_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void StreamClosingTest::closesInOrder()
{
    QFETCH(const bool, tls);
    StreamPair pair;
    if (tls) {
        pair.startTls(m_contoso, m_fabrikam);
        QVERIFY(pair.waitForTls());
    }

    pair.client.stream->write("</stream:stream>");
    pair.client.stream->close();

    QVERIFY(!pair.client.stream->write("too late"));
    QTRY_COMPARE(pair.server.closedBy(), Kind::ByPeer);
    QTRY_COMPARE(pair.client.closedBy(), Kind::ByUs);
    QVERIFY(pair.client.closed->evidence.isEmpty());
    QCOMPARE(pair.server.received, QByteArray("</stream:stream>"));
    QCOMPARE(pair.client.closedSeen, 1);
    QCOMPARE(pair.server.closedSeen, 1);
}

void StreamClosingTest::deliversWhatWasWrittenBeforeClosing()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());
    const QByteArray bytes = bulk(1024 * 1024); // more than fits into the sockets at once
    // What the server sends meanwhile must not reset the connection under the client's bytes.
    pair.server.stream->write("unread by a client that is closing");

    QVERIFY(pair.client.stream->write(bytes));
    pair.client.stream->close();

    QTRY_COMPARE(pair.server.closedBy(), Kind::ByPeer);
    QVERIFY(pair.server.received == bytes);
    QTRY_COMPARE(pair.client.closedBy(), Kind::ByUs);
}

void StreamClosingTest::tellsCutConnectionsFromClosedOnes()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());

    ::shutdown(pair.clientDescriptor, SHUT_WR); // FIN, no close_notify

    QTRY_COMPARE(pair.server.closedBy(), Kind::Reset);
    QVERIFY(pair.server.closed->evidence.contains(QStringLiteral("close_notify")));
}

void StreamClosingTest::reportsAReset()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());

    const linger reset{1, 0};
    ::setsockopt(pair.clientDescriptor, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    pair.client.stream->abort();

    QTRY_COMPARE(pair.server.closedBy(), Kind::Reset);
    QVERIFY(!pair.server.stream->write("anything"));
    QTRY_COMPARE(pair.client.closedBy(), Kind::ByUs);
}

void StreamClosingTest::abortsAtOnce()
{
    StreamPair pair;
    pair.client.stream->write("lost");

    pair.client.stream->abort();

    QVERIFY(!pair.client.stream->isOpen());
    QCOMPARE(pair.client.closedSeen, 0);
    QTRY_COMPARE(pair.client.closedBy(), Kind::ByUs);
    QTRY_COMPARE(pair.server.closedBy(), Kind::ByPeer);
    QVERIFY(pair.server.received.isEmpty());
    pair.client.stream->abort();
    pair.client.stream->close();
    QCOMPARE(pair.client.closedSeen, 1);
}

void StreamClosingTest::closesThoughThePeerDoesNot()
{
    test::LoopbackServer listener;
    test::StreamEnd client(listener.dial());
    const auto silent = listener.accept(); // nobody turns the loop for it, so use a bare socket
    silent->setReadBufferSize(1); // its end of the connection is never read
    network::StreamLimits limits;
    limits.closeTimeout = std::chrono::milliseconds(50);
    client.stream->setLimits(limits);

    client.stream->write("more than one byte");
    client.stream->close();

    QTRY_COMPARE(client.closedBy(), Kind::ByUs);
    QVERIFY(!client.closed->evidence.isEmpty());
}

QTEST_GUILESS_MAIN(StreamClosingTest)
#include "tst_stream_closing.moc"
