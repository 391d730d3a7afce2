// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/contact_index.h"
#include "engine/presence/roster_tally.h"
#include "engine/presence/trust.h"

#include <QObject>
#include <QSet>

#include <expected>
#include <optional>
#include <set>

namespace base {
class Clock;
} // namespace base

namespace presence {

// All contact lists of our people, in memory: who sees whom, who has asked, what we still owe, and
// whom each of them has blocked (RFC 6121 §2 and §3). Whoever keeps them listens to the signals.
// A line that says nothing any more is dropped.
class Roster : public QObject
{
    Q_OBJECT

public:
    explicit Roster(const base::Clock &clock, RosterLimits limits = {}, QObject *parent = nullptr);

    // What was kept, at start: no limit is asked and nothing signalled.
    void restore(std::vector<Contact> contacts, const std::vector<ContactKey> &blocked);

    // Null: state None, and nothing known. Valid until the next change.
    [[nodiscard]] const Contact *find(const QByteArray &user, const xmpp::Jid &contact) const;
    [[nodiscard]] xmpp::SubscriptionState state(const QByteArray &user,
                                                const xmpp::Jid &contact) const;
    // All but `answering`, which the contact list does not know.
    [[nodiscard]] Relation relation(const QByteArray &user, const xmpp::Jid &contact) const;
    // In no order; valid until the next change.
    [[nodiscard]] ContactSpan contactsOf(const QByteArray &user) const;
    [[nodiscard]] ContactSpan contactsAt(const base::DomainName &domain) const;
    [[nodiscard]] std::vector<ContactKey> owingAt(const base::DomainName &domain) const;
    [[nodiscard]] QList<QByteArray> users() const { return m_index.users(); }
    [[nodiscard]] QList<base::DomainName> domains() const { return m_index.domains(); }
    // Who waits for an answer of our people, by user and contact: those that follow `after`.
    [[nodiscard]] std::vector<ContactKey> requests(const std::optional<ContactKey> &after,
                                                   qsizetype atMost) const;
    [[nodiscard]] const RosterTally &tally() const { return m_tally; }
    [[nodiscard]] std::size_t size() const { return m_index.size(); }

    // A stanza of the user's: what to do with it. Subscribe adds the contact.
    [[nodiscard]] std::expected<xmpp::OutboundStep, RosterError>
    send(const QByteArray &user, const xmpp::Jid &contact, xmpp::SubscriptionType type);
    // A stanza of the contact's. `approve`: the partner's people need no consent.
    [[nodiscard]] std::expected<xmpp::InboundStep, RosterError> receive(const QByteArray &user,
                                                                        const xmpp::Jid &contact,
                                                                        xmpp::SubscriptionType type,
                                                                        bool approve = false);
    [[nodiscard]] std::expected<void, RosterError>
    add(const QByteArray &user, const xmpp::Jid &contact, const QByteArray &name = {});
    // Ends both subscriptions; what is to be said of it is owed.
    void remove(const QByteArray &user, const xmpp::Jid &contact);
    // What was owed at this turn has arrived; what has been owed since is owed still.
    void confirm(const QByteArray &user, const xmpp::Jid &contact, quint64 turn);

    [[nodiscard]] std::expected<void, RosterError> block(const QByteArray &user,
                                                         const xmpp::Jid &contact);
    void unblock(const QByteArray &user, const xmpp::Jid &contact);
    [[nodiscard]] bool isBlocked(const QByteArray &user, const xmpp::Jid &contact) const;
    [[nodiscard]] QSet<xmpp::Jid> blockedBy(const QByteArray &user) const;

Q_SIGNALS:
    void changed(const QByteArray &user, const xmpp::Jid &contact); // find() tells how
    void blockChanged(const QByteArray &user, const xmpp::Jid &contact, bool isBlocked);

private:
    struct Less {
        bool operator()(const ContactKey &a, const ContactKey &b) const;
    };
    [[nodiscard]] Contact current(const QByteArray &user, const xmpp::Jid &contact) const;
    void store(const Contact &before, Contact after);
    void index(const Contact &place, const Contact &before, const Contact &after);

    const base::Clock &m_clock;
    RosterLimits m_limits;
    quint64 m_turn = 0; // never given twice
    ContactIndex m_index;
    RosterTally m_tally;
    std::set<ContactKey, Less> m_requests;
    QHash<base::DomainName, QSet<const Contact *>> m_owing;
    QHash<QByteArray, QSet<xmpp::Jid>> m_blocked;
};

} // namespace presence
