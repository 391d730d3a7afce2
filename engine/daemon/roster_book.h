// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/daemon/contact_book.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace presence {
class PresenceRelay;
class Roster;
} // namespace presence

namespace puented {

// The contact lists of the running engine. What it is made of outlives it.
class RosterBook final : public ContactBook
{
public:
    struct Sources {
        std::function<bool(const QByteArray &user)> exists;
        std::function<QList<QByteArray>()> users; // in no order; those with contacts are added
        std::function<qint64(const QByteArray &user)> devices; // registered ones
        std::function<qint64()> watches;
        std::function<qint64()> publications;
    };

    RosterBook(const presence::Roster &roster, presence::PresenceRelay &relay, Sources sources)
        : m_roster(roster), m_relay(relay), m_sources(std::move(sources))
    { }

    [[nodiscard]] std::expected<QList<control::ContactStatus>, Fault>
    contacts(const QString &user) const override;
    [[nodiscard]] control::ContactStatus contact(const QString &user,
                                                 const QString &contact) const override;
    [[nodiscard]] control::PendingPage pending(qsizetype limit) const override;
    [[nodiscard]] control::UserPage users(const QString &part, qsizetype limit) const override;
    [[nodiscard]] control::SubscriptionPage subscriptions(qsizetype offset,
                                                          qsizetype limit) const override;
    [[nodiscard]] Done
    carryOut(control::ContactDeed deed, const QString &user, const QString &contact) override;

private:
    [[nodiscard]] control::UserStatus statusOf(const QByteArray &user) const;

    const presence::Roster &m_roster;
    presence::PresenceRelay &m_relay;
    Sources m_sources;
};

} // namespace puented
