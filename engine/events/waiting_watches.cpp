// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/waiting_watches.h"

#include <QRandomGenerator>

#include <algorithm>

namespace events {
namespace {

using namespace std::chrono_literals;

// So that a minute after the end of an outage it is over here, too.
constexpr std::chrono::seconds firstDelay = 15s;
constexpr std::chrono::seconds longestDelay = 45s;

} // namespace

WaitingWatches::WaitingWatches(const base::Clock &clock, std::function<void()> ring)
    : m_clock(clock), m_trials(clock, std::move(ring))
{ }

bool WaitingWatches::isSilent(const QByteArray &watcher, const QByteArray &target) const
{
    const auto person = m_people.constFind(watcher);
    return person != m_people.cend()
        && std::ranges::find(person->devices, target, &Device::target) != person->devices.end();
}

void WaitingWatches::add(const QByteArray &watcher, const QByteArray &target, Id id)
{
    auto person = m_people.find(watcher);
    if (person == m_people.end()) {
        person = m_people.insert(watcher, {{}, firstDelay, 0ms});
        setAlarm(watcher, *person);
    }
    auto device = std::ranges::find(person->devices, target, &Device::target);
    if (device == person->devices.end())
        device = person->devices.insert(device, {target, {}});
    device->ids.push_back(id);
}

std::vector<WaitingWatches::Id> WaitingWatches::takeTrials()
{
    std::vector<Id> trials;
    while (const auto trial = m_trials.take()) {
        const auto person = m_people.find(trial->watcher);
        if (person == m_people.end() || person->ringsAt != trial->at)
            continue;
        // Nothing left of it that could be tried.
        std::erase_if(person->devices, [](const Device &device) { return device.ids.empty(); });
        for (Device &device : person->devices) {
            trials.push_back(device.ids.back());
            device.ids.pop_back();
        }
        if (person->devices.empty()) {
            m_people.erase(person);
            continue;
        }
        person->delay = std::min(2 * person->delay, longestDelay);
        setAlarm(trial->watcher, *person);
    }
    return trials;
}

std::vector<WaitingWatches::Id> WaitingWatches::takeAll(const QByteArray &watcher)
{
    std::vector<Id> ids;
    for (const Device &device : m_people.take(watcher).devices)
        ids.insert(ids.end(), device.ids.begin(), device.ids.end());
    return ids;
}

std::vector<WaitingWatches::Id> WaitingWatches::takeDevice(const QByteArray &watcher,
                                                           const QByteArray &target)
{
    const auto person = m_people.find(watcher);
    if (person == m_people.end())
        return {};
    const auto device = std::ranges::find(person->devices, target, &Device::target);
    if (device == person->devices.end())
        return {};
    std::vector<Id> ids = std::move(device->ids);
    person->devices.erase(device);
    if (person->devices.empty())
        m_people.erase(person);
    return ids;
}

void WaitingWatches::setAlarm(const QByteArray &watcher, Person &person)
{
    // A fifth more or less: what fell silent together is not tried together.
    const auto span = std::chrono::milliseconds(person.delay);
    const auto jitter = QRandomGenerator::global()->bounded(qint64(span.count()) * 2 / 5);
    person.ringsAt = m_clock.monotonic() + (span * 4 / 5) + std::chrono::milliseconds(jitter);
    m_trials.set(person.ringsAt, {watcher, person.ringsAt});
}

} // namespace events
