// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/subscription.h"

#include <array>

namespace xmpp {

namespace {

// The nine states are what is possible of four facts: who is granted something asks no more.
struct Facts {
    bool to = false;
    bool from = false;
    bool pendingOut = false;
    bool pendingIn = false;
};

constexpr std::array<Facts, 9> factsOfStates{{
    {},
    {.pendingOut = true},
    {.pendingIn = true},
    {.pendingOut = true, .pendingIn = true},
    {.to = true},
    {.to = true, .pendingIn = true},
    {.from = true},
    {.from = true, .pendingOut = true},
    {.to = true, .from = true},
}};

Facts factsOf(SubscriptionState state)
{
    return factsOfStates.at(static_cast<std::size_t>(state));
}

SubscriptionState stateOf(const Facts &facts)
{
    using enum SubscriptionState;
    if (facts.to && facts.from)
        return Both;
    if (facts.to)
        return facts.pendingIn ? ToPendingIn : To;
    if (facts.from)
        return facts.pendingOut ? FromPendingOut : From;
    if (facts.pendingOut)
        return facts.pendingIn ? NonePendingOutIn : NonePendingOut;
    return facts.pendingIn ? NonePendingIn : None;
}

SubscriptionState granted(Facts facts) // to the contact
{
    facts.from = true;
    facts.pendingIn = false;
    return stateOf(facts);
}

SubscriptionState withdrawn(Facts facts) // from the contact
{
    facts.from = false;
    facts.pendingIn = false;
    return stateOf(facts);
}

SubscriptionState givenUp(Facts facts) // by the user, or refused to him
{
    facts.to = false;
    facts.pendingOut = false;
    return stateOf(facts);
}

InboundStep inboundSubscribe(SubscriptionState state, bool preApproved)
{
    Facts facts = factsOf(state);
    if (facts.from || preApproved)
        return {.next = granted(facts), .autoReply = SubscriptionType::Subscribed};
    if (facts.pendingIn)
        return {.next = state};
    facts.pendingIn = true;
    return {.deliver = true, .next = stateOf(facts)};
}

} // namespace

OutboundStep outbound(SubscriptionState state, SubscriptionType type)
{
    Facts facts = factsOf(state);
    switch (type) {
    case SubscriptionType::Subscribe:
        facts.pendingOut = !facts.to;
        return {.route = true, .next = stateOf(facts)};
    case SubscriptionType::Unsubscribe:
        return {.route = true, .next = givenUp(facts)};
    case SubscriptionType::Subscribed:
        if (facts.pendingIn)
            return {.route = true, .next = granted(facts)};
        return {.next = state, .preApprove = !facts.from};
    case SubscriptionType::Unsubscribed:
        return {.route = facts.from || facts.pendingIn,
                .next = withdrawn(facts),
                .cancelPreApproval = true};
    }
    return {.next = state};
}

InboundStep inbound(SubscriptionState state, SubscriptionType type, bool preApproved)
{
    Facts facts = factsOf(state);
    switch (type) {
    case SubscriptionType::Subscribe:
        return inboundSubscribe(state, preApproved);
    case SubscriptionType::Unsubscribe:
        if (!facts.from && !facts.pendingIn)
            return {.next = state};
        return {
            .deliver = true, .next = withdrawn(facts), .autoReply = SubscriptionType::Unsubscribed};
    case SubscriptionType::Subscribed:
        if (!facts.pendingOut)
            return {.next = state};
        facts.pendingOut = false;
        facts.to = true;
        return {.deliver = true, .next = stateOf(facts)};
    case SubscriptionType::Unsubscribed:
        return {.deliver = facts.to || facts.pendingOut, .next = givenUp(facts)};
    }
    return {.next = state};
}

bool seesContact(SubscriptionState state)
{
    return factsOf(state).to;
}

bool isSeenByContact(SubscriptionState state)
{
    return factsOf(state).from;
}

bool isPendingOut(SubscriptionState state)
{
    return factsOf(state).pendingOut;
}

bool isPendingIn(SubscriptionState state)
{
    return factsOf(state).pendingIn;
}

QByteArray name(SubscriptionState state)
{
    const Facts facts = factsOf(state);
    if (facts.to)
        return facts.from ? "both" : "to";
    return facts.from ? "from" : "none";
}

QByteArray name(SubscriptionType type)
{
    switch (type) {
    case SubscriptionType::Subscribe:
        return "subscribe";
    case SubscriptionType::Unsubscribe:
        return "unsubscribe";
    case SubscriptionType::Subscribed:
        return "subscribed";
    case SubscriptionType::Unsubscribed:
        return "unsubscribed";
    }
    return {};
}

std::optional<SubscriptionType> subscriptionType(QByteArrayView type)
{
    using enum SubscriptionType;
    for (const SubscriptionType known : {Subscribe, Unsubscribe, Subscribed, Unsubscribed}) {
        if (type == name(known))
            return known;
    }
    return std::nullopt;
}

} // namespace xmpp
