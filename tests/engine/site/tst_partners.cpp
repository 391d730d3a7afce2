// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"

#include <QTest>

using namespace site;
using Reason = SiteError::Reason;

namespace {

base::DomainName domain(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

Site siteWithFabrikam()
{
    Site site(domain("edge.contoso.com"), {domain("contoso.com")});
    XmppPartner fabrikam(domain("fabrikam.com"));
    fabrikam.additionalDomains = {domain("fabrikam.net")};
    site.xmppPartners = {fabrikam};
    return site;
}

} // namespace

class PartnersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsANewPartner();
    void acceptsAChangeOfAPartner();
    void refusesWhatCannotWork();
    void acceptsWhatOnlyWarns();
    void refusesTheDomainOfAnother();
    void refusesAMalformedProxy();
    void remarksOnWhatWasLoaded();
};

void PartnersTest::acceptsANewPartner()
{
    QVERIFY(validatePartner(siteWithFabrikam(), XmppPartner(domain("new.example"))).has_value());
}

void PartnersTest::acceptsAChangeOfAPartner()
{
    XmppPartner changed(domain("fabrikam.com"));
    changed.additionalDomains = {domain("fabrikam.net"), domain("fabrikam.org")};

    QVERIFY(validatePartner(siteWithFabrikam(), changed).has_value());
}

void PartnersTest::refusesWhatCannotWork()
{
    XmppPartner partner(domain("new.example"));
    partner.tls = Negotiation::NotSupported;

    const auto valid = validatePartner(siteWithFabrikam(), partner);

    QCOMPARE(valid.error().reason, Reason::RefusedNegotiation);
    QCOMPARE(valid.error().evidence, QStringLiteral("sasl-needs-tls"));
}

void PartnersTest::acceptsWhatOnlyWarns()
{
    XmppPartner partner(domain("new.example"));
    partner.tls = Negotiation::Optional;

    QVERIFY(validatePartner(siteWithFabrikam(), partner).has_value());
}

void PartnersTest::refusesTheDomainOfAnother()
{
    XmppPartner partner(domain("new.example"));
    partner.additionalDomains = {domain("fabrikam.net")};

    QCOMPARE(validatePartner(siteWithFabrikam(), partner).error().reason, Reason::Conflict);
    QCOMPARE(
        validatePartner(siteWithFabrikam(), XmppPartner(domain("fabrikam.net"))).error().reason,
        Reason::Conflict);
    QCOMPARE(validatePartner(siteWithFabrikam(), XmppPartner(domain("contoso.com"))).error().reason,
             Reason::Conflict);
}

void PartnersTest::refusesAMalformedProxy()
{
    XmppPartner partner(domain("new.example"));
    partner.proxyFqdn = QStringLiteral("xmpp.new.example:seven");

    const auto valid = validatePartner(siteWithFabrikam(), partner);

    QCOMPARE(valid.error().reason, Reason::BadValue);
    QCOMPARE(valid.error().key, QStringLiteral("xmpp_partner[1].proxy_fqdn"));
}

void PartnersTest::remarksOnWhatWasLoaded()
{
    Site site = siteWithFabrikam();
    XmppPartner warned(domain("warned.example"));
    warned.tls = Negotiation::Optional;
    XmppPartner broken(domain("broken.example"));
    broken.tls = Negotiation::NotSupported;
    site.xmppPartners += {warned, broken};

    const QList<PartnerRemark> remarks = partnerRemarks(site);

    QCOMPARE(remarks.size(), 2);
    QCOMPARE(remarks[0].domain, warned.domain);
    QCOMPARE(remarks[0].rule.verdict, Verdict::Warn);
    QCOMPARE(remarks[1].domain, broken.domain);
    QCOMPARE(remarks[1].rule.verdict, Verdict::Error);
}

QTEST_GUILESS_MAIN(PartnersTest)
#include "tst_partners.moc"
