// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/presence/availability.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <span>
#include <vector>

namespace presence {

// The devices of one of our people that contacts may have heard of.
struct AnnouncedRecord {
    QByteArray user; // canonical, as in the contact lists
    std::vector<QByteArray> resources; // the latest last

    bool operator==(const AnnouncedRecord &) const = default;
};

// Which devices contacts may have heard of, by user. It survives a restart: a device that lapsed
// meanwhile has to be told to be gone (RFC 6121 §4.5.2), and no other.
class AnnouncedDevices : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t most = 64; // of one person; beyond: the oldest is forgotten

    explicit AnnouncedDevices(const base::Clock &clock);

    // What was kept, at start.
    void restore(const std::vector<AnnouncedRecord> &records);

    [[nodiscard]] const std::vector<QByteArray> &of(const QByteArray &user) const;
    // This is what he shows now, or shows to one of his contacts.
    void add(const QByteArray &user, const std::vector<Availability> &shown);
    // Everybody has heard that the others are gone.
    void keepOnly(const QByteArray &user, const QSet<QByteArray> &resources);
    // Asks again in a while whether everybody has heard.
    void askLater(const QByteArray &user);
    // Does what is due; the own timer calls this.
    void fireTimers();

Q_SIGNALS:
    // Some of them are gone since a while: whoever knows what was heard of it calls keepOnly() or
    // askLater().
    void asks(const QByteArray &user);

    void stored(const presence::AnnouncedRecord &record);
    void removed(const QByteArray &user);

private:
    void store(const QByteArray &user, std::vector<QByteArray> resources);
    void askIn(std::chrono::milliseconds time, const QByteArray &user);

    const base::Clock &m_clock;
    QHash<QByteArray, std::vector<QByteArray>> m_byUser;
    QSet<QByteArray> m_asking;
    base::Alarm<QByteArray> m_alarm;
};

} // namespace presence
