// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/domain_places.h"

using namespace Qt::StringLiterals;

namespace site {
namespace {

using List = DomainPlace::List;

bool isSipList(List list)
{
    return list == List::AllowedSipDomains || list == List::BlockedSipDomains;
}

SettingFault faultOf(List wanted, List taken)
{
    switch (taken) {
    case List::Edge:
    case List::OurSipDomains:
    case List::OurXmppDomains:
        return SettingFault::OurDomain;
    case List::XmppPartners:
        return SettingFault::PartnersDomain;
    case List::AllowedSipDomains:
    case List::BlockedSipDomains:
        break;
    }
    if (isSipList(wanted))
        return wanted == taken ? SettingFault::SipDomainTwice
                               : SettingFault::SipDomainAllowedAndBlocked;
    return taken == List::AllowedSipDomains ? SettingFault::AllowedSipDomain
                                            : SettingFault::BlockedSipDomain;
}

} // namespace

QList<DomainPlace> placesOf(const Site &site, const base::DomainName &domain)
{
    QList<DomainPlace> places;
    if (site.edge.fqdn == domain)
        places.append({List::Edge, {}, u"edge.fqdn"_s});
    if (site.domains.sip.contains(domain))
        places.append({List::OurSipDomains, {}, u"domains.sip"_s});
    if (site.domains.xmpp.contains(domain))
        places.append({List::OurXmppDomains, {}, u"domains.xmpp"_s});
    for (qsizetype i = 0; i < site.xmppPartners.size(); ++i) {
        const XmppPartner &partner = site.xmppPartners.at(i);
        if (partner.domain == domain)
            places.append(primaryPlace(partner, i));
        if (partner.additionalDomains.contains(domain))
            places.append(additionalPlace(partner, i));
    }
    for (qsizetype i = 0; i < site.sipDomains.size(); ++i) {
        if (site.sipDomains.at(i).domain == domain)
            places.append(placeOf(site.sipDomains.at(i), i));
    }
    return places;
}

SiteError
conflictOf(const base::DomainName &domain, const DomainPlace &wanted, const DomainPlace &taken)
{
    const SettingFault fault = faultOf(wanted.list, taken.list);
    QStringList words{domain.text()};
    if (fault == SettingFault::PartnersDomain)
        words.append(taken.element);
    words.append(taken.key);
    return settingError(SiteError::Reason::Conflict, wanted.key, fault, words);
}

DomainPlace primaryPlace(const XmppPartner &partner, qsizetype index)
{
    return {List::XmppPartners, partner.domain.text(), u"xmpp_partner[%1].domain"_s.arg(index)};
}

DomainPlace additionalPlace(const XmppPartner &partner, qsizetype index)
{
    return {List::XmppPartners,
            partner.domain.text(),
            u"xmpp_partner[%1].additional_domains"_s.arg(index)};
}

DomainPlace placeOf(const SipDomain &domain, qsizetype index)
{
    return {domain.action == SipAction::Allow ? List::AllowedSipDomains : List::BlockedSipDomains,
            domain.domain.text(),
            u"sip_domain[%1].domain"_s.arg(index)};
}

} // namespace site
