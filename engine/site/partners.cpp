// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/partners.h"

#include "engine/site/site_file.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
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

    Site changed = site;
    const auto replaced =
        std::ranges::find(changed.xmppPartners, partner.domain, &XmppPartner::domain);
    if (replaced != changed.xmppPartners.end())
        *replaced = partner;
    else
        changed.xmppPartners.append(partner);
    if (auto parsed = parseSite(writeSite(changed)); !parsed) {
        parsed.error().line = 0; // of a file that nobody has seen
        return std::unexpected(parsed.error());
    }
    return {};
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
