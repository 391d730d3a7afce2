// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/access_edge.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Kind = AccessEdgeEffect::Kind;

// The policies that somebody has and that let them talk to SIP domains, or to partners.
QStringList allowing(const Site &site, bool xmpp)
{
    QList<ExternalAccessPolicy> inForce = site.policies;
    const auto has = [&site](PolicyScope scope) {
        return std::ranges::count(site.policies, scope, &ExternalAccessPolicy::scope) > 0;
    };
    const bool hasSitePolicy = has(PolicyScope::Site);
    const bool hasGlobalPolicy = has(PolicyScope::Global);
    if (!hasSitePolicy && !hasGlobalPolicy)
        inForce.append(ExternalAccessPolicy()); // the defaults
    QStringList names;
    for (const ExternalAccessPolicy &policy : inForce) {
        const bool isOutranked = (policy.scope == PolicyScope::Global && hasSitePolicy)
            || (policy.scope == PolicyScope::User && policy.members.isEmpty());
        if (!isOutranked && policy.federation && (policy.xmpp || !xmpp))
            names.append(policy.name);
    }
    return names;
}

QList<base::DomainName> sipDomains(const Site &site, SipAction action)
{
    QList<base::DomainName> domains;
    for (const SipDomain &entry : site.sipDomains) {
        if (entry.action == action)
            domains.append(entry.domain);
    }
    return domains;
}

QStringList enabledProviders(const Site &site)
{
    QStringList names;
    for (const SipProvider &provider : site.sipProviders) {
        if (provider.enabled)
            names.append(provider.name);
    }
    return names;
}

QList<base::DomainName> partnerDomains(const Site &site)
{
    QList<base::DomainName> domains;
    for (const XmppPartner &partner : site.xmppPartners) {
        domains.append(partner.domain);
        domains.append(partner.additionalDomains);
    }
    return domains;
}

bool discovers(const AccessEdge &edge)
{
    return edge.allowFederatedUsers && edge.partnerDiscovery;
}

} // namespace

QList<AccessEdgeEffect> effectsOf(const Site &site, const AccessEdge &after)
{
    const AccessEdge &before = site.accessEdge;
    const QStringList toSip = allowing(site, false);
    QList<AccessEdgeEffect> effects;
    if (before.allowFederatedUsers != after.allowFederatedUsers) {
        const AccessEdgeEffect xmpp{.kind = after.allowFederatedUsers ? Kind::XmppGained
                                                                      : Kind::XmppLost,
                                    .domains = partnerDomains(site),
                                    .policies = allowing(site, true)};
        const AccessEdgeEffect sip{.kind =
                                       after.allowFederatedUsers ? Kind::SipGained : Kind::SipLost,
                                   .domains = sipDomains(site, SipAction::Allow),
                                   .providers = enabledProviders(site),
                                   .policies = toSip};
        if (!xmpp.domains.isEmpty() && !xmpp.policies.isEmpty())
            effects.append(xmpp);
        if (!(sip.domains.isEmpty() && sip.providers.isEmpty()) && !sip.policies.isEmpty())
            effects.append(sip);
    }
    if (discovers(before) != discovers(after) && !toSip.isEmpty())
        effects.append({.kind = discovers(after) ? Kind::DiscoveryGained : Kind::DiscoveryLost,
                        .domains = sipDomains(site, SipAction::Block),
                        .policies = toSip});
    const bool isIdle = after.partnerDiscovery && !after.allowFederatedUsers;
    if (isIdle && before != after)
        effects.append({.kind = Kind::DiscoveryIdle});
    return effects;
}

QString name(AccessEdgeEffect::Kind kind)
{
    switch (kind) {
    case Kind::XmppLost:
        return u"xmpp-lost"_s;
    case Kind::XmppGained:
        return u"xmpp-gained"_s;
    case Kind::SipLost:
        return u"sip-lost"_s;
    case Kind::SipGained:
        return u"sip-gained"_s;
    case Kind::DiscoveryLost:
        return u"discovery-lost"_s;
    case Kind::DiscoveryGained:
        return u"discovery-gained"_s;
    case Kind::DiscoveryIdle:
        return u"discovery-idle"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
