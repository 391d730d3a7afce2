// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/access_book.h"

namespace presence {

void AccessBook::configure(const site::Site &site)
{
    m_rules.emplace(site);
    m_local = QSet<base::DomainName>(site.domains.xmpp.cbegin(), site.domains.xmpp.cend());
    m_partners.clear();
    for (const site::XmppPartner &partner : site.xmppPartners) {
        m_partners.insert(partner.domain);
        for (const base::DomainName &domain : partner.additionalDomains)
            m_partners.insert(domain);
    }
    m_elsewhere = site.users.home == site::UsersHome::NextHop;
}

bool AccessBook::isLocal(const base::DomainName &domain) const
{
    return m_local.contains(domain);
}

bool AccessBook::isPartner(const base::DomainName &domain) const
{
    return m_partners.contains(domain);
}

std::expected<site::PartnerType, gateway::Refusal::Reason>
AccessBook::between(const QByteArray &user, const base::DomainName &partner) const
{
    if (!m_rules)
        return std::unexpected(gateway::Refusal::Reason::NotAPartner);
    const site::Access access = m_rules->mayFederate(QString::fromUtf8(user), partner);
    if (!access.allowed())
        return std::unexpected(gateway::refusalReason(access.reason));
    return access.partnerType;
}

} // namespace presence
