// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network/stream_pair.h"
#include "tests/engine/network/tls_parties.h"

using network::TlsContext;
using network::TlsSettings;
using network::TlsStream;
using test::contoso;
using test::fabrikam;
using test::StreamPair;
using Kind = network::CloseCause::Kind;

// Which certificates are shown, and what is known of the peer afterwards.
class TlsHandshakeTest : public QObject, private test::TlsParties
{
    Q_OBJECT

private Q_SLOTS:
    void encryptsDirectly();
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
};

void TlsHandshakeTest::encryptsDirectly()
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

void TlsHandshakeTest::acceptsServerAuthAloneOfClients()
{
    StreamPair pair;
    pair.startTls(m_contoso, context(m_authority.issue(fabrikam))); // serverAuth, as public CAs do

    QVERIFY(pair.waitForTls());

    QVERIFY2(pair.server.stream->peer().trusted, qPrintable(pair.server.stream->peer().fault));
}

void TlsHandshakeTest::refusesClientAuthAloneAsEvidence()
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

void TlsHandshakeTest::recordsUntrustedPeersWithoutFailing()
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

void TlsHandshakeTest::asksForNoCertificateWhenTold()
{
    StreamPair pair;
    network::ServerTls serverTls;
    serverTls.requestPeerCertificate = false;
    pair.startTls(m_contoso, m_fabrikam, serverTls);

    QVERIFY(pair.waitForTls());

    QVERIFY(pair.server.stream->peer().chain.isEmpty());
    QVERIFY(!pair.server.stream->peer().trusted);
}

void TlsHandshakeTest::choosesTheCertificate_data()
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

void TlsHandshakeTest::choosesTheCertificate()
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

void TlsHandshakeTest::presentsTheCertificateOfTheLocalDomain()
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

void TlsHandshakeTest::failsWithoutAnyCertificate()
{
    StreamPair pair;
    pair.startTls(context(std::nullopt), m_fabrikam);

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
    QTRY_COMPARE(pair.client.closedBy(), Kind::TlsFailed);
    QVERIFY2(pair.client.closed->evidence.contains(QStringLiteral("handshake failure")),
             qPrintable(pair.client.closed->evidence));
    QVERIFY(!context(std::nullopt)->hasCredentialsFor(contoso));
}

void TlsHandshakeTest::keepsItsContextWhenAnotherReplacesIt()
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

void TlsHandshakeTest::negotiatesAlpn()
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

void TlsHandshakeTest::failsWithoutCommonAlpn()
{
    StreamPair pair;
    pair.startTls(m_contoso, m_fabrikam, {{}, {"xmpp-server"}, true}, {{}, {"h2"}, {}});

    QTRY_COMPARE(pair.client.closedBy(), Kind::TlsFailed);
    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);

    QVERIFY2(pair.client.closed->evidence.contains(QStringLiteral("no application protocol")),
             qPrintable(pair.client.closed->evidence));
}

void TlsHandshakeTest::refusesWhatIsNotTls()
{
    StreamPair pair;
    pair.server.stream->startServerTls(m_contoso);

    pair.client.stream->write("<stream:stream xmlns='jabber:server'>");

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
    QVERIFY(!pair.server.closed->evidence.isEmpty());
    QVERIFY(pair.server.received.isEmpty());
}

void TlsHandshakeTest::endsHandshakesThatTakeTooLong()
{
    StreamPair pair;
    network::StreamLimits limits;
    limits.handshakeTimeout = std::chrono::milliseconds(20);
    pair.server.stream->setLimits(limits);

    pair.server.stream->startServerTls(m_contoso);

    QTRY_COMPARE(pair.server.closedBy(), Kind::TimedOut);
}

void TlsHandshakeTest::endsHandshakesThatThePeerAbandons()
{
    StreamPair pair;
    pair.server.stream->startServerTls(m_contoso);

    pair.client.stream->abort();

    QTRY_COMPARE(pair.server.closedBy(), Kind::TlsFailed);
}

QTEST_GUILESS_MAIN(TlsHandshakeTest)
#include "tst_tls_handshake.moc"
