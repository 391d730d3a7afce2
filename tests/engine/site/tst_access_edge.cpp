// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/access_edge.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;
using Kind = AccessEdgeEffect::Kind;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

Site someSite(bool federation, bool discovery)
{
    Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.accessEdge = {.allowFederatedUsers = federation, .partnerDiscovery = discovery};
    XmppPartner fabrikam(domain(u"fabrikam.com"_s));
    fabrikam.additionalDomains = {domain(u"it.fabrikam.com"_s)};
    site.xmppPartners = {fabrikam};
    SipDomain blocked(domain(u"blocked.example"_s));
    blocked.action = SipAction::Block;
    site.sipDomains = {SipDomain(domain(u"litware.com"_s)), blocked};
    site.sipProviders = {{u"Hosted"_s, domain(u"edge.hoster.example"_s)},
                         {u"Off"_s, domain(u"edge.off.example"_s)}};
    site.sipProviders[1].enabled = false;
    ExternalAccessPolicy sipOnly;
    sipOnly.name = u"SIP only"_s;
    sipOnly.scope = PolicyScope::User;
    sipOnly.xmpp = false;
    sipOnly.members = {u"alice@contoso.com"_s};
    site.policies = {ExternalAccessPolicy(), sipOnly};
    return site;
}

QList<Kind> kindsOf(const QList<AccessEdgeEffect> &effects)
{
    QList<Kind> kinds;
    for (const AccessEdgeEffect &effect : effects)
        kinds.append(effect.kind);
    return kinds;
}

} // namespace

class AccessEdgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatATurnedSwitchChanges_data();
    void tellsWhatATurnedSwitchChanges();
    void namesWhoNoLongerReachesWhom();
    void aSitePolicyOutranksTheGlobalOne();
    void withoutAPolicyTheDefaultsCount();
    void nobodyNoticesWhereNobodyMay();
};

void AccessEdgeTest::tellsWhatATurnedSwitchChanges_data()
{
    QTest::addColumn<AccessEdge>("before");
    QTest::addColumn<AccessEdge>("after");
    QTest::addColumn<QList<Kind>>("kinds");
    const AccessEdge off{.allowFederatedUsers = false, .partnerDiscovery = false};
    const AccessEdge idle{.allowFederatedUsers = false, .partnerDiscovery = true};
    const AccessEdge on{.allowFederatedUsers = true, .partnerDiscovery = false};
    const AccessEdge open{.allowFederatedUsers = true, .partnerDiscovery = true};
    using Kinds = QList<Kind>;
    QTest::newRow("nothing turned") << open << open << Kinds{};
    QTest::newRow("still idle") << idle << idle << Kinds{};
    QTest::newRow("federation off") << on << off << Kinds{Kind::XmppLost, Kind::SipLost};
    QTest::newRow("federation on") << off << on << Kinds{Kind::XmppGained, Kind::SipGained};
    QTest::newRow("discovery on") << on << open << Kinds{Kind::DiscoveryGained};
    QTest::newRow("discovery off") << open << on << Kinds{Kind::DiscoveryLost};
    QTest::newRow("federation off under discovery")
        << open << idle
        << Kinds{Kind::XmppLost, Kind::SipLost, Kind::DiscoveryLost, Kind::DiscoveryIdle};
    QTest::newRow("federation on over discovery")
        << idle << open << Kinds{Kind::XmppGained, Kind::SipGained, Kind::DiscoveryGained};
    QTest::newRow("discovery on without federation") << off << idle << Kinds{Kind::DiscoveryIdle};
    QTest::newRow("discovery off without federation") << idle << off << Kinds{};
    QTest::newRow("both off") << open << off
                              << Kinds{Kind::XmppLost, Kind::SipLost, Kind::DiscoveryLost};
}

void AccessEdgeTest::tellsWhatATurnedSwitchChanges()
{
    QFETCH(const AccessEdge, before);
    QFETCH(const AccessEdge, after);
    QFETCH(const QList<Kind>, kinds);
    const Site site = someSite(before.allowFederatedUsers, before.partnerDiscovery);

    QCOMPARE(kindsOf(effectsOf(site, after)), kinds);
}

void AccessEdgeTest::namesWhoNoLongerReachesWhom()
{
    const QList<AccessEdgeEffect> effects =
        effectsOf(someSite(true, true), {.allowFederatedUsers = false, .partnerDiscovery = false});

    QCOMPARE(effects.at(0).domains,
             (QList{domain(u"fabrikam.com"_s), domain(u"it.fabrikam.com"_s)}));
    QCOMPARE(effects.at(0).policies, QStringList{u"global"_s});
    QCOMPARE(effects.at(1).domains, QList{domain(u"litware.com"_s)});
    QCOMPARE(effects.at(1).providers, QStringList{u"Hosted"_s});
    QCOMPARE(effects.at(1).policies, (QStringList{u"global"_s, u"SIP only"_s}));
    QCOMPARE(effects.at(2).domains, QList{domain(u"blocked.example"_s)});
}

void AccessEdgeTest::aSitePolicyOutranksTheGlobalOne()
{
    Site site = someSite(true, false);
    ExternalAccessPolicy madrid;
    madrid.name = u"Madrid"_s;
    madrid.scope = PolicyScope::Site;
    site.policies.append(madrid);

    const auto effects = effectsOf(site, {.allowFederatedUsers = false});

    QCOMPARE(effects.at(0).policies, QStringList{u"Madrid"_s});
}

void AccessEdgeTest::withoutAPolicyTheDefaultsCount()
{
    Site site = someSite(true, false);
    site.policies.clear();

    QCOMPARE(effectsOf(site, {.allowFederatedUsers = false}).at(0).policies,
             QStringList{u"global"_s});
}

void AccessEdgeTest::nobodyNoticesWhereNobodyMay()
{
    Site site = someSite(true, true);
    for (ExternalAccessPolicy &policy : site.policies)
        policy.federation = false;

    QVERIFY(effectsOf(site, {.allowFederatedUsers = false, .partnerDiscovery = false}).isEmpty());
}

QTEST_APPLESS_MAIN(AccessEdgeTest)

#include "tst_access_edge.moc"
