// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <array>
#include <chrono>
#include <optional>
#include <sys/epoll.h>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace network {

// The socket notifiers of an event dispatcher in one epoll set: one entry a descriptor, level
// triggered. What changes within a turn reaches the kernel once, before the next wait.
class DescriptorWatch
{
public:
    using Patience = std::optional<std::chrono::nanoseconds>; // none: for ever

    DescriptorWatch();
    ~DescriptorWatch();
    DescriptorWatch(const DescriptorWatch &) = delete;
    DescriptorWatch &operator=(const DescriptorWatch &) = delete;

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);

    // Waits until a descriptor is ready, somebody calls wakeUp() or the patience ends.
    void wait(Patience patience);
    // The same without the notifiers: only wakeUp() and time end it.
    void waitForWakeUpAlone(Patience patience);
    void wakeUp(); // from any thread

    // One notifier of those the last wait() found ready; null when there is none left. One that
    // was removed meanwhile, or added since, does not come.
    [[nodiscard]] QSocketNotifier *takeReady();

private:
    static constexpr std::size_t types = 3; // QSocketNotifier::Type counts them

    struct Entry {
        std::array<QSocketNotifier *, types> notifiers{};
        std::array<quint64, types> addedIn{}; // the wait after which each was added
        quint32 generation = 0; // tells this use of the descriptor's number from earlier ones
        quint32 armed = 0; // what the kernel knows
        bool inKernel = false;
        bool changed = false;
    };

    [[nodiscard]] static quint32 wanted(const Entry &entry);
    void markChanged(int descriptor, Entry &entry);
    void applyChanges();
    void apply(int descriptor, Entry &entry);
    void drainWakeUp() const;
    void forget(int descriptor, Entry &entry);
    [[nodiscard]] quint32 nextGeneration();
    void rebuild();

    std::unordered_map<int, Entry> m_entries;
    std::vector<int> m_changed;
    std::unordered_set<int> m_alwaysReady; // files, which epoll does not take
    std::vector<epoll_event> m_ready;
    std::size_t m_nextReady = 0;
    std::size_t m_nextType = 0; // within m_ready[m_nextReady]
    quint64 m_waits = 0;
    quint32 m_generation = 0;
    int m_epoll = -1;
    int m_wakeUp = -1;
    bool m_mayHaveStale = false;
    bool m_hasNanoseconds = true; // epoll_pwait2, Linux 5.11
};

} // namespace network
