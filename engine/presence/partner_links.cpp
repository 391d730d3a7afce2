// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/partner_links.h"

namespace presence {

PartnerLink &PartnerLinks::to(const xmpp::DomainPair &pair)
{
    std::unique_ptr<PartnerLink> &link = m_links[pair];
    if (!link)
        link = std::make_unique<PartnerLink>(
            pair, m_environment.outlets, m_environment.clock, m_owner);
    return *link;
}

PartnerLink &PartnerLinks::to(const Person &person, const xmpp::Jid &contact)
{
    return to({person.jid.domain(), contact.domain()});
}

PartnerLink *PartnerLinks::find(const xmpp::DomainPair &pair) const
{
    const auto found = m_links.find(pair);
    return found == m_links.end() ? nullptr : found->second.get();
}

void PartnerLinks::forEach(const std::function<void(PartnerLink &)> &function)
{
    for (const auto &[pair, link] : m_links)
        function(*link);
}

void PartnerLinks::keepOnly(const std::function<bool(const xmpp::DomainPair &)> &isWanted)
{
    std::erase_if(m_links, [&](const auto &entry) { return !isWanted(entry.first); });
}

} // namespace presence
