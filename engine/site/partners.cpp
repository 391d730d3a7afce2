// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"

#include "engine/site/domain_places.h"
#include "engine/site/private/element_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

// A partner does not stand in its own way.
std::expected<void, SiteError> claim(const Site &site,
                                     const XmppPartner &partner,
                                     const base::DomainName &domain,
                                     const DomainPlace &wanted)
{
    for (const DomainPlace &place : placesOf(site, domain)) {
        const bool isItsOwn =
            place.list == DomainPlace::List::XmppPartners && place.element == partner.domain.text();
        if (!isItsOwn)
            return std::unexpected(conflictOf(domain, wanted, place));
    }
    return {};
}

} // namespace

std::expected<void, SiteError> validatePartner(const Site &site, const XmppPartner &partner)
{
    const NegotiationRule rule = negotiationRule(partner);
    if (rule.verdict == Verdict::Error) {
        const QString key = rule.reason == NegotiationRule::Reason::NoMethod
            ? u"xmpp_partner.dialback"_s
            : u"xmpp_partner.sasl"_s;
        return std::unexpected(
            SiteError{SiteError::Reason::RefusedNegotiation, 0, key, reasonName(rule.reason)});
    }

    const XmppPartner *present = findPartner(site, partner.domain);
    const qsizetype index =
        present ? present - site.xmppPartners.constData() : site.xmppPartners.size();
    const auto alone = readBackAlone(site, partner, &Site::xmppPartners, index);
    if (!alone)
        return std::unexpected(alone.error());

    auto claimed = claim(site, partner, partner.domain, primaryPlace(partner, index));
    for (const base::DomainName &domain : partner.additionalDomains) {
        if (claimed)
            claimed = claim(site, partner, domain, additionalPlace(partner, index));
    }
    return claimed;
}

const XmppPartner *findPartner(const Site &site, const base::DomainName &primary)
{
    const auto found = std::ranges::find(site.xmppPartners, primary, &XmppPartner::domain);
    return found == site.xmppPartners.end() ? nullptr : &*found;
}

QList<PartnerRemark> partnerRemarks(const Site &site)
{
    QList<PartnerRemark> remarks;
    for (const XmppPartner &partner : site.xmppPartners) {
        const NegotiationRule rule = negotiationRule(partner);
        if (rule.verdict != Verdict::Ok)
            remarks.append({.domain = partner.domain, .rule = rule});
    }
    return remarks;
}

} // namespace site
