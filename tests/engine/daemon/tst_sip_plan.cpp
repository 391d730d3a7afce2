// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/sip_plan.h"

#include <QTest>

using namespace Qt::StringLiterals;

class SipPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersUsersByDefault();
    void sendsUsersToTheNextHop();
    void refusesANextHopThatIsNoUri();
    void takesAnyBodyTheSiteAllows();
    void subscriptionsLastAsLongAsTheSiteAllows();
};

namespace {

site::Site aSite()
{
    return {base::DomainName::parse(u"edge.contoso.com"_s).value(),
            {base::DomainName::parse(u"contoso.com"_s).value()}};
}

} // namespace

void SipPlanTest::registersUsersByDefault()
{
    const auto settings = puented::userAgentSettings(aSite());

    QVERIFY(settings.has_value());
    QVERIFY(settings->registrar);
    QVERIFY(!settings->nextHop.has_value());
    QCOMPARE(settings->hostName, u"edge.contoso.com"_s);
    QCOMPARE(settings->localDomains.size(), 1);
}

void SipPlanTest::sendsUsersToTheNextHop()
{
    site::Site site = aSite();
    site.users = {.home = site::UsersHome::NextHop,
                  .nextHop = u"sip:sfb.contoso.com:5061;transport=tls"_s};

    const auto settings = puented::userAgentSettings(site);

    QVERIFY(settings.has_value());
    QVERIFY(!settings->registrar);
    QCOMPARE(settings->nextHop->host(), QByteArray("sfb.contoso.com"));
    QCOMPARE(settings->nextHop->port(), 5061);
}

void SipPlanTest::refusesANextHopThatIsNoUri()
{
    site::Site site = aSite();
    site.users = {.home = site::UsersHome::NextHop, .nextHop = u"sfb.contoso.com"_s};

    const auto settings = puented::userAgentSettings(site);

    QVERIFY(!settings.has_value());
    QVERIFY(settings.error().contains(u"users.next_hop"_s));
}

void SipPlanTest::takesAnyBodyTheSiteAllows()
{
    site::Site site = aSite();
    site.gateway.maxMessageBytes = 500'000;

    QVERIFY(puented::userAgentSettings(site)->limits.maxMessageBytes > 510'000);
}

void SipPlanTest::subscriptionsLastAsLongAsTheSiteAllows()
{
    using std::chrono::seconds;
    site::Gateway gateway;

    QCOMPARE(puented::notifierLimits(gateway).longest, seconds(28800));
    QCOMPARE(puented::notifierLimits(gateway).usual, seconds(3600));
    QCOMPARE(puented::subscriberLimits(gateway).expires, seconds(3600));

    gateway.subscriptionRefreshInterval = seconds(30);
    QCOMPARE(puented::notifierLimits(gateway).longest, seconds(30));
    QCOMPARE(puented::notifierLimits(gateway).usual, seconds(30));
    QCOMPARE(puented::notifierLimits(gateway).shortest, seconds(30));
    QCOMPARE(puented::subscriberLimits(gateway).expires, seconds(30));
}

QTEST_GUILESS_MAIN(SipPlanTest)
#include "tst_sip_plan.moc"
