// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/port_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

Site contoso()
{
    return Site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
}

// "in TCP 5269 at :: from xmpp-partners for xmpp-federation"
QStringList lines(const QList<PlannedPort> &ports)
{
    QStringList lines;
    for (const PlannedPort &port : ports) {
        QString line = u"%1 %2 %3"_s.arg(name(port.direction), name(port.protocol)).arg(port.port);
        if (!port.ownAddress.isEmpty())
            line += u" at "_s + port.ownAddress;
        line += port.direction == PlannedPort::Direction::In ? u" from "_s : u" to "_s;
        line += name(port.peer);
        if (!port.peerHost.isEmpty())
            line += u'=' + port.peerHost;
        lines += line + u" for "_s + reasonName(port.reason);
    }
    return lines;
}

} // namespace

class PortPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhatTheDefaultSiteNeeds();
    void namesEachAddressOfAPort();
    void opensNothingForListenersThatAreOff();
    void namesTheServerTheUsersAreAt_data();
    void namesTheServerTheUsersAreAt();
    void leavesTheTransportToTheUsersHome();
    void reachesProxiesOfPartnersOnce();
    void reachesFederatedSipDomains_data();
    void reachesFederatedSipDomains();
    void asksTheNamedDnsServers();
    void provesToTheAuthority_data();
    void provesToTheAuthority();
    void linksProxyAndGateway();
};

void PortPlanTest::opensWhatTheDefaultSiteNeeds()
{
    QCOMPARE(lines(portPlan(contoso())),
             (QStringList{u"in TCP 5269 at :: from xmpp-partners for xmpp-federation"_s,
                          u"in TCP 5061 at :: from sip-clients-and-partners for sip-tls"_s,
                          u"out TCP 5269 to xmpp-partners for xmpp-federation"_s,
                          u"out UDP 53 to dns-servers for name-lookups"_s,
                          u"out TCP 53 to dns-servers for name-lookups"_s}));
}

void PortPlanTest::namesEachAddressOfAPort()
{
    Site site = contoso();
    site.listen.xmpp = {{u"192.0.2.1"_s, 5269}, {u"2001:db8::1"_s, 5269}, {u"192.0.2.1"_s, 5269}};

    QCOMPARE(lines(portPlan(site)).filter(u"in TCP 5269"_s),
             (QStringList{u"in TCP 5269 at 192.0.2.1 from xmpp-partners for xmpp-federation"_s,
                          u"in TCP 5269 at 2001:db8::1 from xmpp-partners for xmpp-federation"_s}));
}

void PortPlanTest::opensNothingForListenersThatAreOff()
{
    Site site = contoso();
    site.listen.sipTls.clear();
    site.listen.xmpp.clear();

    for (const PlannedPort &port : portPlan(site))
        QCOMPARE(port.direction, PlannedPort::Direction::Out);
}

void PortPlanTest::namesTheServerTheUsersAreAt_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("line");
    const auto row = [](const QString &uri, const QString &line) {
        QTest::newRow(qPrintable(uri)) << uri << line;
    };
    row(u"sip:sfb.contoso.com:5071;transport=tls"_s,
        u"out TCP 5071 to users-home=sfb.contoso.com for sip-tls"_s);
    row(u"sips:sfb.contoso.com"_s, u"out TCP 5061 to users-home=sfb.contoso.com for sip-tls"_s);
    row(u"sip:192.0.2.9;transport=tcp"_s, u"out TCP 5060 to users-home=192.0.2.9 for sip-tcp"_s);
    row(u"sip:[2001:db8::9]:5080"_s, u"out UDP 5080 to users-home=2001:db8::9 for sip-udp"_s);
}

void PortPlanTest::namesTheServerTheUsersAreAt()
{
    QFETCH(const QString, uri);
    QFETCH(const QString, line);
    Site site = contoso();
    site.users.home = UsersHome::NextHop;
    site.users.nextHop = uri;

    const QStringList all = lines(portPlan(site));

    QVERIFY2(all.contains(line), qPrintable(all.join(u'\n')));
    QVERIFY(all.contains(u"in TCP 5061 at :: from sip-partners for sip-tls"_s));
    QCOMPARE(all.filter(u"from users-home="_s).size(), 1);
}

// RFC 3263 §4.1, RFC 3261 §18.1.1
void PortPlanTest::leavesTheTransportToTheUsersHome()
{
    Site site = contoso();
    site.users.home = UsersHome::NextHop;
    site.users.nextHop = u"sip:pbx.contoso.com"_s;
    const auto outgoing = [&site] { return lines(portPlan(site)).filter(u"to users-home="_s); };
    QCOMPARE(outgoing(),
             (QStringList{u"out TCP 5061 to users-home=pbx.contoso.com for sip-tls"_s,
                          u"out UDP 5060 to users-home=pbx.contoso.com for sip-udp"_s,
                          u"out TCP 5060 to users-home=pbx.contoso.com for sip-tcp"_s}));

    site.users.nextHop = u"sip:pbx.contoso.com:5070"_s;

    QCOMPARE(outgoing(),
             (QStringList{u"out UDP 5070 to users-home=pbx.contoso.com for sip-udp"_s,
                          u"out TCP 5070 to users-home=pbx.contoso.com for sip-tcp"_s}));
}

void PortPlanTest::reachesProxiesOfPartnersOnce()
{
    Site site = contoso();
    for (int i = 0; i < 5'000; ++i) {
        site.xmppPartners += XmppPartner(domain(u"p%1.example"_s.arg(i)));
        site.xmppPartners.last().proxyFqdn =
            i % 2 == 0 ? u"proxy.example:15269"_s : u"proxy.example"_s;
    }

    const QStringList all = lines(portPlan(site));

    QCOMPARE(all.filter(u"15269"_s),
             QStringList{u"out TCP 15269 to xmpp-partners=proxy.example for xmpp-federation"_s});
    QCOMPARE(all.size(), 6);
}

void PortPlanTest::reachesFederatedSipDomains_data()
{
    QTest::addColumn<SipAction>("action");
    QTest::addColumn<QString>("edge");
    QTest::addColumn<bool>("federation");
    QTest::addColumn<QStringList>("lines");
    const QString any = u"out TCP 5061 to sip-partners for sip-tls"_s;
    QTest::newRow("found by DNS") << SipAction::Allow << QString() << true << QStringList{any};
    QTest::newRow("at a port of its own")
        << SipAction::Allow << u"sip.litware.example:5071"_s << true
        << QStringList{u"out TCP 5071 to sip-partners=sip.litware.example for sip-tls"_s};
    QTest::newRow("blocked") << SipAction::Block << QString() << true << QStringList();
    QTest::newRow("federation is off") << SipAction::Allow << QString() << false << QStringList();
}

void PortPlanTest::reachesFederatedSipDomains()
{
    QFETCH(const SipAction, action);
    QFETCH(const QString, edge);
    QFETCH(const bool, federation);
    QFETCH(const QStringList, lines);
    Site site = contoso();
    site.accessEdge.allowFederatedUsers = federation;
    SipDomain litware(domain(u"litware.example"_s));
    litware.action = action;
    litware.accessEdgeFqdn = edge;
    site.sipDomains = {litware};

    QCOMPARE(::lines(portPlan(site)).filter(u"out "_s).filter(u"sip-partners"_s), lines);
}

void PortPlanTest::asksTheNamedDnsServers()
{
    Site site = contoso();
    site.dns.servers = {{u"192.0.2.53"_s, 5353}};

    QCOMPARE(lines(portPlan(site)).filter(u"name-lookups"_s),
             (QStringList{u"out UDP 5353 to dns-servers=192.0.2.53 for name-lookups"_s,
                          u"out TCP 5353 to dns-servers=192.0.2.53 for name-lookups"_s}));
}

void PortPlanTest::provesToTheAuthority_data()
{
    QTest::addColumn<AcmeChallenge>("challenge");
    QTest::addColumn<QStringList>("lines");
    const QString order =
        u"out TCP 14000 to certification-authority=acme.example for certificate-orders"_s;
    QTest::newRow("http-01")
        << AcmeChallenge::Http01
        << QStringList{u"in TCP 80 at :: from certification-authority for certificate-proof"_s,
                       order};
    QTest::newRow("tls-alpn-01")
        << AcmeChallenge::TlsAlpn01
        << QStringList{u"in TCP 443 at :: from certification-authority for certificate-proof"_s,
                       order};
    QTest::newRow("by hand") << AcmeChallenge::DnsManual << QStringList{order};
    QTest::newRow("by update") << AcmeChallenge::DnsUpdate
                               << QStringList{
                                      order,
                                      u"out UDP 53 to dns-servers=192.0.2.54 for dns-updates"_s,
                                      u"out TCP 53 to dns-servers=192.0.2.54 for dns-updates"_s};
}

void PortPlanTest::provesToTheAuthority()
{
    QFETCH(const AcmeChallenge, challenge);
    QFETCH(const QStringList, lines);
    Site site = contoso();
    site.acme.directory = u"https://acme.example:14000/dir"_s;
    site.acme.challenge = challenge;
    site.acme.dnsServer = base::Endpoint{u"192.0.2.54"_s, 53};

    QStringList found;
    for (const QString &line : ::lines(portPlan(site))) {
        if (line.contains(u"certificat"_s) || line.contains(u"dns-updates"_s))
            found += line;
    }

    QCOMPARE(found, lines);
}

void PortPlanTest::linksProxyAndGateway()
{
    Site site = contoso();
    site.edge.role = Role::Proxy;
    site.link.listen = {{u"10.0.0.5"_s, 23456}};
    QVERIFY(
        lines(portPlan(site)).contains(u"in TCP 23456 at 10.0.0.5 from gateway for edge-link"_s));

    site.edge.role = Role::Gateway;
    site.link.peer = base::Endpoint{u"edge-internal.contoso.com"_s, 23456};

    const QStringList all = lines(portPlan(site));
    QVERIFY(all.contains(u"out TCP 23456 to proxy=edge-internal.contoso.com for edge-link"_s));
    QVERIFY(all.filter(u"5269"_s).isEmpty());
}

QTEST_GUILESS_MAIN(PortPlanTest)
#include "tst_port_plan.moc"
