// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/refusal.h"
#include "engine/site/access.h"

#include <QSet>

#include <expected>
#include <optional>

namespace presence {

// Who of our people may have to do with which partner, as the site decides. Before the first
// configure() nobody may.
class AccessBook
{
public:
    void configure(const site::Site &site);

    [[nodiscard]] bool isLocal(const base::DomainName &domain) const;
    [[nodiscard]] bool isPartner(const base::DomainName &domain) const;
    // People are at a next hop, and it is to be asked about them.
    [[nodiscard]] bool peopleAreElsewhere() const { return m_elsewhere; }
    // `user` is canonical. The partner's type, or why not.
    [[nodiscard]] std::expected<site::PartnerType, gateway::Refusal::Reason>
    between(const QByteArray &user, const base::DomainName &partner) const;

private:
    std::optional<site::AccessRules> m_rules;
    QSet<base::DomainName> m_local;
    QSet<base::DomainName> m_partners;
    bool m_elsewhere = false;
};

} // namespace presence
