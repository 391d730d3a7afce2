// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

namespace test {

inline base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

inline site::ExternalAccessPolicy
policy(const QString &name, site::PolicyScope scope, const QStringList &members = {})
{
    site::ExternalAccessPolicy policy;
    policy.name = name;
    policy.scope = scope;
    policy.members = members;
    return policy;
}

// One of each, so that a new element meets them all.
inline site::Site someSite()
{
    using namespace site;
    using namespace Qt::StringLiterals;
    ::site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
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

inline site::SettingFault faultOf(const std::expected<void, site::SiteError> &valid)
{
    return valid ? site::SettingFault::None : valid.error().fault;
}

inline QString keyOf(const std::expected<void, site::SiteError> &valid)
{
    return valid ? QString() : valid.error().key;
}

} // namespace test

Q_DECLARE_METATYPE(site::SettingFault)
