// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/announced_devices.h"

#include <QRandomGenerator>

#include <algorithm>

namespace presence {

namespace {

using std::chrono::milliseconds;

// Longer than a dead stream goes unnoticed: what was lost with it is said again by then.
constexpr milliseconds pause = std::chrono::minutes(3);
// After a start there are all at once.
constexpr qint64 spread = pause.count();

} // namespace

AnnouncedDevices::AnnouncedDevices(const base::Clock &clock)
    : m_clock(clock), m_alarm(clock, [this] { fireTimers(); })
{ }

void AnnouncedDevices::restore(const std::vector<AnnouncedRecord> &records)
{
    for (const AnnouncedRecord &record : records) {
        m_byUser.insert(record.user, record.resources);
        askIn(pause + milliseconds(QRandomGenerator::global()->bounded(spread)), record.user);
    }
}

const std::vector<QByteArray> &AnnouncedDevices::of(const QByteArray &user) const
{
    static const std::vector<QByteArray> none;
    const auto found = m_byUser.constFind(user);
    return found == m_byUser.cend() ? none : *found;
}

void AnnouncedDevices::add(const QByteArray &user, const std::vector<Availability> &shown)
{
    const std::vector<QByteArray> &known = of(user);
    std::vector<QByteArray> all;
    for (const QByteArray &resource : known) {
        if (std::ranges::find(shown, resource, &Availability::resource) == shown.end())
            all.push_back(resource);
    }
    if (!all.empty())
        askLater(user);
    if (all.size() + shown.size() == known.size())
        return;
    std::ranges::transform(shown, std::back_inserter(all), &Availability::resource);
    if (all.size() > most)
        all.erase(all.begin(), all.end() - most);
    store(user, std::move(all));
}

void AnnouncedDevices::keepOnly(const QByteArray &user, const QSet<QByteArray> &resources)
{
    std::vector<QByteArray> kept = of(user);
    if (std::erase_if(kept, [&](const QByteArray &each) { return !resources.contains(each); }) > 0)
        store(user, std::move(kept));
}

void AnnouncedDevices::store(const QByteArray &user, std::vector<QByteArray> resources)
{
    if (resources.empty()) {
        m_byUser.remove(user);
        Q_EMIT removed(user);
        return;
    }
    const AnnouncedRecord record{.user = user, .resources = std::move(resources)};
    m_byUser.insert(user, record.resources);
    Q_EMIT stored(record);
}

void AnnouncedDevices::askLater(const QByteArray &user)
{
    askIn(pause, user);
}

void AnnouncedDevices::askIn(milliseconds time, const QByteArray &user)
{
    if (m_asking.contains(user))
        return;
    m_asking.insert(user);
    m_alarm.set(m_clock.monotonic() + time, user);
}

void AnnouncedDevices::fireTimers()
{
    while (const auto user = m_alarm.take()) {
        m_asking.remove(*user);
        Q_EMIT asks(*user);
    }
}

} // namespace presence
