// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/assignment.h"
#include "engine/site/site_file.h"
#include "tests/support/test_certificates.h"

#include <QTest>

using namespace site;
using namespace Qt::StringLiterals;

namespace {

const QString first(64, u'1');
const QString second(64, u'2');
const QString third(64, u'3');

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

QList<base::DomainName> domains(const QStringList &texts)
{
    QList<base::DomainName> parsed;
    for (const QString &text : texts)
        parsed.append(domain(text));
    return parsed;
}

QStringList texts(const QList<base::DomainName> &domains)
{
    QStringList texts;
    for (const base::DomainName &domain : domains)
        texts.append(domain.text());
    return texts;
}

Site contoso()
{
    Site site(domain(u"edge.contoso.com"_s), domains({u"contoso.com"_s, u"fabrikam.net"_s}));
    site.domains.xmpp.append(domain(u"chat.contoso.com"_s));
    site.xmppPartners = {XmppPartner(domain(u"partner.example"_s)),
                         XmppPartner(domain(u"another.example"_s))};
    return site;
}

} // namespace

class AssignmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackToWhatWasPresentedBefore();
    void goingBackTwiceIsWhereItBegan();
    void aStepThatChangesNothingKeepsTheWayBack();
    void unassigningCanBeTakenBack();
    void theFirstAssignmentHasNothingBeforeIt();
    void theWayBackSurvivesTheFile();
    void theFileIsSilentWithoutAWayBack();
    void unknownKeysOfThePreviousAreRefused();
    void namesWhatACertificateDoesNotCover_data();
    void namesWhatACertificateDoesNotCover();
    void theDefaultTouchesOnlyDomainsWithoutTheirOwn();
    void partnersSeeOnlyXmppDomains();
    void tellsWhichCertificatesAreNoLongerPresented();

private:
    test::TestAuthority m_authority;
};

void AssignmentTest::goesBackToWhatWasPresentedBefore()
{
    Certificates certificates;
    assign(certificates, first);
    assign(certificates, second, domains({u"fabrikam.net"_s}));
    const Certificates before = certificates;

    assign(certificates, third);
    QVERIFY(canGoBack(certificates));
    goBack(certificates);

    QCOMPARE(certificates.defaultId, before.defaultId);
    QCOMPARE(certificates.byDomain, before.byDomain);
}

void AssignmentTest::goingBackTwiceIsWhereItBegan()
{
    Certificates certificates;
    assign(certificates, first);
    assign(certificates, second);
    const Certificates before = certificates;

    goBack(certificates);
    QCOMPARE(certificates.defaultId, first);
    goBack(certificates);

    QCOMPARE(certificates, before);
}

void AssignmentTest::aStepThatChangesNothingKeepsTheWayBack()
{
    Certificates certificates;
    assign(certificates, first);
    assign(certificates, second);

    assign(certificates, second);
    unassign(certificates, domains({u"contoso.com"_s}));
    goBack(certificates);

    QCOMPARE(certificates.defaultId, first);
}

void AssignmentTest::unassigningCanBeTakenBack()
{
    Certificates certificates;
    assign(certificates, first);
    assign(certificates, second, domains({u"fabrikam.net"_s, u"contoso.com"_s}));

    unassign(certificates, domains({u"contoso.com"_s}));
    QCOMPARE(certificates.byDomain.keys(), domains({u"fabrikam.net"_s}));
    unassign(certificates);
    QVERIFY(certificates.defaultId.isEmpty());
    QVERIFY(certificates.byDomain.isEmpty());
    goBack(certificates);

    QCOMPARE(certificates.defaultId, first);
    QCOMPARE(certificates.byDomain.keys(), domains({u"fabrikam.net"_s}));
}

void AssignmentTest::theFirstAssignmentHasNothingBeforeIt()
{
    Certificates certificates;

    assign(certificates, first);
    QVERIFY(!canGoBack(certificates));
    goBack(certificates);

    QCOMPARE(certificates.defaultId, first);
}

void AssignmentTest::theWayBackSurvivesTheFile()
{
    Site site = contoso();
    assign(site.certificates, first, domains({u"fabrikam.net"_s}));
    assign(site.certificates, second);
    assign(site.certificates, third);

    const auto read = parseSite(writeSite(site));

    QVERIFY(read.has_value());
    QCOMPARE(read->certificates, site.certificates);
}

void AssignmentTest::theFileIsSilentWithoutAWayBack()
{
    Site site = contoso();
    assign(site.certificates, first);

    QVERIFY(!writeSite(site).contains("previous"));
}

void AssignmentTest::unknownKeysOfThePreviousAreRefused()
{
    Site site = contoso();
    assign(site.certificates, first);
    assign(site.certificates, second);
    const QByteArray toml = writeSite(site).replace("[certificates.previous]",
                                                    "[certificates.previous]\ndefualt = \"\"");

    const auto read = parseSite(toml);

    QVERIFY(!read.has_value());
    QCOMPARE(read.error().reason, SiteError::Reason::UnknownKey);
    QCOMPARE(read.error().key, u"certificates.previous.defualt"_s);
}

void AssignmentTest::namesWhatACertificateDoesNotCover_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("uncovered");
    QTest::addColumn<bool>("certifiesEdge");
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    QTest::newRow("all of the plan")
        << list("DNS:edge.contoso.com DNS:contoso.com DNS:fabrikam.net DNS:chat.contoso.com")
        << QStringList() << true;
    QTest::newRow("a domain left out")
        << list("DNS:edge.contoso.com DNS:contoso.com DNS:chat.contoso.com") << list("fabrikam.net")
        << true;
    QTest::newRow("the edge left out")
        << list("DNS:contoso.com DNS:fabrikam.net DNS:chat.contoso.com") << QStringList() << false;
    QTest::newRow("a wildcard serves XMPP alone")
        << list("DNS:*.contoso.com DNS:contoso.com DNS:sip.fabrikam.net") << list("fabrikam.net")
        << true;
    QTest::newRow("SIP by the server's name within the domain, XMPP by SRVName")
        << list("DNS:edge.contoso.com otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.contoso.com "
                "otherName:1.3.6.1.5.5.7.8.7;IA5:_xmpp-server.fabrikam.net DNS:chat.contoso.com")
        << list("fabrikam.net") << true; // the edge lies outside fabrikam.net
    QTest::newRow("SIP by URI and by Lync's service name")
        << list("DNS:contoso.com DNS:fabrikam.net DNS:chat.contoso.com URI:sip:contoso.com "
                "URI:sip:fabrikam.net DNS:edge.contoso.com")
        << QStringList() << true;
}

void AssignmentTest::namesWhatACertificateDoesNotCover()
{
    QFETCH(const QStringList, names);
    test::CertificateWish wish;
    wish.commonName = u"edge.contoso.com"_s;
    wish.names = names;
    const auto certificate = m_authority.issue(wish).chain.front();

    const AssignmentImpact impact = impactOf(contoso(), certificate);

    QTEST(texts(impact.uncovered), "uncovered");
    QTEST(impact.certifiesEdge, "certifiesEdge");
}

void AssignmentTest::theDefaultTouchesOnlyDomainsWithoutTheirOwn()
{
    Site site = contoso();
    assign(site.certificates, first, domains({u"fabrikam.net"_s}));
    const auto certificate = m_authority.issue(u"contoso.com"_s).chain.front();

    const AssignmentImpact impact = impactOf(site, certificate);

    QCOMPARE(texts(impact.domains), (QStringList{u"contoso.com"_s, u"chat.contoso.com"_s}));
    QCOMPARE(texts(impact.uncovered), QStringList{u"chat.contoso.com"_s});
    QVERIFY(impact.replacedIds.isEmpty());
}

void AssignmentTest::partnersSeeOnlyXmppDomains()
{
    Site site = contoso();
    site.domains.xmpp = domains({u"chat.contoso.com"_s});
    const auto certificate = m_authority.issue(u"contoso.com"_s).chain.front();

    const auto sipOnly = impactOf(site, certificate, domains({u"contoso.com"_s}));
    const auto xmpp = impactOf(site, certificate);

    QVERIFY(sipOnly.partners.isEmpty());
    QCOMPARE(texts(xmpp.partners), (QStringList{u"partner.example"_s, u"another.example"_s}));
}

void AssignmentTest::tellsWhichCertificatesAreNoLongerPresented()
{
    Site site = contoso();
    assign(site.certificates, first);
    assign(site.certificates, second, domains({u"fabrikam.net"_s}));
    assign(site.certificates, first, domains({u"contoso.com"_s}));
    const auto certificate = m_authority.issue(u"fabrikam.net"_s).chain.front();

    QCOMPARE(impactOf(site, certificate, domains({u"fabrikam.net"_s})).replacedIds,
             QStringList{second});
    QVERIFY(impactOf(site, certificate).replacedIds.isEmpty()); // contoso.com still presents it
}

QTEST_GUILESS_MAIN(AssignmentTest)
#include "tst_assignment.moc"
