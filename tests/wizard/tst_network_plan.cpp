// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/network_plan.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

base::DomainName name(const QString &text)
{
    return *base::DomainName::parse(text);
}

site::Site contoso()
{
    site::Site site(name(u"edge.contoso.com"_s), {name(u"contoso.com"_s), name(u"fabrikam.net"_s)});
    site.domains.xmpp = {name(u"contoso.com"_s)};
    return site;
}

QStringList owners(const wizard::NetworkPlan &plan)
{
    QStringList list;
    for (const wizard::DnsRecord &record : plan.records)
        list += record.owner;
    return list;
}

} // namespace

class NetworkPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesWhatIsServed();
    void publishesNothingForAListenerThatIsOff();
    void countsOnePortOnceHoweverManyAddresses();
    void changesItsFingerprintWithThePlan();
    void writesZoneLines();
};

void NetworkPlanTest::publishesWhatIsServed()
{
    const wizard::NetworkPlan plan = wizard::networkPlan(contoso());

    QCOMPARE(owners(plan),
             (QStringList{u"edge.contoso.com"_s,
                          u"_xmpp-server._tcp.contoso.com"_s,
                          u"_sipfederationtls._tcp.contoso.com"_s,
                          u"_sipfederationtls._tcp.fabrikam.net"_s,
                          u"_sips._tcp.contoso.com"_s,
                          u"_sips._tcp.fabrikam.net"_s}));
    QCOMPARE(plan.records.at(1).value, u"0 0 5269 edge.contoso.com."_s);
}

void NetworkPlanTest::publishesNothingForAListenerThatIsOff()
{
    site::Site site = contoso();
    site.listen.sipTls.clear();
    site.listen.xmpp.clear();

    const wizard::NetworkPlan plan = wizard::networkPlan(site);

    QCOMPARE(owners(plan), QStringList{u"edge.contoso.com"_s});
    for (const wizard::PortRule &rule : plan.ports)
        QCOMPARE(rule.direction, wizard::PortRule::Direction::Out);
}

void NetworkPlanTest::countsOnePortOnceHoweverManyAddresses()
{
    site::Site site = contoso();
    site.listen.xmpp = {{u"192.0.2.1"_s, 5269}, {u"2001:db8::1"_s, 5269}};

    const wizard::NetworkPlan plan = wizard::networkPlan(site);

    QCOMPARE(owners(plan).count(u"_xmpp-server._tcp.contoso.com"_s), 1);
    const wizard::PortRule rule{
        wizard::PortRule::Direction::In, u"TCP"_s, 5269, wizard::PortRule::Reason::XmppPartners};
    QCOMPARE(plan.ports.count(rule), 1);
}

void NetworkPlanTest::changesItsFingerprintWithThePlan()
{
    site::Site site = contoso();
    const QByteArray before = wizard::fingerprint(wizard::networkPlan(site));
    site.edge.role = site::Role::Combined; // no effect on what is published
    QCOMPARE(wizard::fingerprint(wizard::networkPlan(site)), before);

    site.listen.xmpp = {{u"::"_s, 15269}};

    QVERIFY(wizard::fingerprint(wizard::networkPlan(site)) != before);
}

void NetworkPlanTest::writesZoneLines()
{
    const QString zone = wizard::zoneText(wizard::networkPlan(contoso()));

    QVERIFY(zone.contains(
        u"_xmpp-server._tcp.contoso.com. 3600 IN SRV 0 0 5269 edge.contoso.com.\n"_s));
    QVERIFY(zone.startsWith(u"; edge.contoso.com."_s));
}

QTEST_GUILESS_MAIN(NetworkPlanTest)
#include "tst_network_plan.moc"
