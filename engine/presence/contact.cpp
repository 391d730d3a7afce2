// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/contact.h"

#include <algorithm>
#include <array>

namespace presence {

namespace {

using xmpp::SubscriptionState;
using xmpp::SubscriptionType;

constexpr std::array allTypes{SubscriptionType::Subscribe,
                              SubscriptionType::Unsubscribe,
                              SubscriptionType::Subscribed,
                              SubscriptionType::Unsubscribed};

quint8 bitOf(SubscriptionType type)
{
    return static_cast<quint8>(1U << static_cast<unsigned>(type));
}

SubscriptionType oppositeOf(SubscriptionType type)
{
    switch (type) {
    case SubscriptionType::Subscribe:
        return SubscriptionType::Unsubscribe;
    case SubscriptionType::Unsubscribe:
        return SubscriptionType::Subscribe;
    case SubscriptionType::Subscribed:
        return SubscriptionType::Unsubscribed;
    case SubscriptionType::Unsubscribed:
        return SubscriptionType::Subscribed;
    }
    return type;
}

// Whether it would still be true when it is said again in this state.
bool agrees(SubscriptionType type, SubscriptionState state)
{
    switch (type) {
    case SubscriptionType::Subscribe:
        return isPendingOut(state);
    case SubscriptionType::Unsubscribe:
        return !isPendingOut(state) && !seesContact(state);
    case SubscriptionType::Subscribed:
        return isSeenByContact(state);
    case SubscriptionType::Unsubscribed:
        return !isSeenByContact(state) && !isPendingIn(state);
    }
    return false;
}

// The one place where a line changes its state.
void enter(Contact &contact, SubscriptionState next, std::optional<SubscriptionType> said)
{
    const bool changed = contact.state != next;
    contact.state = next;
    contact.owed = contact.owed.agreeingWith(next);
    if (!changed || !said)
        return;
    contact.owed.add(*said);
    ++contact.turn; // what was written before confirms nothing of this
}

} // namespace

Owed Owed::fromBits(int bits)
{
    Owed owed;
    for (const SubscriptionType type : allTypes) {
        if ((bits & bitOf(type)) != 0)
            owed.add(type);
    }
    return owed;
}

void Owed::add(SubscriptionType type)
{
    remove(oppositeOf(type));
    m_bits = static_cast<quint8>(m_bits | bitOf(type));
}

void Owed::remove(SubscriptionType type)
{
    m_bits = static_cast<quint8>(m_bits & ~bitOf(type));
}

Owed Owed::agreeingWith(SubscriptionState state) const
{
    Owed kept = *this;
    for (const SubscriptionType type : allTypes) {
        if (!agrees(type, state))
            kept.remove(type);
    }
    return kept;
}

bool Owed::contains(SubscriptionType type) const
{
    return (m_bits & bitOf(type)) != 0;
}

std::vector<SubscriptionType> Owed::types() const
{
    std::vector<SubscriptionType> owed;
    std::ranges::copy_if(
        allTypes, std::back_inserter(owed), [this](auto type) { return contains(type); });
    return owed;
}

bool Contact::isBlank() const
{
    return state == SubscriptionState::None && !added && !preApproved && owed.isEmpty();
}

xmpp::OutboundStep send(Contact &contact, SubscriptionType type)
{
    const xmpp::OutboundStep step = outbound(contact.state, type);
    if (type == SubscriptionType::Subscribe)
        contact.added = true; // RFC 6121 §3.1.2
    contact.preApproved = (contact.preApproved || step.preApprove) && !step.cancelPreApproval;
    enter(contact, step.next, step.route ? std::optional(type) : std::nullopt);
    return step;
}

xmpp::InboundStep receive(Contact &contact, SubscriptionType type, bool approve)
{
    const xmpp::InboundStep step = inbound(contact.state, type, approve || contact.preApproved);
    enter(contact, step.next, step.autoReply);
    return step;
}

void endAll(Contact &contact)
{
    const bool asked = seesContact(contact.state) || isPendingOut(contact.state);
    if (asked)
        send(contact, SubscriptionType::Unsubscribe);
    send(contact, SubscriptionType::Unsubscribed);
    contact.added = false;
    contact.name.clear();
}

} // namespace presence
