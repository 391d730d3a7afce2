// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/roster_tally.h"

namespace presence {

namespace {

using Reason = RosterError::Reason;

qsizetype &countOf(StateCounts &counts, xmpp::SubscriptionState state)
{
    return counts.at(static_cast<std::size_t>(state));
}

std::unexpected<RosterError> refuse(Reason reason)
{
    return std::unexpected(RosterError{reason});
}

} // namespace

void RosterTally::apply(const Contact &contact, int sign)
{
    if (contact.isBlank())
        return;
    OfUser &user = m_users[contact.user];
    (contact.added ? user.contacts : user.watchers) += sign;
    user.requests += isPendingIn(contact.state) ? sign : 0;
    if (user.contacts == 0 && user.watchers == 0)
        m_users.remove(contact.user);

    StateCounts &domain = m_domains[contact.contact.domain()]; // all zero at first
    countOf(domain, contact.state) += sign;
    countOf(m_states, contact.state) += sign;
    if (domain == StateCounts{})
        m_domains.remove(contact.contact.domain());
}

std::expected<void, RosterError>
RosterTally::room(const RosterLimits &limits, const Contact &before, const Contact &after) const
{
    const OfUser user = m_users.value(after.user);
    if (after.added && !before.added && user.contacts >= limits.contactsPerUser)
        return refuse(Reason::TooManyContacts);
    const bool becomesWatcher = !after.added && !after.isBlank() && before.isBlank();
    if (becomesWatcher && user.watchers >= limits.watchersPerUser)
        return refuse(Reason::TooManyWatchers);
    if (!isPendingIn(after.state) || isPendingIn(before.state))
        return {};
    if (user.requests >= limits.requestsPerUser)
        return refuse(Reason::TooManyRequests);
    if (requestsIn(states(after.contact.domain())) >= limits.requestsPerDomain)
        return refuse(Reason::PartnerAsksTooMuch);
    return {};
}

StateCounts RosterTally::states(const base::DomainName &domain) const
{
    return m_domains.value(domain, StateCounts{});
}

qsizetype requestsIn(const StateCounts &states)
{
    qsizetype requests = 0;
    for (std::size_t state = 0; state < states.size(); ++state) {
        if (isPendingIn(static_cast<xmpp::SubscriptionState>(state)))
            requests += states.at(state);
    }
    return requests;
}

} // namespace presence
