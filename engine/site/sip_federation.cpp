// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/sip_federation.h"

#include "engine/site/domain_places.h"
#include "engine/site/private/element_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

bool isNamed(const SipProvider &provider, const QString &name)
{
    return provider.name.compare(name, Qt::CaseInsensitive) == 0;
}

// Where an element stands in its list, or would be appended.
template<typename Element>
qsizetype indexIn(const QList<Element> &list, const Element *present)
{
    return present ? present - list.constData() : list.size();
}

} // namespace

std::expected<void, SiteError> validateSipDomain(const Site &site, const SipDomain &domain)
{
    const qsizetype index = indexIn(site.sipDomains, findSipDomain(site, domain.domain));
    const auto alone = readBackAlone(site, domain, &Site::sipDomains, index);
    if (!alone)
        return std::unexpected(alone.error());
    for (const DomainPlace &place : placesOf(site, domain.domain)) {
        if (place.list == DomainPlace::List::XmppPartners)
            return std::unexpected(conflictOf(domain.domain, placeOf(domain, index), place));
    }
    const auto edge = namedAccessEdge(*alone);
    const auto provider = edge
        ? std::ranges::find(site.sipProviders, *edge, &SipProvider::proxyFqdn)
        : site.sipProviders.end();
    if (provider != site.sipProviders.end())
        return std::unexpected(settingError(SiteError::Reason::Conflict,
                                            u"sip_domain[%1].access_edge_fqdn"_s.arg(index),
                                            SettingFault::ProxyTaken,
                                            {edge->text(), provider->name}));
    return {};
}

std::expected<void, SiteError> validateProvider(const Site &site, const SipProvider &provider)
{
    const SipProvider *present = findProvider(site, provider.name);
    const qsizetype index = indexIn(site.sipProviders, present);
    const auto alone = readBackAlone(site, provider, &Site::sipProviders, index);
    if (!alone)
        return std::unexpected(alone.error());

    const auto refuse = [&](SettingFault fault, const QString &name) {
        return std::unexpected(settingError(SiteError::Reason::Conflict,
                                            u"sip_provider[%1].proxy_fqdn"_s.arg(index),
                                            fault,
                                            {provider.proxyFqdn.text(), name}));
    };
    if (present && present->proxyFqdn != provider.proxyFqdn)
        return refuse(SettingFault::ProxyIsFixed, present->name);
    const auto other =
        std::ranges::find(site.sipProviders, provider.proxyFqdn, &SipProvider::proxyFqdn);
    if (other != site.sipProviders.end() && &*other != present)
        return refuse(SettingFault::ProxyTaken, other->name);
    const auto behind =
        std::ranges::find(site.sipDomains, std::optional(provider.proxyFqdn), namedAccessEdge);
    if (behind != site.sipDomains.end())
        return refuse(SettingFault::AccessEdgeTaken, behind->domain.text());
    return {};
}

std::optional<base::DomainName> namedAccessEdge(const SipDomain &domain)
{
    constexpr quint16 sipsPort = 5061;
    const auto edge = base::Endpoint::parse(domain.accessEdgeFqdn, sipsPort);
    if (domain.action != SipAction::Allow || !edge)
        return std::nullopt;
    const auto host = base::DomainName::parse(edge->host);
    return host ? std::optional(*host) : std::nullopt; // an address has no name
}

const SipDomain *findSipDomain(const Site &site, const base::DomainName &domain)
{
    const auto found = std::ranges::find(site.sipDomains, domain, &SipDomain::domain);
    return found == site.sipDomains.end() ? nullptr : &*found;
}

const SipProvider *findProvider(const Site &site, const QString &name)
{
    const auto found =
        std::ranges::find_if(site.sipProviders, [&name](const SipProvider &provider) {
            return isNamed(provider, name);
        });
    return found == site.sipProviders.end() ? nullptr : &*found;
}

} // namespace site
