// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/dns_plan.h"
#include "engine/site/name_coverage.h"
#include "tests/support/test_certificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace site;
using Coverage = NameCoverage::State;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

Site contoso()
{
    return Site(domain(u"edge.contoso.com"_s),
                {domain(u"contoso.com"_s), domain(u"fabrikam.net"_s)});
}

// "contoso.com covered"
QStringList lines(const Site &site, const QList<certificates::StoredCertificate> &certificates)
{
    QStringList lines;
    for (const NameCoverage &one : nameCoverage(site, certificates))
        lines += one.planned.name.text() + u' ' + name(one.state);
    return lines;
}

} // namespace

class NameCoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsAssigned();
    void judgesByTheDefaultCertificate();
    void judgesADomainByItsOwnCertificate();
    void anAssignedCertificateMayBeGone();
    void listsEachPresentedKeyOnce();

private:
    certificates::StoredCertificate store(const QStringList &names)
    {
        test::CertificateWish wish;
        wish.commonName = names.first();
        for (const QString &name : names)
            wish.names += u"DNS:"_s + name;
        const auto credentials = m_authority.issue(wish);
        return {.leaf = credentials.chain.first(),
                .chain = credentials.chain,
                .friendlyName = {},
                .hasKey = true};
    }

    test::TestAuthority m_authority;
};

void NameCoverageTest::nothingIsAssigned()
{
    QCOMPARE(lines(contoso(), {store({u"edge.contoso.com"_s})}),
             (QStringList{u"edge.contoso.com no-certificate"_s,
                          u"contoso.com no-certificate"_s,
                          u"fabrikam.net no-certificate"_s,
                          u"sip.contoso.com no-certificate"_s,
                          u"sip.fabrikam.net no-certificate"_s}));
}

void NameCoverageTest::judgesByTheDefaultCertificate()
{
    // A wildcard names no SIP domain (RFC 5922 §7.2).
    const auto stored = store({u"edge.contoso.com"_s, u"contoso.com"_s, u"*.fabrikam.net"_s});
    Site site = contoso();
    site.certificates.defaultId = stored.leaf.id();

    QCOMPARE(lines(site, {stored}),
             (QStringList{u"edge.contoso.com covered"_s,
                          u"contoso.com covered"_s,
                          u"fabrikam.net lacking"_s,
                          u"sip.contoso.com lacking"_s,
                          u"sip.fabrikam.net lacking"_s}));
}

void NameCoverageTest::judgesADomainByItsOwnCertificate()
{
    const auto standard = store({u"edge.contoso.com"_s, u"contoso.com"_s});
    const auto own = store({u"fabrikam.net"_s});
    Site site = contoso();
    site.certificates.defaultId = standard.leaf.id();
    site.certificates.byDomain.insert(domain(u"fabrikam.net"_s), own.leaf.id());

    QVERIFY(lines(site, {standard, own}).contains(u"fabrikam.net covered"_s));
}

void NameCoverageTest::anAssignedCertificateMayBeGone()
{
    Site site = contoso();
    site.certificates.defaultId = QString(64, u'0');

    QVERIFY(lines(site, {store({u"edge.contoso.com"_s})})
                .contains(u"edge.contoso.com no-certificate"_s));
}

void NameCoverageTest::listsEachPresentedKeyOnce()
{
    const auto standard = store({u"edge.contoso.com"_s});
    const auto own = store({u"fabrikam.net"_s});
    const auto unused = store({u"unused.example"_s});
    Certificates assigned;
    assigned.defaultId = standard.leaf.id();
    assigned.byDomain.insert(domain(u"contoso.com"_s), own.leaf.id());
    assigned.byDomain.insert(domain(u"fabrikam.net"_s), own.leaf.id());

    QCOMPARE(assignedKeys(assigned, {unused, own, standard}),
             (QList{standard.leaf.publicKeyId(), own.leaf.publicKeyId()}));
}

QTEST_GUILESS_MAIN(NameCoverageTest)
#include "tst_name_coverage.moc"
