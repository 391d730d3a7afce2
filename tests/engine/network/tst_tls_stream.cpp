// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/stream_pair.h"
#include "tests/engine/network/tls_parties.h"

#include <QSignalSpy>

using network::TlsStream;
using test::bulk;
using test::StreamPair;
using Kind = network::CloseCause::Kind;

// Bytes through a stream, and what holds them up.
class TlsStreamTest : public QObject, private test::TlsParties
{
    Q_OBJECT

private Q_SLOTS:
    void carriesPlainBytesBothWays();
    void sendsOneTurnsWritesTogether();
    void startsTlsAfterPlain();
    void carriesBulkBothWays_data();
    void carriesBulkBothWays();
    void reportsWhatIsUnsent();
    void closesWhenThePeerIsTooSlow();
    void stopsReadingWhilePaused();
    void mayBeUsedFromItsOwnSignals();
};

void TlsStreamTest::carriesPlainBytesBothWays()
{
    StreamPair pair;

    pair.client.stream->write("hello");
    pair.server.stream->write("welcome");

    QTRY_COMPARE(pair.server.received, QByteArray("hello"));
    QTRY_COMPARE(pair.client.received, QByteArray("welcome"));
    QVERIFY(!pair.client.stream->isEncrypted());
    QCOMPARE(pair.client.stream->peerPort(), pair.server.stream->localPort());
    QVERIFY(pair.client.stream->connectionId() != pair.server.stream->connectionId());
}

void TlsStreamTest::sendsOneTurnsWritesTogether()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());
    QSignalSpy written(pair.client.stream.get(), &TlsStream::bytesWritten);

    for (int i = 0; i < 100; ++i)
        QVERIFY(pair.client.stream->write("<message/>"));

    QCOMPARE(pair.client.stream->unsentBytes(), 1'000);
    QTRY_COMPARE(pair.server.received, QByteArray("<message/>").repeated(100));
    QCOMPARE(written.count(), 1);
    QCOMPARE(pair.server.readsSeen, 1);
    QCOMPARE(pair.client.stream->unsentBytes(), 0);
}

void TlsStreamTest::startsTlsAfterPlain()
{
    StreamPair pair;
    pair.client.stream->write("<starttls/>");
    QTRY_COMPARE(pair.server.received, QByteArray("<starttls/>"));

    pair.server.stream->write("<proceed/>");
    pair.server.stream->startServerTls(m_contoso);
    pair.server.stream->write("secret");
    QTRY_COMPARE(pair.client.received, QByteArray("<proceed/>"));
    QVERIFY(!pair.client.stream->hasUnread());
    pair.client.stream->startClientTls(m_fabrikam, {});

    QVERIFY(pair.waitForTls());
    QTRY_COMPARE(pair.client.received, QByteArray("<proceed/>secret"));
}

void TlsStreamTest::carriesBulkBothWays_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TlsStreamTest::carriesBulkBothWays()
{
    QFETCH(const bool, tls);
    const QByteArray bytes = bulk(6 * 1024 * 1024 + 17);
    StreamPair pair;
    network::StreamLimits limits;
    limits.maxUnsentBytes = 16 * 1024 * 1024;
    pair.client.stream->setLimits(limits);
    pair.server.stream->setLimits(limits);
    pair.server.echo = true;
    if (tls) {
        pair.startTls(m_contoso, m_fabrikam);
        QVERIFY(pair.waitForTls());
    }

    QVERIFY(pair.client.stream->write(bytes));

    QTRY_COMPARE_WITH_TIMEOUT(pair.client.received.size(), bytes.size(), 20'000);
    QVERIFY(pair.client.received == bytes);
    QCOMPARE(pair.client.stream->unsentBytes(), 0);
}

void TlsStreamTest::reportsWhatIsUnsent()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());
    pair.server.stream->setReadPaused(true);
    network::StreamLimits limits;
    limits.maxUnsentBytes = 64 * 1024 * 1024;
    pair.client.stream->setLimits(limits);
    QSignalSpy written(pair.client.stream.get(), &TlsStream::bytesWritten);

    const QByteArray bytes = bulk(16 * 1024 * 1024);
    for (qsizetype at = 0; at < bytes.size(); at += 64 * 1024) {
        QVERIFY(pair.client.stream->write(bytes.sliced(at, 64 * 1024)));
        pair.client.stream->flush();
    }
    QTRY_VERIFY(written.count() > 0);
    QVERIFY(pair.client.stream->unsentBytes() > 0); // more than two kernels' buffers hold
    pair.server.stream->setReadPaused(false);

    QTRY_COMPARE_WITH_TIMEOUT(pair.client.stream->unsentBytes(), 0, 20'000);
    QTRY_COMPARE(pair.server.received.size(), bytes.size());
    QVERIFY(pair.server.received == bytes);
}

void TlsStreamTest::closesWhenThePeerIsTooSlow()
{
    StreamPair pair;
    const QByteArray bytes = bulk(1024 * 1024);

    QVERIFY(pair.client.stream->write(bytes)); // as much as it takes
    QVERIFY(!pair.client.stream->write("x"));

    QCOMPARE(pair.client.closedSeen, 0); // never from inside a call
    QTRY_COMPARE(pair.client.closedBy(), Kind::Overflow);
    QVERIFY(!pair.client.stream->write("y"));
}

void TlsStreamTest::stopsReadingWhilePaused()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam);
    QVERIFY(pair.waitForTls());
    pair.server.stream->setReadPaused(true);

    pair.client.stream->write("later");
    pair.client.stream->close();
    // Its FIN has arrived, too, once another connection has gone through the same loop.
    StreamPair other;
    other.client.stream->write("now");
    QTRY_COMPARE(other.server.received, QByteArray("now"));

    QVERIFY(pair.server.received.isEmpty());
    QCOMPARE(pair.server.closedSeen, 0);
    pair.server.stream->setReadPaused(false);
    QTRY_COMPARE(pair.server.closedBy(), Kind::ByPeer);
    QCOMPARE(pair.server.received, QByteArray("later"));
}

void TlsStreamTest::mayBeUsedFromItsOwnSignals()
{
    StreamPair pair;
    connect(pair.server.stream.get(), &TlsStream::encrypted, this, [&] {
        pair.server.stream->write("first");
    });
    connect(pair.client.stream.get(), &TlsStream::readyRead, this, [&] {
        pair.client.stream->write("bye");
        pair.client.stream->close();
    });
    connect(pair.server.stream.get(), &TlsStream::readyRead, this, [&] {
        pair.server.stream->abort();
    });

    pair.startTls(m_contoso, m_fabrikam);

    QTRY_COMPARE(pair.server.closedSeen, 1);
    QTRY_COMPARE(pair.client.closedSeen, 1);
    QCOMPARE(pair.client.received, QByteArray("first"));
    QCOMPARE(pair.server.received, QByteArray("bye"));
}

QTEST_GUILESS_MAIN(TlsStreamTest)
#include "tst_tls_stream.moc"
