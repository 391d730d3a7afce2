// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/domain_places.h"
#include "engine/site/partners.h"
#include "engine/site/sip_federation.h"
#include "engine/site/site_file.h"
#include "tests/engine/site/site_of_each.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;
using test::domain;
using test::faultOf;
using test::keyOf;
using test::someSite;

// A domain has one place in a site, and partners, SIP domains and providers keep to it.
class DomainRulesTest : public QObject
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
    void anAccessEdgeIsNoProvidersProxy_data();
    void anAccessEdgeIsNoProvidersProxy();
    void judgesAnElementAmongThousandsAtOnce();
};

void DomainRulesTest::aPartnerHasItsDomainsForItself_data()
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

void DomainRulesTest::aPartnerHasItsDomainsForItself()
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

void DomainRulesTest::aSipDomainHasItsDomainForItself_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SettingFault>("fault");
    QTest::newRow("nobody's") << u"new.example"_s << SettingFault::None;
    QTest::newRow("the one it replaces") << u"blocked.example"_s << SettingFault::None;
    QTest::newRow("ours") << u"contoso.com"_s << SettingFault::OurDomain;
    QTest::newRow("a partner's") << u"fabrikam.com"_s << SettingFault::PartnersDomain;
    QTest::newRow("a partner's other") << u"it.fabrikam.com"_s << SettingFault::PartnersDomain;
}

void DomainRulesTest::aSipDomainHasItsDomainForItself()
{
    QFETCH(const QString, name);
    QFETCH(const SettingFault, fault);

    QCOMPARE(faultOf(validateSipDomain(someSite(), SipDomain(domain(name)))), fault);
}

void DomainRulesTest::aConflictNamesThePlace()
{
    const auto valid = validatePartner(someSite(), XmppPartner(domain(u"blocked.example"_s)));

    QVERIFY(!valid.has_value());
    QCOMPARE(valid.error().key, u"xmpp_partner[1].domain"_s);
    QCOMPARE(valid.error().words, (QStringList{u"blocked.example"_s, u"sip_domain[1].domain"_s}));
    QCOMPARE(valid.error().evidence,
             u"blocked.example is already a blocked SIP domain (sip_domain[1].domain)"_s);
}

void DomainRulesTest::aPartnerThatRepeatsItselfIsToldItsOwnPlace()
{
    XmppPartner twice(domain(u"new.example"_s));
    twice.additionalDomains = {twice.domain};

    const auto valid = validatePartner(someSite(), twice);

    QVERIFY(!valid.has_value());
    QCOMPARE(valid.error().words,
             (QStringList{u"new.example"_s, u"new.example"_s, u"xmpp_partner[1].domain"_s}));
    QVERIFY(valid.error().evidence.contains(u"xmpp_partner[1].domain"_s));
}

void DomainRulesTest::placesAreNamedInTheOrderOfTheFile()
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

void DomainRulesTest::anAccessEdgeIsNoProvidersProxy_data()
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
void DomainRulesTest::anAccessEdgeIsNoProvidersProxy()
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

void DomainRulesTest::judgesAnElementAmongThousandsAtOnce()
{
    Site site = someSite();
    for (int i = 0; i < 5000; ++i)
        site.xmppPartners.append(XmppPartner(domain(u"p%1.example"_s.arg(i))));
    const XmppPartner taken(domain(u"litware.com"_s));

    QElapsedTimer elapsed;
    elapsed.start();

    QCOMPARE(faultOf(validatePartner(site, taken)), SettingFault::AllowedSipDomain);

    QVERIFY2(elapsed.elapsed() < 500, "not a cost that grows with the square");
}

QTEST_APPLESS_MAIN(DomainRulesTest)
#include "tst_domain_rules.moc"
