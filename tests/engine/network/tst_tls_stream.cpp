// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_stream.h"
#include "tests/engine/network/stream_pair.h"
#include "tests/support/test_certificates.h"

#include <QTest>

#include <array>
#include <sys/socket.h>

using network::CloseCause;
using network::TlsContext;
using network::TlsSettings;
using network::TlsStream;
using test::StreamPair;
using Kind = CloseCause::Kind;

namespace {

const QString contoso = QStringLiteral("contoso.example");
const QString fabrikam = QStringLiteral("fabrikam.example");

QByteArray bulk(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 7 + i / 251) & 0xff);
    return bytes;
}

} // namespace

class TlsStreamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void carriesPlainBytesBothWays();
    void sendsOneTurnsWritesTogether();
    void encryptsDirectly();
    void startsTlsAfterPlain();
    void acceptsServerAuthAloneOfClients();
    void refusesClientAuthAloneAsEvidence();
    void recordsUntrustedPeersWithoutFailing();
    void asksForNoCertificateWhenTold();
    void choosesTheCertificate_data();
    void choosesTheCertificate();
    void presentsTheCertificateOfTheLocalDomain();
    void failsWithoutAnyCertificate();
    void keepsItsContextWhenAnotherReplacesIt();
    void negotiatesAlpn();
    void failsWithoutCommonAlpn();
    void refusesWhatIsNotTls();
    void endsHandshakesThatTakeTooLong();
    void endsHandshakesThatThePeerAbandons();
    void carriesBulkBothWays_data();
    void carriesBulkBothWays();
    void reportsWhatIsUnsent();
    void closesWhenThePeerIsTooSlow();
    void stopsReadingWhilePaused();
    void closesInOrder_data();
    void closesInOrder();
    void deliversWhatWasWrittenBeforeClosing();
    void tellsCutConnectionsFromClosedOnes();
    void reportsAReset();
    void abortsAtOnce();
    void closesThoughThePeerDoesNot();
    void mayBeUsedFromItsOwnSignals();

private:
    std::shared_ptr<const TlsContext> context(std::optional<certificates::Credentials> own,
                                              bool trusting = true) const
    {
        TlsSettings settings;
        settings.defaultCredentials = std::move(own);
        settings.trust.system = false;
        if (trusting)
            settings.trust.authorities = {m_root.certificate()};
        return TlsContext::create(settings).value();
    }

    test::TestAuthority m_root{QStringLiteral("Root")};
    test::TestAuthority m_authority{QStringLiteral("Issuing CA"), &m_root};
    std::shared_ptr<const TlsContext> m_contoso;
    std::shared_ptr<const TlsContext> m_fabrikam;
};

void TlsStreamTest::initTestCase()
{
    m_contoso = context(m_authority.issue(contoso));
    m_fabrikam = context(m_authority.issue(fabrikam));
}

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

void TlsStreamTest::encryptsDirectly()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam, {}, {contoso, {}, fabrikam});
    QVERIFY(pair.client.stream->write("written before the handshake"));

    QVERIFY(pair.waitForTls());

    QTRY_COMPARE(pair.server.received, QByteArray("written before the handshake"));
    const TlsStream &client = *pair.client.stream;
    const TlsStream &server = *pair.server.stream;
    QCOMPARE(client.facts().protocol, QStringLiteral("TLSv1.3"));
    QVERIFY(client.facts().cipher.startsWith(QStringLiteral("TLS_")));
    QCOMPARE(server.facts().serverName, contoso);
    QCOMPARE(client.peer().chain.first().commonName(), contoso);
    QCOMPARE(server.peer().chain.first().commonName(), fabrikam);
    QCOMPARE(server.peer().chain.size(), 2); // with the issuing CA
    QVERIFY2(client.peer().trusted, qPrintable(client.peer().fault));
    QVERIFY2(server.peer().trusted, qPrintable(server.peer().fault));
    QCOMPARE(pair.client.encryptedSeen, 1);
    QCOMPARE(pair.server.encryptedSeen, 1);
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

void TlsStreamTest::acceptsServerAuthAloneOfClients()
{
    StreamPair pair;
    pair.startTls(m_contoso, context(m_authority.issue(fabrikam))); // serverAuth, as public CAs do

    QVERIFY(pair.waitForTls());

    QVERIFY2(pair.server.stream->peer().trusted, qPrintable(pair.server.stream->peer().fault));
}

void TlsStreamTest::refusesClientAuthAloneAsEvidence()
{
    test::CertificateWish wish;
    wish.commonName = fabrikam;
    wish.names = {QStringLiteral("DNS:") + fabrikam};
    wish.extendedKeyUsage = "clientAuth";
    StreamPair pair;
    pair.startTls(m_contoso, context(m_authority.issue(wish)));

    QVERIFY(pair.waitForTls());

    QVERIFY(!pair.server.stream->peer().trusted);
    QVERIFY(!pair.server.stream->peer().fault.isEmpty());
    QCOMPARE(pair.server.stream->peer().chain.first().commonName(), fabrikam);
}

void TlsStreamTest::recordsUntrustedPeersWithoutFailing()
{
    StreamPair pair;
    pair.startTls(context(m_authority.issue(contoso), false),
                  context(m_authority.issue(fabrikam), false));

    QVERIFY(pair.waitForTls());

    for (const test::StreamEnd *end : {&pair.client, &pair.server}) {
        QVERIFY(!end->stream->peer().trusted);
        QVERIFY(!end->stream->peer().fault.isEmpty());
        QVERIFY(!end->stream->peer().chain.isEmpty());
    }
    pair.client.stream->write("still encrypted");
    QTRY_COMPARE(pair.server.received, QByteArray("still encrypted"));
}

void TlsStreamTest::asksForNoCertificateWhenTold()
{
    StreamPair pair;
    network::ServerTls serverTls;
    serverTls.requestPeerCertificate = false;
    pair.startTls(m_contoso, m_fabrikam, serverTls);

    QVERIFY(pair.waitForTls());

    QVERIFY(pair.server.stream->peer().chain.isEmpty());
    QVERIFY(!pair.server.stream->peer().trusted);
}

void TlsStreamTest::choosesTheCertificate_data()
{
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("shown");
    QTest::newRow("default") << QString() << QString() << QStringLiteral("edge.example");
    QTest::newRow("by SNI") << fabrikam << QString() << fabrikam;
    QTest::newRow("SNI in capitals") << fabrikam.toUpper() << QString() << fabrikam;
    QTest::newRow("by domain") << QString() << contoso << contoso;
    QTest::newRow("SNI before domain") << fabrikam << contoso << fabrikam;
    QTest::newRow("unknown SNI leaves it to the domain")
        << QStringLiteral("xmpp.contoso.example") << contoso << contoso;
    QTest::newRow("nothing known") << QStringLiteral("x.example") << QStringLiteral("y.example")
                                   << QStringLiteral("edge.example");
    QTest::newRow("an address is not sent")
        << QStringLiteral("127.0.0.1") << QString() << QStringLiteral("edge.example");
}

void TlsStreamTest::choosesTheCertificate()
{
    QFETCH(const QString, serverName);
    QFETCH(const QString, domain);
    QFETCH(const QString, shown);
    TlsSettings settings;
    settings.defaultCredentials = m_authority.issue(QStringLiteral("edge.example"));
    settings.byDomain = {{contoso, m_authority.issue(contoso)},
                         {fabrikam, m_authority.issue(fabrikam)}};
    settings.trust.system = false;
    StreamPair pair;
    pair.startTls(
        TlsContext::create(settings).value(), m_contoso, {domain, {}, true}, {serverName, {}, {}});

    QVERIFY(pair.waitForTls());

    QCOMPARE(pair.client.stream->peer().chain.first().commonName(), shown);
}

void TlsStreamTest::presentsTheCertificateOfTheLocalDomain()
{
    TlsSettings settings;
    settings.defaultCredentials = m_authority.issue(contoso);
    settings.byDomain = {{fabrikam, m_authority.issue(fabrikam)}};
    settings.trust.system = false;
    StreamPair pair;
    pair.startTls(m_contoso, TlsContext::create(settings).value(), {}, {contoso, {}, fabrikam});

    QVERIFY(pair.waitForTls());

    QCOMPARE(pair.server.stream->peer().chain.first().commonName(), fabrikam);
}

void TlsStreamTest::failsWithoutAnyCertificate()
{
    StreamPair pair;
    pair.startTls(context(std::nullopt), m_fabrikam);

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
    QTRY_COMPARE(pair.client.closedBy(), Kind::TlsFailed);
    QVERIFY2(pair.client.closed->evidence.contains(QStringLiteral("handshake failure")),
             qPrintable(pair.client.closed->evidence));
    QVERIFY(!context(std::nullopt)->hasCredentialsFor(contoso));
}

void TlsStreamTest::keepsItsContextWhenAnotherReplacesIt()
{
    auto old = context(m_authority.issue(contoso));
    StreamPair pair;
    pair.startTls(old, m_fabrikam);
    QVERIFY(pair.waitForTls());

    old = context(m_authority.issue(fabrikam));

    pair.client.stream->write("old");
    QTRY_COMPARE(pair.server.received, QByteArray("old"));
    StreamPair next;
    next.startTls(old, m_fabrikam);
    QVERIFY(next.waitForTls());
    QCOMPARE(next.client.stream->peer().chain.first().commonName(), fabrikam);
}

void TlsStreamTest::negotiatesAlpn()
{
    StreamPair pair;
    pair.startTls(m_contoso,
                  m_fabrikam,
                  {{}, {"xmpp-server", "sip"}, true},
                  {{}, {"h2", "sip", "xmpp-server"}, {}});

    QVERIFY(pair.waitForTls());

    QCOMPARE(pair.client.stream->facts().alpn, QByteArray("xmpp-server")); // the server's order
    QCOMPARE(pair.server.stream->facts().alpn, QByteArray("xmpp-server"));
}

void TlsStreamTest::failsWithoutCommonAlpn()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam, {{}, {"xmpp-server"}, true}, {{}, {"h2"}, {}});

    QTRY_COMPARE(pair.client.closedBy(), Kind::TlsFailed);
    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);

    QVERIFY2(pair.client.closed->evidence.contains(QStringLiteral("no application protocol")),
             qPrintable(pair.client.closed->evidence));
}

void TlsStreamTest::refusesWhatIsNotTls()
{
    StreamPair pair;
    pair.server.stream->startServerTls(m_contoso);

    pair.client.stream->write("<stream:stream xmlns='jabber:server'>");

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
    QVERIFY(!pair.server.closed->evidence.isEmpty());
    QVERIFY(pair.server.received.isEmpty());
}

void TlsStreamTest::endsHandshakesThatTakeTooLong()
{
    StreamPair pair;
    network::StreamLimits limits;
    limits.handshakeTimeout = std::chrono::milliseconds(20);
    pair.server.stream->setLimits(limits);

    pair.server.stream->startServerTls(m_contoso);

    QTRY_COMPARE(pair.server.closedBy(), Kind::TimedOut);
}

void TlsStreamTest::endsHandshakesThatThePeerAbandons()
{
    StreamPair pair;
    pair.server.stream->startServerTls(m_contoso);

    pair.client.stream->abort();

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
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

void TlsStreamTest::closesInOrder_data()
{
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("TLS") << true;
}

void TlsStreamTest::closesInOrder()
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

void TlsStreamTest::deliversWhatWasWrittenBeforeClosing()
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

void TlsStreamTest::tellsCutConnectionsFromClosedOnes()
{
    test::LoopbackServer listener;
    auto dialled = listener.dial();
    QTcpSocket *raw = dialled.get();
    test::StreamEnd client(std::move(dialled));
    test::StreamEnd server(listener.accept());
    server.stream->startServerTls(m_contoso);
    client.stream->startClientTls(m_fabrikam, {});
    QTRY_VERIFY(server.stream->isEncrypted() && client.stream->isEncrypted());

    ::shutdown(static_cast<int>(raw->socketDescriptor()), SHUT_WR); // FIN, no close_notify

    QTRY_COMPARE(server.closedBy(), Kind::Reset);
    QVERIFY(server.closed->evidence.contains(QStringLiteral("close_notify")));
}

void TlsStreamTest::reportsAReset()
{
    test::LoopbackServer listener;
    auto dialled = listener.dial();
    QTcpSocket *raw = dialled.get();
    test::StreamEnd client(std::move(dialled));
    test::StreamEnd server(listener.accept());
    server.stream->startServerTls(m_contoso);
    client.stream->startClientTls(m_fabrikam, {});
    QTRY_VERIFY(server.stream->isEncrypted() && client.stream->isEncrypted());

    const linger reset{1, 0};
    ::setsockopt(
        static_cast<int>(raw->socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    client.stream->abort();

    QTRY_COMPARE(server.closedBy(), Kind::Reset);
    QVERIFY(!server.stream->write("anything"));
    QTRY_COMPARE(client.closedBy(), Kind::ByUs);
}

void TlsStreamTest::abortsAtOnce()
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

void TlsStreamTest::closesThoughThePeerDoesNot()
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
