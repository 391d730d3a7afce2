// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/access.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

constexpr qsizetype maxUserCharacters = 1023; // of a localpart, RFC 7622 §3.3, in our letters

bool isUserCharacter(QChar c)
{
    return c.isPrint() && !c.isSpace() && c != u'@' && c != u'/' && c != u':' && c != u'"'
        && c != u'<' && c != u'>' && c != u'&' && c != u'\'';
}

} // namespace

AccessRules::AccessRules(const Site &site)
    : m_allowFederatedUsers(site.accessEdge.allowFederatedUsers)
{
    for (const ExternalAccessPolicy &policy : site.policies) {
        // A site's policy outranks the global one, in whatever order they were written.
        if (policy.scope == PolicyScope::Site
            || (policy.scope == PolicyScope::Global && m_general.scope == PolicyScope::Global))
            m_general = policy;
        for (const QString &member : policy.members)
            m_byUser.insert(member, policy);
    }
    for (const XmppPartner &partner : site.xmppPartners) {
        m_partners.insert(partner.domain, partner.type);
        for (const base::DomainName &domain : partner.additionalDomains)
            m_partners.insert(domain, partner.type);
    }
}

const ExternalAccessPolicy &AccessRules::effectivePolicy(const QString &user) const
{
    const auto own = m_byUser.constFind(user);
    return own == m_byUser.constEnd() ? m_general : *own;
}

Access AccessRules::mayFederate(const QString &user, const base::DomainName &partner) const
{
    const ExternalAccessPolicy &policy = effectivePolicy(user);
    Access access{.reason = Access::Reason::Allowed,
                  .policy = policy.name,
                  .partnerType = PartnerType::PublicUnverified};
    if (!m_allowFederatedUsers) {
        access.reason = Access::Reason::FederationOff;
        return access;
    }
    const auto known = m_partners.constFind(partner);
    if (known == m_partners.constEnd()) {
        access.reason = Access::Reason::NotAPartner;
        return access;
    }
    access.partnerType = *known;
    if (!policy.federation)
        access.reason = Access::Reason::PolicyForbidsFederation;
    else if (!policy.xmpp)
        access.reason = Access::Reason::PolicyForbidsXmpp;
    return access;
}

ExternalAccessPolicy effectivePolicy(const Site &site, const QString &user)
{
    return AccessRules(site).effectivePolicy(user);
}

Access mayFederate(const Site &site, const QString &user, const base::DomainName &partner)
{
    return AccessRules(site).mayFederate(user, partner);
}

QList<AccessCondition> explainAccess(const Site &site, const QString &user)
{
    using Kind = AccessCondition::Kind;
    const ExternalAccessPolicy policy = effectivePolicy(site, user);
    const QString policies = u"external_access_policy"_s;
    return {
        {.kind = Kind::FederationIsOn,
         .met = site.accessEdge.allowFederatedUsers,
         .section = u"access_edge"_s,
         .element = {},
         .key = u"allow_federated_users"_s},
        {.kind = Kind::PolicyAllowsFederation,
         .met = policy.federation,
         .section = policies,
         .element = policy.name,
         .key = u"federation"_s},
        {.kind = Kind::PolicyAllowsXmpp,
         .met = policy.xmpp,
         .section = policies,
         .element = policy.name,
         .key = u"xmpp"_s},
    };
}

QList<AccessCondition>
explainAccess(const Site &site, const QString &user, const base::DomainName &partner)
{
    QList<AccessCondition> conditions = explainAccess(site, user);
    AccessCondition listed{.kind = AccessCondition::Kind::DomainIsPartners,
                           .met = false,
                           .section = u"xmpp_partner"_s,
                           .element = {},
                           .key = {}};
    for (const XmppPartner &candidate : site.xmppPartners) {
        const bool isPrimary = candidate.domain == partner;
        if (!isPrimary && !candidate.additionalDomains.contains(partner))
            continue;
        listed.met = true;
        listed.element = candidate.domain.text();
        listed.key = isPrimary ? u"domain"_s : u"additional_domains"_s;
        break;
    }
    conditions.append(listed);
    return conditions;
}

std::optional<QString> canonicalUser(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 1 || at > maxUserCharacters)
        return std::nullopt;
    const QString user = text.left(at).toLower();
    const auto domain = base::DomainName::parse(text.mid(at + 1));
    if (!domain || !std::ranges::all_of(user, isUserCharacter))
        return std::nullopt;
    return user + u'@' + domain->text();
}

QString reasonName(Access::Reason reason)
{
    switch (reason) {
    case Access::Reason::Allowed:
        return u"allowed"_s;
    case Access::Reason::FederationOff:
        return u"federation-off"_s;
    case Access::Reason::NotAPartner:
        return u"not-a-partner"_s;
    case Access::Reason::PolicyForbidsFederation:
        return u"policy-forbids-federation"_s;
    case Access::Reason::PolicyForbidsXmpp:
        return u"policy-forbids-xmpp"_s;
    }
    Q_UNREACHABLE();
}

QString name(AccessCondition::Kind kind)
{
    switch (kind) {
    case AccessCondition::Kind::FederationIsOn:
        return u"federation-is-on"_s;
    case AccessCondition::Kind::PolicyAllowsFederation:
        return u"policy-allows-federation"_s;
    case AccessCondition::Kind::PolicyAllowsXmpp:
        return u"policy-allows-xmpp"_s;
    case AccessCondition::Kind::DomainIsPartners:
        return u"domain-is-partners"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
