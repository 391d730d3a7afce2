// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/environment.h"
#include "engine/presence/partner_link.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace presence {

// The links to all partners our people have to do with, by the pair of domains.
class PartnerLinks
{
public:
    PartnerLinks(Environment &environment, LinkOwner &owner)
        : m_environment(environment), m_owner(owner)
    { }

    // Made when it is needed first.
    [[nodiscard]] PartnerLink &to(const xmpp::DomainPair &pair);
    [[nodiscard]] PartnerLink &to(const Person &person, const xmpp::Jid &contact);
    // Null: nothing was ever to be said there.
    [[nodiscard]] PartnerLink *find(const xmpp::DomainPair &pair) const;

    void forEach(const std::function<void(PartnerLink &)> &function);
    void keepOnly(const std::function<bool(const xmpp::DomainPair &)> &isWanted);

private:
    struct PairHash {
        std::size_t operator()(const xmpp::DomainPair &pair) const { return qHash(pair); }
    };

    Environment &m_environment;
    LinkOwner &m_owner;
    std::unordered_map<xmpp::DomainPair, std::unique_ptr<PartnerLink>, PairHash> m_links;
};

} // namespace presence
