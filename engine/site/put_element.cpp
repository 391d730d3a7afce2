// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/put_element.h"

#include "engine/site/partners.h"
#include "engine/site/policies.h"
#include "engine/site/sip_federation.h"

namespace site {

namespace {

template<typename Element>
void putInto(QList<Element> &list, const Element *present, const Element &element)
{
    if (present == nullptr)
        list.append(element);
    else
        list[present - list.constData()] = element;
}

} // namespace

std::expected<void, SiteError> put(Site &site, const XmppPartner &partner)
{
    auto valid = validatePartner(site, partner);
    if (valid)
        putInto(site.xmppPartners, findPartner(site, partner.domain), partner);
    return valid;
}

std::expected<void, SiteError> put(Site &site, const SipDomain &domain)
{
    auto valid = validateSipDomain(site, domain);
    if (valid)
        putInto(site.sipDomains, findSipDomain(site, domain.domain), domain);
    return valid;
}

std::expected<void, SiteError> put(Site &site, const SipProvider &provider)
{
    auto valid = validateProvider(site, provider);
    if (valid)
        putInto(site.sipProviders, findProvider(site, provider.name), provider);
    return valid;
}

std::expected<void, SiteError> put(Site &site, const ExternalAccessPolicy &policy)
{
    auto valid = validatePolicy(site, policy);
    if (valid)
        putInto(site.policies, findPolicy(site, policy.name), policy);
    return valid;
}

} // namespace site
