// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/peer_identity.h"
#include "tests/support/test_certificates.h"

#include <QTest>

using base::DomainName;
using certificates::Certificate;

class PeerIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certifiesXmppDomain_data();
    void certifiesXmppDomain();
    void certifiesSipDomain_data();
    void certifiesSipDomain();
    void embeddedNulNamesNobody();

private:
    Certificate withNames(const QString &commonName, const QStringList &names) const
    {
        test::CertificateWish wish;
        wish.commonName = commonName;
        wish.names = names;
        // OpenSSL's words cannot say UTF-8 in an otherName; names are judged, not the signature.
        QByteArray der = m_authority.issue(wish).chain.front().der();
        return *Certificate::fromDer(der.replace("~~", "\xC3\xBC"));
    }

    test::TestAuthority m_authority;
};

namespace {

void addColumns()
{
    QTest::addColumn<QString>("commonName");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("certified");
}

void row(const char *situation, QStringList names, const char *domain, bool certified)
{
    QTest::newRow(situation) << QStringLiteral("Example Products") << std::move(names)
                             << QString::fromUtf8(domain) << certified;
}

QString srv(const QString &name)
{
    return QStringLiteral("otherName:1.3.6.1.5.5.7.8.7;IA5:") + name;
}

QString xmppAddr(const QString &name)
{
    return QStringLiteral("otherName:1.3.6.1.5.5.7.8.5;UTF8:") + name;
}

} // namespace

void PeerIdentityTest::certifiesXmppDomain_data()
{
    const auto dns = [](const char *name) { return QStringLiteral("DNS:") + QLatin1String(name); };
    addColumns();
    // RFC 6120 §13.7.1.2.2, first example
    row("SRVName", {srv(QStringLiteral("_xmpp-server.im.example.com"))}, "im.example.com", true);
    row("SRVName in capitals",
        {srv(QStringLiteral("_XMPP-Server.IM.Example.com"))},
        "im.example.com",
        true);
    row("dNSName", {dns("im.example.com")}, "im.example.com", true);
    row("dNSName in capitals", {dns("IM.Example.COM")}, "im.example.com", true);
    row("XmppAddr", {xmppAddr(QStringLiteral("im.example.com"))}, "im.example.com", true);
    row("SRVName for clients",
        {srv(QStringLiteral("_xmpp-client.im.example.com"))},
        "im.example.com",
        false);
    row("SRVName of DNS, with _tcp",
        {srv(QStringLiteral("_xmpp-server._tcp.im.example.com"))},
        "im.example.com",
        false);
    row("SRVName of SIP", {srv(QStringLiteral("_sip.im.example.com"))}, "im.example.com", false);
    row("SRVName of a child",
        {srv(QStringLiteral("_xmpp-server.a.im.example.com"))},
        "im.example.com",
        false);
    row("XmppAddr of a person",
        {xmppAddr(QStringLiteral("juliet@im.example.com"))},
        "im.example.com",
        false);
    row("XmppAddr as U-label",
        {xmppAddr(QStringLiteral("b~~cher.example"))},
        "xn--bcher-kva.example",
        true);
    row("dNSName as A-label", {dns("xn--bcher-kva.example")}, "bücher.example", true);
    // RFC 6120 §13.7.1.2.2, second example
    row("wildcard", {dns("*.example.net")}, "chat.example.net", true);
    row("wildcard over an A-label", {dns("*.example.net")}, "bücher.example.net", true);
    row("wildcard is not its parent", {dns("*.example.net")}, "example.net", false);
    row("wildcard is one label deep", {dns("*.example.net")}, "a.chat.example.net", false);
    row("wildcard for a part of a label", {dns("ch*.example.net")}, "chat.example.net", false);
    row("wildcard in the middle", {dns("a.*.example.net")}, "a.b.example.net", false);
    row("two wildcards", {dns("*.*.example.net")}, "a.b.example.net", false);
    row("wildcard below a top-level domain", {dns("*.net")}, "example.net", false);
    row("wildcard alone", {dns("*")}, "localhost", false);
    row("suffix", {dns("example.net")}, "chat.example.net", false);
    row("prefix", {dns("im.example.com.evil.example")}, "im.example.com", false);
    row("one of several",
        {dns("a.example"), srv(QStringLiteral("_xmpp-server.b.example"))},
        "b.example",
        true);
    row("URI is no XMPP name", {QStringLiteral("URI:sip:im.example.com")}, "im.example.com", false);
    row("address", {QStringLiteral("IP:127.0.0.1")}, "im.example.com", false);
    // RFC 9525 §2: the common name is not looked at, with other names or without
    QTest::newRow("common name") << QStringLiteral("im.example.com") << QStringList()
                                 << QStringLiteral("im.example.com") << false;
}

void PeerIdentityTest::certifiesXmppDomain()
{
    QFETCH(const QString, commonName);
    QFETCH(const QStringList, names);
    QFETCH(const QString, domain);

    const Certificate certificate = withNames(commonName, names);

    QTEST(certificates::certifiesXmppDomain(certificate, *DomainName::parse(domain)), "certified");
}

void PeerIdentityTest::certifiesSipDomain_data()
{
    addColumns();
    // RFC 5922 §7.1
    row("sip URI", {QStringLiteral("URI:sip:example.com")}, "example.com", true);
    row("SIP URI in capitals", {QStringLiteral("URI:SIP:Example.COM")}, "example.com", true);
    row("sip URI with port", {QStringLiteral("URI:sip:example.com:5061")}, "example.com", true);
    row("sip URI with parameter",
        {QStringLiteral("URI:sip:example.com;transport=tls")},
        "example.com",
        true);
    row("sip URI of a person", {QStringLiteral("URI:sip:alice@example.com")}, "example.com", false);
    row("sips URI", {QStringLiteral("URI:sips:example.com")}, "example.com", false);
    row("dNSName without a sip URI", {QStringLiteral("DNS:example.com")}, "example.com", true);
    row("dNSName beside another sip URI",
        {QStringLiteral("URI:sip:other.example"), QStringLiteral("DNS:example.com")},
        "example.com",
        false);
    row("dNSName beside a person's sip URI",
        {QStringLiteral("URI:sip:alice@other.example"), QStringLiteral("DNS:example.com")},
        "example.com",
        true);
    row("dNSName beside an xmpp URI",
        {QStringLiteral("URI:xmpp:other.example"), QStringLiteral("DNS:example.com")},
        "example.com",
        true);
    // RFC 5922 §7.2
    row("wildcard", {QStringLiteral("DNS:*.example.com")}, "foo.example.com", false);
    row("suffix", {QStringLiteral("DNS:example.com")}, "foo.example.com", false);
    row("sip URI of a child", {QStringLiteral("URI:sip:foo.example.com")}, "example.com", false);
    row("SRVName", {srv(QStringLiteral("_sip.example.com"))}, "example.com", false);
    QTest::newRow("common name, no other names")
        << QStringLiteral("Example.com") << QStringList() << QStringLiteral("example.com") << true;
    QTest::newRow("common name beside other names")
        << QStringLiteral("example.com") << QStringList{QStringLiteral("DNS:other.example")}
        << QStringLiteral("example.com") << false;
}

void PeerIdentityTest::certifiesSipDomain()
{
    QFETCH(const QString, commonName);
    QFETCH(const QStringList, names);
    QFETCH(const QString, domain);

    const Certificate certificate = withNames(commonName, names);

    QTEST(certificates::certifiesSipDomain(certificate, *DomainName::parse(domain)), "certified");
}

// What C strings would read as "bank.example".
void PeerIdentityTest::embeddedNulNamesNobody()
{
    QByteArray der = withNames(QStringLiteral("bank.example~.evil.example"),
                               {QStringLiteral("DNS:bank.example~.evil.example")})
                         .der();
    QCOMPARE(der.count("example~.evil"), 2);
    der.replace("example~.evil", QByteArrayView("example\0.evil", 13));

    const auto certificate = Certificate::fromDer(der);

    QVERIFY(certificate.has_value());
    QVERIFY(certificate->names().dns.isEmpty());
    QVERIFY(certificate->commonName().isEmpty());
    const DomainName bank = *DomainName::parse(QStringLiteral("bank.example"));
    QVERIFY(!certificates::certifiesXmppDomain(*certificate, bank));
    QVERIFY(!certificates::certifiesSipDomain(*certificate, bank));
}

QTEST_GUILESS_MAIN(PeerIdentityTest)
#include "tst_peer_identity.moc"
