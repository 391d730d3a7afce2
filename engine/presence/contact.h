// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/jid.h"
#include "engine/xmpp/subscription.h"

#include <QByteArray>
#include <QDateTime>

#include <vector>

namespace presence {

// Subscription stanzas of ours that the partner has not confirmed yet. The latest word counts: a
// request and its withdrawal, a consent and its withdrawal, take the place of each other.
class Owed
{
public:
    Owed() = default;
    [[nodiscard]] static Owed fromBits(int bits); // as stored; what is unknown is left out

    void add(xmpp::SubscriptionType type);
    // Without what the state has overtaken: nothing is owed that would contradict it.
    [[nodiscard]] Owed agreeingWith(xmpp::SubscriptionState state) const;
    void clear() { m_bits = 0; }

    [[nodiscard]] bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] bool contains(xmpp::SubscriptionType type) const;
    [[nodiscard]] std::vector<xmpp::SubscriptionType> types() const;
    [[nodiscard]] int bits() const { return m_bits; }

    bool operator==(const Owed &) const = default;

private:
    void remove(xmpp::SubscriptionType type);

    quint8 m_bits = 0;
};

// Which of our people, by his canonical address ("alice@contoso.com"), and whom, by his bare JID.
struct ContactKey {
    QByteArray user;
    xmpp::Jid contact;

    bool operator==(const ContactKey &) const = default;
    friend size_t qHash(const ContactKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.user, key.contact);
    }
};

// One line of a contact list: how one of our people stands to somebody of a partner. One that
// isBlank is not kept.
struct Contact {
    QByteArray user;
    xmpp::Jid contact; // bare
    xmpp::SubscriptionState state = xmpp::SubscriptionState::None;
    bool added = false; // by our person: more than somebody who sees him
    bool preApproved = false; // RFC 6121 §3.4
    Owed owed = {};
    quint64 turn = 0; // changes when more is owed; not stored
    QByteArray name = {};
    QDateTime since = {}; // of this state, UTC

    [[nodiscard]] ContactKey key() const { return {user, contact}; }
    [[nodiscard]] bool isBlank() const;
    bool operator==(const Contact &) const = default;
};

// What a stanza of the user's, or of the contact's, makes of the line. What changes the state and
// goes out is owed; what only repeats it is not.
xmpp::OutboundStep send(Contact &contact, xmpp::SubscriptionType type);
xmpp::InboundStep receive(Contact &contact, xmpp::SubscriptionType type, bool approve);
// The user wants to know no more of him: everything ends, and what must be said of it is owed.
void endAll(Contact &contact);

} // namespace presence
