// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/domain_places.h"
#include "engine/site/gateway_limits.h"
#include "engine/site/listeners.h"
#include "engine/site/partners.h"
#include "engine/site/policies.h"
#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"
#include "engine/site/site_file.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

ExternalAccessPolicy policy(const QString &name, PolicyScope scope, const QStringList &members = {})
{
    ExternalAccessPolicy policy;
    policy.name = name;
    policy.scope = scope;
    policy.members = members;
    return policy;
}

// One of each, so that a new element meets them all.
Site someSite()
{
    Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.domains.xmpp = {domain(u"chat.contoso.com"_s)};
    XmppPartner fabrikam(domain(u"fabrikam.com"_s));
    fabrikam.additionalDomains = {domain(u"it.fabrikam.com"_s)};
    site.xmppPartners = {fabrikam};
    SipDomain blocked(domain(u"blocked.example"_s));
    blocked.action = SipAction::Block;
    blocked.accessEdgeFqdn = u"sip.blocked.example"_s;
    SipDomain tailspin(domain(u"tailspin.example"_s));
    tailspin.accessEdgeFqdn = u"sip.tailspin.example:5061"_s;
    site.sipDomains = {SipDomain(domain(u"litware.com"_s)), blocked, tailspin};
    site.sipProviders = {{u"Hosted"_s, domain(u"edge.hoster.example"_s)},
                         {u"Other"_s, domain(u"edge.other.example"_s)}};
    site.policies = {policy(u"global"_s, PolicyScope::Global),
                     policy(u"Sales"_s, PolicyScope::User, {u"alice@contoso.com"_s})};
    return site;
}

SettingFault faultOf(const std::expected<void, SiteError> &valid)
{
    return valid ? SettingFault::None : valid.error().fault;
}

QString keyOf(const std::expected<void, SiteError> &valid)
{
    return valid ? QString() : valid.error().key;
}

} // namespace

Q_DECLARE_METATYPE(SettingFault)

class ListRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPartnerHasItsDomainsForItself_data();
    void aPartnerHasItsDomainsForItself();
    void aSipDomainHasItsDomainForItself_data();
    void aSipDomainHasItsDomainForItself();
    void aConflictNamesThePlace();
    void aPartnerThatRepeatsItselfIsToldItsOwnPlace();
    void placesAreNamedInTheOrderOfTheFile();
    void policiesKeepApart_data();
    void policiesKeepApart();
    void aMemberIsComparedInItsCanonicalForm();
    void providersKeepApart_data();
    void providersKeepApart();
    void anAccessEdgeIsNoProvidersProxy_data();
    void anAccessEdgeIsNoProvidersProxy();
    void whatReplacesIsNoObstacle();
    void anElementTakesThePlaceOfTheOneItReplaces();
    void whatIsRefusedLeavesTheSite();
    void gatewayLimitsHaveBothEnds_data();
    void gatewayLimitsHaveBothEnds();
    void gatewayRemarksOnWhatMayBeSaved();
    void listenersAreReadAsTyped();
    void judgesAnElementAmongThousandsAtOnce();
};

void ListRulesTest::aPartnerHasItsDomainsForItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("nobody's") << u"new.example"_s << SettingFault::None;
    QTest::newRow("below a partner's") << u"hr.fabrikam.com"_s << SettingFault::None;
    QTest::newRow("below a SIP domain") << u"chat.litware.com"_s << SettingFault::None;
    QTest::newRow("our SIP domain") << u"contoso.com"_s << SettingFault::OurDomain;
    QTest::newRow("our XMPP domain") << u"chat.contoso.com"_s << SettingFault::OurDomain;
    QTest::newRow("our edge") << u"edge.contoso.com"_s << SettingFault::OurDomain;
    QTest::newRow("another's additional domain")
        << u"it.fabrikam.com"_s << SettingFault::PartnersDomain;
    QTest::newRow("allowed SIP domain") << u"litware.com"_s << SettingFault::AllowedSipDomain;
    QTest::newRow("blocked SIP domain") << u"blocked.example"_s << SettingFault::BlockedSipDomain;
}

void ListRulesTest::aPartnerHasItsDomainsForItself()
{
    QFETCH(const QString, name);
    QFETCH(const SettingFault, fault);
    XmppPartner second(domain(u"second.example"_s));
    second.additionalDomains = {domain(name)};

    const auto primary = validatePartner(someSite(), XmppPartner(domain(name)));
    const auto additional = validatePartner(someSite(), second);
    Site whole = someSite();
    whole.xmppPartners.append(second);
    const auto written = parseSite(writeSite(whole));

    QCOMPARE(faultOf(primary), fault);
    QCOMPARE(faultOf(additional), fault);
    QCOMPARE(written.has_value(), fault == SettingFault::None); // the file's rule is the same
    if (fault != SettingFault::None)
        QCOMPARE(keyOf(additional), u"xmpp_partner[1].additional_domains"_s);
}

void ListRulesTest::aSipDomainHasItsDomainForItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("nobody's") << u"new.example"_s << SettingFault::None;
    QTest::newRow("the one it replaces") << u"blocked.example"_s << SettingFault::None;
    QTest::newRow("ours") << u"contoso.com"_s << SettingFault::OurDomain;
    QTest::newRow("a partner's") << u"fabrikam.com"_s << SettingFault::PartnersDomain;
    QTest::newRow("a partner's other") << u"it.fabrikam.com"_s << SettingFault::PartnersDomain;
}

void ListRulesTest::aSipDomainHasItsDomainForItself()
{
    QFETCH(const QString, name);
    QFETCH(const SettingFault, fault);

    QCOMPARE(faultOf(validateSipDomain(someSite(), SipDomain(domain(name)))), fault);
}

void ListRulesTest::aConflictNamesThePlace()
{
    const auto valid = validatePartner(someSite(), XmppPartner(domain(u"blocked.example"_s)));

    QVERIFY(!valid.has_value());
    QCOMPARE(valid.error().key, u"xmpp_partner[1].domain"_s);
    QCOMPARE(valid.error().words, (QStringList{u"blocked.example"_s, u"sip_domain[1].domain"_s}));
    QCOMPARE(valid.error().evidence,
             u"blocked.example is already a blocked SIP domain (sip_domain[1].domain)"_s);
}

void ListRulesTest::aPartnerThatRepeatsItselfIsToldItsOwnPlace()
{
    XmppPartner twice(domain(u"new.example"_s));
    twice.additionalDomains = {twice.domain};

    const auto valid = validatePartner(someSite(), twice);

    QVERIFY(!valid.has_value());
    QCOMPARE(valid.error().words,
             (QStringList{u"new.example"_s, u"new.example"_s, u"xmpp_partner[1].domain"_s}));
    QVERIFY(valid.error().evidence.contains(u"xmpp_partner[1].domain"_s));
}

void ListRulesTest::placesAreNamedInTheOrderOfTheFile()
{
    Site site = someSite();
    site.domains.xmpp.append(domain(u"litware.com"_s));

    const QList<DomainPlace> places = placesOf(site, domain(u"litware.com"_s));

    using List = DomainPlace::List;
    QCOMPARE(places,
             (QList<DomainPlace>{
                 {List::OurXmppDomains, {}, u"domains.xmpp"_s},
                 {List::AllowedSipDomains, u"litware.com"_s, u"sip_domain[0].domain"_s}}));
    QVERIFY(placesOf(site, domain(u"new.example"_s)).isEmpty());
}

void ListRulesTest::policiesKeepApart_data()
{
    QTest::addColumn<ExternalAccessPolicy>("added");
    QTest::addColumn<SettingFault>("fault");
    QTest::addColumn<QString>("key");
    const QString at = u"external_access_policy[2]."_s;
    const QString bob = u"bob@contoso.com"_s;
    QTest::newRow("a user policy")
        << policy(u"IT"_s, PolicyScope::User, {bob}) << SettingFault::None << QString();
    QTest::newRow("the first of the site")
        << policy(u"Madrid"_s, PolicyScope::Site) << SettingFault::None << QString();
    QTest::newRow("a user policy with the name of the global one")
        << policy(u"Global"_s, PolicyScope::User, {bob}) << SettingFault::NameTaken
        << u"external_access_policy[0].name"_s;
    QTest::newRow("a second global one") << policy(u"all"_s, PolicyScope::Global)
                                         << SettingFault::ScopeTaken << QString(at + u"scope"_s);
    QTest::newRow("no name") << policy(u" "_s, PolicyScope::User) << SettingFault::Empty
                             << QString(at + u"name"_s);
    QTest::newRow("members of a whole site")
        << policy(u"Madrid"_s, PolicyScope::Site, {bob}) << SettingFault::MembersWithoutScope
        << QString(at + u"members"_s);
    QTest::newRow("a member from elsewhere")
        << policy(u"IT"_s, PolicyScope::User, {u"bob@fabrikam.com"_s})
        << SettingFault::MemberFromElsewhere << QString(at + u"members"_s);
    QTest::newRow("a member that is none") << policy(u"IT"_s, PolicyScope::User, {u"bob"_s})
                                           << SettingFault::NotAUser << QString(at + u"members"_s);
    QTest::newRow("a member with a policy")
        << policy(u"IT"_s, PolicyScope::User, {u"alice@contoso.com"_s}) << SettingFault::MemberTaken
        << QString(at + u"members"_s);
}

void ListRulesTest::policiesKeepApart()
{
    QFETCH(const ExternalAccessPolicy, added);
    QFETCH(const SettingFault, fault);
    QFETCH(const QString, key);

    const auto valid = validatePolicy(someSite(), added);

    QCOMPARE(faultOf(valid), fault);
    QCOMPARE(keyOf(valid), key);
}

void ListRulesTest::aMemberIsComparedInItsCanonicalForm()
{
    const auto added = policy(u"IT"_s, PolicyScope::User, {u"ALICE@Contoso.com"_s});

    const auto valid = validatePolicy(someSite(), added);

    QCOMPARE(faultOf(valid), SettingFault::MemberTaken);
    QCOMPARE(valid.error().words, (QStringList{u"alice@contoso.com"_s, u"Sales"_s}));
}

void ListRulesTest::providersKeepApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("a third") << u"Third"_s << u"edge.third.example"_s << SettingFault::None;
    QTest::newRow("the one it replaces")
        << u"hosted"_s << u"edge.hoster.example"_s << SettingFault::None;
    QTest::newRow("another's proxy")
        << u"Third"_s << u"edge.other.example"_s << SettingFault::ProxyTaken;
    QTest::newRow("a proxy that moves")
        << u"Hosted"_s << u"edge.new.example"_s << SettingFault::ProxyIsFixed;
    QTest::newRow("a SIP domain's access edge")
        << u"Third"_s << u"sip.tailspin.example"_s << SettingFault::AccessEdgeTaken;
    QTest::newRow("what a blocked domain named")
        << u"Third"_s << u"sip.blocked.example"_s << SettingFault::None;
    QTest::newRow("ourselves") << u"Third"_s << u"edge.contoso.com"_s << SettingFault::ProxyIsOurs;
    QTest::newRow("no name") << QString() << u"edge.third.example"_s << SettingFault::Empty;
}

void ListRulesTest::providersKeepApart()
{
    QFETCH(const QString, name);
    QFETCH(const QString, proxy);
    QFETCH(const SettingFault, fault);
    const SipProvider added(name, domain(proxy));

    QCOMPARE(faultOf(validateProvider(someSite(), added)), fault);
}

void ListRulesTest::anAccessEdgeIsNoProvidersProxy_data()
{
    QTest::addColumn<QString>("accessEdge");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("found by DNS") << QString() << false;
    QTest::newRow("its own") << u"sip.new.example"_s << false;
    QTest::newRow("another domain's too") << u"sip.tailspin.example"_s << false;
    QTest::newRow("a provider's") << u"edge.hoster.example"_s << true;
    QTest::newRow("at another port, in other letters") << u"Edge.Hoster.example:443"_s << true;
}

// Lync's access edge did not start with such a pair (event 14517).
void ListRulesTest::anAccessEdgeIsNoProvidersProxy()
{
    QFETCH(const QString, accessEdge);
    QFETCH(const bool, isTaken);
    SipDomain added(domain(u"new.example"_s));
    added.accessEdgeFqdn = accessEdge;
    SipDomain blocked = added;
    blocked.action = SipAction::Block;
    Site whole = someSite();
    whole.sipDomains.append(added);

    const auto valid = validateSipDomain(someSite(), added);
    const auto written = parseSite(writeSite(whole));

    QCOMPARE(faultOf(valid), isTaken ? SettingFault::ProxyTaken : SettingFault::None);
    QCOMPARE(keyOf(valid), isTaken ? u"sip_domain[3].access_edge_fqdn"_s : QString());
    QVERIFY(validateSipDomain(someSite(), blocked).has_value());
    QCOMPARE(written.has_value(), !isTaken); // the file's rule is the same
    if (isTaken)
        QCOMPARE(written.error().fault, SettingFault::AccessEdgeTaken);
}

void ListRulesTest::whatReplacesIsNoObstacle()
{
    const Site site = someSite();

    for (const XmppPartner &partner : site.xmppPartners)
        QVERIFY(validatePartner(site, partner).has_value());
    for (const SipDomain &entry : site.sipDomains)
        QVERIFY(validateSipDomain(site, entry).has_value());
    for (const SipProvider &provider : site.sipProviders)
        QVERIFY(validateProvider(site, provider).has_value());
    for (const ExternalAccessPolicy &present : site.policies)
        QVERIFY(validatePolicy(site, present).has_value());
    QCOMPARE(findPolicy(site, u"SALES"_s), &site.policies.at(1));
    QCOMPARE(findProvider(site, u"none"_s), nullptr);
}

void ListRulesTest::anElementTakesThePlaceOfTheOneItReplaces()
{
    Site site = someSite();
    ExternalAccessPolicy sales = policy(u"SALES"_s, PolicyScope::User);
    sales.xmpp = false;
    SipDomain litware(domain(u"litware.com"_s));
    litware.action = SipAction::Block;
    SipProvider hosted = site.sipProviders.first();
    hosted.enabled = false;
    XmppPartner fabrikam(domain(u"fabrikam.com"_s));
    const XmppPartner fresh(domain(u"new.example"_s));

    QVERIFY(put(site, sales) && put(site, litware) && put(site, hosted) && put(site, fabrikam));
    QVERIFY(put(site, fresh).has_value());

    Site expected = someSite();
    expected.policies[1] = sales;
    expected.sipDomains[0] = litware;
    expected.sipProviders[0] = hosted;
    expected.xmppPartners = {fabrikam, fresh};
    QVERIFY(site == expected);
}

void ListRulesTest::whatIsRefusedLeavesTheSite()
{
    Site site = someSite();

    QCOMPARE(faultOf(put(site, XmppPartner(domain(u"litware.com"_s)))),
             SettingFault::AllowedSipDomain);
    QCOMPARE(faultOf(put(site, SipDomain(domain(u"fabrikam.com"_s)))),
             SettingFault::PartnersDomain);
    QCOMPARE(faultOf(put(site, SipProvider(u"Hosted"_s, domain(u"edge.new.example"_s)))),
             SettingFault::ProxyIsFixed);
    QCOMPARE(faultOf(put(site, policy(u"all"_s, PolicyScope::Global))), SettingFault::ScopeTaken);

    QVERIFY(site == someSite());
}

void ListRulesTest::gatewayLimitsHaveBothEnds_data()
{
    QTest::addColumn<Gateway>("gateway");
    QTest::addColumn<QString>("evidence"); // empty: may be saved
    const auto row = [](const char *situation, auto set, const QString &evidence) {
        Gateway gateway;
        set(gateway);
        QTest::newRow(situation) << gateway << evidence;
    };
    using std::chrono::seconds;
    row("the defaults", [](Gateway &) { }, {});
    row("one connection", [](Gateway &g) { g.connectionLimit = 1; }, {});
    row(
        "no connection",
        [](Gateway &g) { g.connectionLimit = 0; },
        u"0 is not between 1 and 100000 connections"_s);
    row(
        "too many of a partner",
        [](Gateway &g) { g.partnerConnectionLimit = 100'001; },
        u"100001 is not between 1 and 100000 connections"_s);
    row("a week", [](Gateway &g) { g.keepAliveInterval = seconds(604'800); }, {});
    row(
        "beyond a week",
        [](Gateway &g) { g.subscriptionRefreshInterval = seconds(604'801); },
        u"604801 is not between 1 and 604800 seconds"_s);
    row(
        "no time",
        [](Gateway &g) { g.streamInactivityTimeout = seconds(0); },
        u"0 is not between 1 and 604800 seconds"_s);
    row(
        "a message too small for a stanza",
        [](Gateway &g) { g.maxMessageBytes = 255; },
        u"255 is not between 256 and 1048576 bytes"_s);
}

void ListRulesTest::gatewayLimitsHaveBothEnds()
{
    QFETCH(const Gateway, gateway);
    QFETCH(const QString, evidence);

    const auto valid = validateGateway(gateway);

    QCOMPARE(valid ? QString() : valid.error().evidence, evidence);
    Site site = someSite();
    site.gateway = gateway;
    const auto written = parseSite(writeSite(site));
    QCOMPARE(written ? QString() : written.error().evidence, evidence); // the file's rule
}

void ListRulesTest::gatewayRemarksOnWhatMayBeSaved()
{
    Gateway gateway;
    QVERIFY(gatewayRemarks(gateway).isEmpty());

    gateway.logMessageBodies = true;
    gateway.partnerConnectionLimit = gateway.connectionLimit + 1;
    gateway.streamInactivityTimeout = gateway.keepAliveInterval - std::chrono::seconds(1);

    using Reason = GatewayRemark::Reason;
    QCOMPARE(gatewayRemarks(gateway),
             (QList<GatewayRemark>{{Reason::PartnerLimitUnreachable, u"partner_connection_limit"_s},
                                   {Reason::IdleBeforeKeepAlive, u"stream_inactivity_timeout_s"_s},
                                   {Reason::BodiesAreLogged, u"log_message_bodies"_s}}));
    QVERIFY(validateGateway(gateway).has_value());
}

void ListRulesTest::listenersAreReadAsTyped()
{
    const QString key = u"listen.xmpp"_s;

    const auto read = parseListeners({u"[::]:5269"_s, u"192.0.2.1:5269"_s}, key);
    const auto portless = parseListeners({u"192.0.2.1"_s}, key);
    const auto twice = parseListeners({u"[::]:5269"_s, u"[::]:5269"_s}, key);

    QCOMPARE(read->size(), 2);
    QCOMPARE(portless.error().fault, SettingFault::PortMissing);
    QCOMPARE(portless.error().key, key);
    QCOMPARE(twice.error().fault, SettingFault::GivenTwice);
}

void ListRulesTest::judgesAnElementAmongThousandsAtOnce()
{
    Site site = someSite();
    for (int i = 0; i < 5000; ++i)
        site.xmppPartners.append(XmppPartner(domain(u"p%1.example"_s.arg(i))));
    const XmppPartner taken(domain(u"litware.com"_s));

    QBENCHMARK
    {
        QCOMPARE(faultOf(validatePartner(site, taken)), SettingFault::AllowedSipDomain);
    }
}

QTEST_APPLESS_MAIN(ListRulesTest)

#include "tst_list_rules.moc"
