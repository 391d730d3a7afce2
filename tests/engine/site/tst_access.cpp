// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/access.h"

#include <QTest>

using namespace site;
using Reason = Access::Reason;

namespace {

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

ExternalAccessPolicy policy(const char *name, PolicyScope scope, bool federation, bool xmpp)
{
    return {.name = QString::fromLatin1(name),
            .scope = scope,
            .federation = federation,
            .xmpp = xmpp,
            .members = {},
            .description = {}};
}

Site siteWith(const QList<ExternalAccessPolicy> &policies)
{
    Site site(domain(QStringLiteral("edge.contoso.com")), {domain(QStringLiteral("contoso.com"))});
    XmppPartner fabrikam(domain(QStringLiteral("fabrikam.com")));
    fabrikam.additionalDomains = {domain(QStringLiteral("it.fabrikam.com"))};
    fabrikam.type = PartnerType::Federated;
    site.xmppPartners = {fabrikam};
    site.policies = policies;
    return site;
}

const QString alice = QStringLiteral("alice@contoso.com");

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNarrowestPolicyCounts_data();
    void theNarrowestPolicyCounts();
    void federatesUnderEveryCondition_data();
    void federatesUnderEveryCondition();
    void knowsThePartnersType();
    void canonicalises_data();
    void canonicalises();
};

void AccessTest::theNarrowestPolicyCounts_data()
{
    QTest::addColumn<QList<ExternalAccessPolicy>>("policies");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("effective");

    const auto global = policy("Everybody", PolicyScope::Global, true, true);
    const auto site = policy("Madrid", PolicyScope::Site, true, true);
    auto own = policy("Sales", PolicyScope::User, true, true);
    own.members = {alice};
    using Policies = QList<ExternalAccessPolicy>;
    const QString bob = QStringLiteral("bob@contoso.com");
    QTest::newRow("none written") << Policies{} << alice << QStringLiteral("global");
    QTest::newRow("global") << Policies{global} << alice << QStringLiteral("Everybody");
    QTest::newRow("site over global")
        << Policies{global, site} << alice << QStringLiteral("Madrid");
    QTest::newRow("in any order") << Policies{site, global} << alice << QStringLiteral("Madrid");
    QTest::newRow("user over site")
        << Policies{own, global, site} << alice << QStringLiteral("Sales");
    QTest::newRow("others keep the site's")
        << Policies{own, global, site} << bob << QStringLiteral("Madrid");
}

void AccessTest::theNarrowestPolicyCounts()
{
    QFETCH(const QList<ExternalAccessPolicy>, policies);
    QFETCH(const QString, user);
    QFETCH(const QString, effective);

    QCOMPARE(effectivePolicy(siteWith(policies), user).name, effective);
}

void AccessTest::federatesUnderEveryCondition_data()
{
    QTest::addColumn<bool>("allowFederatedUsers");
    QTest::addColumn<bool>("federation");
    QTest::addColumn<bool>("xmpp");
    QTest::addColumn<QString>("partner");
    QTest::addColumn<Reason>("reason");

    const QString fabrikam = QStringLiteral("fabrikam.com");
    QTest::newRow("all of them") << true << true << true << fabrikam << Reason::Allowed;
    QTest::newRow("additional domain")
        << true << true << true << QStringLiteral("it.fabrikam.com") << Reason::Allowed;
    QTest::newRow("subdomains are not implied")
        << true << true << true << QStringLiteral("hr.fabrikam.com") << Reason::NotAPartner;
    QTest::newRow("no partner") << true << true << true << QStringLiteral("litware.com")
                                << Reason::NotAPartner;
    QTest::newRow("federation off") << false << true << true << fabrikam << Reason::FederationOff;
    QTest::newRow("policy without federation")
        << true << false << true << fabrikam << Reason::PolicyForbidsFederation;
    QTest::newRow("policy without XMPP")
        << true << true << false << fabrikam << Reason::PolicyForbidsXmpp;
}

void AccessTest::federatesUnderEveryCondition()
{
    QFETCH(const bool, allowFederatedUsers);
    QFETCH(const bool, federation);
    QFETCH(const bool, xmpp);
    QFETCH(const QString, partner);
    QFETCH(const Reason, reason);
    Site site = siteWith({policy("global", PolicyScope::Global, federation, xmpp)});
    site.accessEdge.allowFederatedUsers = allowFederatedUsers;

    const Access access = mayFederate(site, alice, domain(partner));

    QCOMPARE(access.reason, reason);
    QCOMPARE(access.allowed(), reason == Reason::Allowed);
    QCOMPARE(access.policy, QStringLiteral("global"));
}

void AccessTest::knowsThePartnersType()
{
    const Access access =
        mayFederate(siteWith({}), alice, domain(QStringLiteral("it.fabrikam.com")));

    QCOMPARE(access.partnerType, PartnerType::Federated);
}

void AccessTest::canonicalises_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical"); // empty: refused
    QTest::newRow("as it is") << alice << alice;
    QTest::newRow("upper case") << QStringLiteral("Alice@CONTOSO.com") << alice;
    QTest::newRow("U-label") << QStringLiteral("josé@bücher.example")
                             << QStringLiteral("josé@xn--bcher-kva.example");
    QTest::newRow("no user") << QStringLiteral("@contoso.com") << QString();
    QTest::newRow("no domain") << QStringLiteral("alice@") << QString();
    QTest::newRow("no @") << QStringLiteral("alice") << QString();
    QTest::newRow("two @") << QStringLiteral("a@b@contoso.com") << QString();
    QTest::newRow("a SIP URI") << QStringLiteral("sip:alice@contoso.com") << QString();
    QTest::newRow("a space") << QStringLiteral("al ice@contoso.com") << QString();
    QTest::newRow("a resource") << QStringLiteral("alice@contoso.com/phone") << QString();
}

void AccessTest::canonicalises()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, canonical);

    QCOMPARE(canonicalUser(typed).value_or(QString()), canonical);
}

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
