// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/alarm.h"
#include "engine/events/watch_table.h"

#include <QHash>

#include <chrono>
#include <functional>
#include <vector>

namespace events {

// Subscriptions whose device is silent, by watcher and device (the target of the dialog). One of
// each device is tried after 15 s, then less often, until it answers. May name what is
// gone.
class WaitingWatches
{
public:
    using Id = WatchTable::Id;

    // `ring` is called when takeTrials() has something.
    WaitingWatches(const base::Clock &clock, std::function<void()> ring);

    [[nodiscard]] bool isSilent(const QByteArray &watcher, const QByteArray &target) const;
    void add(const QByteArray &watcher, const QByteArray &target, Id id);
    // What is due: it does not wait any more, the others of its device do.
    [[nodiscard]] std::vector<Id> takeTrials();
    [[nodiscard]] std::vector<Id> takeAll(const QByteArray &watcher);
    [[nodiscard]] std::vector<Id> takeDevice(const QByteArray &watcher, const QByteArray &target);

private:
    struct Device {
        QByteArray target;
        std::vector<Id> ids;
    };
    struct Person {
        std::vector<Device> devices;
        std::chrono::seconds delay; // before the next trial
        std::chrono::milliseconds ringsAt; // the alarm that counts
    };
    struct Trial {
        QByteArray watcher;
        std::chrono::milliseconds at;
    };

    void setAlarm(const QByteArray &watcher, Person &person);

    const base::Clock &m_clock;
    QHash<QByteArray, Person> m_people;
    base::Alarm<Trial> m_trials;
};

} // namespace events
