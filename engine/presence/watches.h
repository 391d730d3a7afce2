// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/presence_source.h"
#include "engine/presence/subscriptions.h"

namespace presence {

// What the notifier is told about those whom our people watch on SIP. To watch a contact is to add
// him; the end of a watch (log-off, expiry) ends no subscription. Our people see each other at
// once.
class Watches final : public events::PresenceSource
{
public:
    Watches(Environment &environment, Subscriptions &subscriptions)
        : m_environment(environment), m_subscriptions(subscriptions)
    { }

    [[nodiscard]] std::expected<Standing, sip::Refusal> decide(const events::Pair &pair,
                                                               bool isFetch) override;
    [[nodiscard]] events::PresenceBody document(const events::Pair &pair) override;
    void watched(const events::Pair &pair) override;
    void unwatched(const events::Pair &pair) override;

private:
    // The presentity: one of ours, or a contact.
    using Target = std::variant<Person *, xmpp::Jid>;
    [[nodiscard]] std::expected<Target, sip::Refusal> target(const QByteArray &presentity);
    [[nodiscard]] std::expected<Standing, sip::Refusal>
    decideContact(const Person &watcher, const xmpp::Jid &contact, bool isFetch);

    Environment &m_environment;
    Subscriptions &m_subscriptions;
};

} // namespace presence
