// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"
#include "engine/site/policies.h"
#include "engine/site/put_element.h"
#include "engine/site/sip_federation.h"
#include "tests/engine/site/site_of_each.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;
using test::domain;
using test::faultOf;
using test::keyOf;
using test::policy;
using test::someSite;

// What the elements of a list must not share, and what takes the place of what.
class ListRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void policiesKeepApart_data();
    void policiesKeepApart();
    void aMemberIsComparedInItsCanonicalForm();
    void providersKeepApart_data();
    void providersKeepApart();
    void whatReplacesIsNoObstacle();
    void anElementTakesThePlaceOfTheOneItReplaces();
    void whatIsRefusedLeavesTheSite();
};

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

QTEST_APPLESS_MAIN(ListRulesTest)
#include "tst_list_rules.moc"
