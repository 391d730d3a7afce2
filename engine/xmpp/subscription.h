// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace xmpp {

// How one of our people ("the user") stands to a contact: RFC 6121 Appendix A.1, seen by the user.
enum class SubscriptionState : quint8 {
    None,
    NonePendingOut,
    NonePendingIn,
    NonePendingOutIn,
    To,
    ToPendingIn,
    From,
    FromPendingOut,
    Both
};

enum class SubscriptionType : quint8 {
    Subscribe,
    Unsubscribe,
    Subscribed,
    Unsubscribed
};

// What becomes of a stanza of the user's (Appendix A.2).
struct OutboundStep {
    bool route = false;
    SubscriptionState next = SubscriptionState::None;
    bool preApprove = false; // nobody has asked yet: note the approval (§3.4)
    bool cancelPreApproval = false;

    bool operator==(const OutboundStep &) const = default;
};
[[nodiscard]] OutboundStep outbound(SubscriptionState state, SubscriptionType type);

// What becomes of a stanza of the contact's (Appendix A.3). `preApproved`: the user has said yes
// beforehand, or his organisation has for all people of that partner.
struct InboundStep {
    bool deliver = false;
    SubscriptionState next = SubscriptionState::None;
    std::optional<SubscriptionType> autoReply = {};

    bool operator==(const InboundStep &) const = default;
};
[[nodiscard]] InboundStep
inbound(SubscriptionState state, SubscriptionType type, bool preApproved = false);

[[nodiscard]] bool seesContact(SubscriptionState state); // To, Both
[[nodiscard]] bool isSeenByContact(SubscriptionState state); // From, Both
[[nodiscard]] bool isPendingOut(SubscriptionState state); // the user asked and has no answer
[[nodiscard]] bool isPendingIn(SubscriptionState state); // the contact asked and has no answer

// As in a roster (§2.1.2.5): "none", "to", "from" or "both"; what is pending is apart.
[[nodiscard]] QByteArray name(SubscriptionState state);
// As the type of a presence stanza: "subscribe", "unsubscribed" …
[[nodiscard]] QByteArray name(SubscriptionType type);
[[nodiscard]] std::optional<SubscriptionType> subscriptionType(QByteArrayView type);

} // namespace xmpp
