// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/gateway/acquaintance.h"
#include "engine/gateway/refusal.h"
#include "engine/site/access.h"
#include "engine/xmpp/jid.h"

#include <QHash>
#include <QSet>

#include <expected>
#include <optional>

namespace gateway {

// Who may write to whom, as the site decides (site::AccessRules): the switch for federation, the
// user's policy, the partner; then, by the partner's type, whether the two know each other.
class Admission
{
public:
    // Outlives it.
    explicit Admission(Acquaintance &acquaintance) : m_acquaintance(acquaintance) { }

    // Before the first one nothing is admitted.
    void configure(const site::Site &site);

    struct Route {
        xmpp::Jid from;
        xmpp::Jid to;
    };
    // A MESSAGE of one of our people, with the addresses mapped.
    [[nodiscard]] std::expected<Route, Refusal> admitToXmpp(const sip::Uri &from,
                                                            const sip::Uri &to) const;
    // A stanza to one of our people.
    [[nodiscard]] std::expected<void, Refusal> admitToSip(const xmpp::Jid &from,
                                                          const xmpp::Jid &to) const;

private:
    struct Rules {
        explicit Rules(const site::Site &site);

        QHash<QByteArray, base::DomainName> domains; // ours and partners', as on the SIP wire
        QSet<base::DomainName> local;
        site::AccessRules access;
    };
    [[nodiscard]] static std::expected<site::PartnerType, Refusal>
    mayFederate(const Rules &rules, const xmpp::Jid &user, const base::DomainName &partner);

    Acquaintance &m_acquaintance;
    std::optional<Rules> m_rules;
};

// Two people, as one key: bare addresses, the user first.
[[nodiscard]] QByteArray pairKey(const xmpp::Jid &first, const xmpp::Jid &second);

} // namespace gateway
