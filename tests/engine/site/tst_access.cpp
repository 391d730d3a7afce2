// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/access.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

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
    void decidesEveryCombination_data();
    void decidesEveryCombination();
    void knowsThePartnersType();
    void explainsEachConditionWithItsSetting();
    void namesTheSettingOfAnAdditionalDomain();
    void allowsWhatMeetsEveryConditionAndNothingElse();
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

// Federation on, a partner's domain, and what the effective policy allows: federation, XMPP. The
// reason that is given is the first of them that is missing.
void AccessTest::decidesEveryCombination_data()
{
    QTest::addColumn<Reason>("reason");
    struct Row {
        const char *facts;
        Reason reason;
    };
    constexpr std::array rows{
        Row{"----", Reason::FederationOff},
        Row{"---x", Reason::FederationOff},
        Row{"--f-", Reason::FederationOff},
        Row{"--fx", Reason::FederationOff},
        Row{"-p--", Reason::FederationOff},
        Row{"-p-x", Reason::FederationOff},
        Row{"-pf-", Reason::FederationOff},
        Row{"-pfx", Reason::FederationOff},
        Row{"o---", Reason::NotAPartner},
        Row{"o--x", Reason::NotAPartner},
        Row{"o-f-", Reason::NotAPartner},
        Row{"o-fx", Reason::NotAPartner},
        Row{"op--", Reason::PolicyForbidsFederation},
        Row{"op-x", Reason::PolicyForbidsFederation},
        Row{"opf-", Reason::PolicyForbidsXmpp},
        Row{"opfx", Reason::Allowed},
    };
    for (const Row &row : rows)
        QTest::newRow(row.facts) << row.reason;
}

// By each policy that may be the effective one, whatever the wider ones say.
void AccessTest::decidesEveryCombination()
{
    const QByteArray facts = QTest::currentDataTag();
    const bool federation = facts[2] == 'f';
    const bool xmpp = facts[3] == 'x';
    const auto partner =
        domain(facts[1] == 'p' ? QStringLiteral("fabrikam.com") : QStringLiteral("litware.com"));
    const std::array scopes{PolicyScope::User, PolicyScope::Site, PolicyScope::Global};
    for (std::size_t effective = 0; effective < scopes.size(); ++effective) {
        for (const unsigned wider : {0U, 1U, 2U, 3U}) { // federation and XMPP of the wider ones
            QList<ExternalAccessPolicy> policies;
            for (std::size_t i = effective; i < scopes.size(); ++i)
                policies.prepend(i == effective
                                     ? policy("effective", scopes[i], federation, xmpp)
                                     : policy("wider", scopes[i], wider & 1U, wider & 2U));
            if (effective == 0)
                policies.last().members = {alice};
            Site site = siteWith(policies);
            site.accessEdge.allowFederatedUsers = facts[0] == 'o';

            const Access access = mayFederate(site, alice, partner);

            QTEST(access.reason, "reason");
            QCOMPARE(access.policy, QStringLiteral("effective"));
        }
    }
}

void AccessTest::knowsThePartnersType()
{
    const Access access =
        mayFederate(siteWith({}), alice, domain(QStringLiteral("it.fabrikam.com")));

    QCOMPARE(access.partnerType, PartnerType::Federated);
}

void AccessTest::explainsEachConditionWithItsSetting()
{
    auto own = policy("Sales", PolicyScope::User, false, true);
    own.members = {alice};
    Site site = siteWith({own});
    site.accessEdge.allowFederatedUsers = false;

    const auto conditions = explainAccess(site, alice, domain(QStringLiteral("litware.com")));

    using Kind = AccessCondition::Kind;
    const auto text = [](const char *word) { return QString::fromLatin1(word); };
    const QString policies = text("external_access_policy");
    QCOMPARE(
        conditions,
        (QList<AccessCondition>{
            {Kind::FederationIsOn, false, text("access_edge"), {}, text("allow_federated_users")},
            {Kind::PolicyAllowsFederation, false, policies, text("Sales"), text("federation")},
            {Kind::PolicyAllowsXmpp, true, policies, text("Sales"), text("xmpp")},
            {Kind::DomainIsPartners, false, text("xmpp_partner"), {}, {}}}));
}

void AccessTest::namesTheSettingOfAnAdditionalDomain()
{
    const auto listed =
        explainAccess(siteWith({}), alice, domain(QStringLiteral("it.fabrikam.com"))).last();

    QVERIFY(listed.met);
    QCOMPARE(listed.element, QStringLiteral("fabrikam.com"));
    QCOMPARE(listed.key, QStringLiteral("additional_domains"));
}

// The explanation and the rule on the message path are two implementations: they must agree.
void AccessTest::allowsWhatMeetsEveryConditionAndNothingElse()
{
    QRandomGenerator random(20130901); // the same sites in every run
    const auto chance = [&random] { return random.bounded(3) > 0; };
    const QStringList users{alice, QStringLiteral("bob@contoso.com")};
    const QStringList names{QStringLiteral("fabrikam.com"),
                            QStringLiteral("it.fabrikam.com"),
                            QStringLiteral("litware.com")};
    int allowed = 0;
    for (int round = 0; round < 2000; ++round) {
        QList<ExternalAccessPolicy> policies;
        for (const PolicyScope scope :
             {PolicyScope::User, PolicyScope::Global, PolicyScope::Site}) {
            if (chance())
                policies.append(policy("p", scope, chance(), chance()));
        }
        if (!policies.isEmpty() && policies.first().scope == PolicyScope::User)
            policies.first().members = {alice};
        if (chance())
            std::ranges::reverse(policies);
        Site site = siteWith(policies);
        if (!chance())
            site.xmppPartners.clear();
        site.accessEdge.allowFederatedUsers = chance();
        const QString user = users.at(random.bounded(2));
        const auto partner = domain(names.at(random.bounded(3)));

        const Access access = mayFederate(site, user, partner);
        const auto conditions = explainAccess(site, user, partner);

        using Kind = AccessCondition::Kind;
        const auto met = [&conditions](Kind kind) {
            return std::ranges::find(conditions, kind, &AccessCondition::kind)->met;
        };
        const bool all = std::ranges::all_of(conditions, &AccessCondition::met);
        QCOMPARE(access.allowed(), all);
        // The one reason that is given to the sender is among the conditions not met.
        QVERIFY(access.reason != Reason::FederationOff || !met(Kind::FederationIsOn));
        QVERIFY(access.reason != Reason::NotAPartner || !met(Kind::DomainIsPartners));
        QVERIFY(access.reason != Reason::PolicyForbidsFederation
                || !met(Kind::PolicyAllowsFederation));
        QVERIFY(access.reason != Reason::PolicyForbidsXmpp || !met(Kind::PolicyAllowsXmpp));
        allowed += all ? 1 : 0;
    }
    QVERIFY(allowed > 100 && allowed < 1900); // both were seen
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
