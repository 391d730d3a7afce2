// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/descriptor_watch.h"

#include "engine/network/logging.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace network {
namespace {

constexpr std::size_t maxReadyAtOnce = 512; // the kernel gives the others their turn next time
constexpr quint32 wakeUpGeneration = 0; // of no entry
// Errors and hang-ups concern whoever watches, as with poll(2) in Qt's own dispatcher.
constexpr quint32 always = EPOLLERR | EPOLLHUP;
constexpr std::array<quint32, 3> eventsOfType{EPOLLIN, EPOLLOUT, EPOLLPRI};

quint64 tag(int descriptor, quint32 generation)
{
    return quint64(generation) << 32U | static_cast<quint32>(descriptor);
}

int taggedDescriptor(quint64 tag)
{
    return static_cast<int>(static_cast<quint32>(tag));
}

quint32 taggedGeneration(quint64 tag)
{
    return static_cast<quint32>(tag >> 32U);
}

bool control(int epoll, int operation, int descriptor, quint32 events, quint32 generation)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag(descriptor, generation);
    return ::epoll_ctl(epoll, operation, descriptor, &event) == 0;
}

timespec toTimespec(std::chrono::nanoseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration);
    return {static_cast<time_t>(seconds.count()), static_cast<long>((duration - seconds).count())};
}

// Rounded up: a timer is never early.
int toMilliseconds(const DescriptorWatch::Patience &patience)
{
    if (!patience)
        return -1;
    return static_cast<int>(
        std::min<qint64>(std::chrono::ceil<std::chrono::milliseconds>(*patience).count(),
                         std::numeric_limits<int>::max()));
}

} // namespace

DescriptorWatch::DescriptorWatch() : m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    rebuild();
    if (m_epoll < 0 || m_wakeUp < 0)
        qFatal("No event loop without epoll and eventfd: %s", qPrintable(qt_error_string(errno)));
}

DescriptorWatch::~DescriptorWatch()
{
    ::close(m_epoll);
    ::close(m_wakeUp);
}

void DescriptorWatch::add(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const std::size_t type = notifier->type();
    const auto [it, isNew] = m_entries.try_emplace(descriptor);
    Entry &entry = it->second;
    if (isNew)
        entry.generation = nextGeneration();
    if (entry.notifiers[type] != nullptr && entry.notifiers[type] != notifier) {
        qCWarning(lcNetwork) << "two notifiers of one type for descriptor" << descriptor;
        // Perhaps the number came back before its former owner let go: start afresh.
        forget(descriptor, entry);
    }
    entry.notifiers[type] = notifier;
    entry.addedIn[type] = m_waits;
    markChanged(descriptor, entry);
}

void DescriptorWatch::remove(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const auto it = m_entries.find(descriptor);
    if (it == m_entries.end() || it->second.notifiers[notifier->type()] != notifier)
        return;
    Entry &entry = it->second;
    entry.notifiers[notifier->type()] = nullptr;
    if (wanted(entry) != 0) {
        markChanged(descriptor, entry);
        return;
    }
    // At once, not before the next wait: the descriptor may be closed, and its number given to
    // another socket, by then.
    forget(descriptor, entry);
    m_entries.erase(it);
}

void DescriptorWatch::forget(int descriptor, Entry &entry)
{
    if (std::exchange(entry.inKernel, false)
        && !control(m_epoll, EPOLL_CTL_DEL, descriptor, 0, entry.generation))
        m_mayHaveStale = true;
    m_alwaysReady.erase(descriptor);
    entry.generation = nextGeneration();
}

quint32 DescriptorWatch::nextGeneration()
{
    if (++m_generation == wakeUpGeneration)
        ++m_generation;
    return m_generation;
}

quint32 DescriptorWatch::wanted(const Entry &entry)
{
    quint32 events = 0;
    for (std::size_t type = 0; type < types; ++type)
        events |= entry.notifiers[type] != nullptr ? eventsOfType[type] : 0U;
    return events;
}

void DescriptorWatch::markChanged(int descriptor, Entry &entry)
{
    if (std::exchange(entry.changed, true))
        return;
    m_changed.push_back(descriptor);
}

void DescriptorWatch::applyChanges()
{
    for (const int descriptor : m_changed) {
        const auto it = m_entries.find(descriptor);
        if (it == m_entries.end() || !std::exchange(it->second.changed, false))
            continue;
        apply(descriptor, it->second);
    }
    m_changed.clear();
}

void DescriptorWatch::apply(int descriptor, Entry &entry)
{
    const quint32 events = wanted(entry);
    if (entry.inKernel && entry.armed == events)
        return;
    bool done =
        entry.inKernel && control(m_epoll, EPOLL_CTL_MOD, descriptor, events, entry.generation);
    if (!done) {
        if (entry.inKernel) // the number means another file than when we added it
            forget(descriptor, entry);
        done = control(m_epoll, EPOLL_CTL_ADD, descriptor, events, entry.generation);
    }
    entry.inKernel = done;
    entry.armed = events;
    if (!done && errno == EPERM)
        m_alwaysReady.insert(descriptor);
    else if (!done)
        qCWarning(lcNetwork) << "descriptor" << descriptor
                             << "cannot be watched:" << qt_error_string(errno);
}

void DescriptorWatch::wait(Patience patience)
{
    applyChanges();
    ++m_waits;
    m_nextReady = 0;
    m_nextType = 0;
    m_ready.resize(maxReadyAtOnce);
    if (!m_alwaysReady.empty())
        patience = std::chrono::nanoseconds::zero();

    int count = -1;
    if (m_hasNanoseconds) {
        const timespec time = toTimespec(patience.value_or(std::chrono::nanoseconds::zero()));
        count = ::epoll_pwait2(
            m_epoll, m_ready.data(), maxReadyAtOnce, patience ? &time : nullptr, nullptr);
        m_hasNanoseconds = count >= 0 || errno != ENOSYS;
    }
    if (!m_hasNanoseconds)
        count = ::epoll_wait(m_epoll, m_ready.data(), maxReadyAtOnce, toMilliseconds(patience));
    m_ready.resize(static_cast<std::size_t>(std::max(count, 0))); // EINTR: nothing is ready

    for (const int descriptor : m_alwaysReady) {
        epoll_event event{};
        event.events = EPOLLIN | EPOLLOUT;
        event.data.u64 = tag(descriptor, m_entries.at(descriptor).generation);
        m_ready.push_back(event);
    }
}

void DescriptorWatch::waitForWakeUpAlone(Patience patience)
{
    pollfd wakeUp{m_wakeUp, POLLIN, 0};
    const timespec time = toTimespec(patience.value_or(std::chrono::nanoseconds::zero()));
    if (::ppoll(&wakeUp, 1, patience ? &time : nullptr, nullptr) > 0)
        drainWakeUp();
}

void DescriptorWatch::wakeUp()
{
    const quint64 one = 1;
    // It can only fail when the counter is full, and then the waiter wakes up anyway.
    (void)!::write(m_wakeUp, &one, sizeof one);
}

void DescriptorWatch::drainWakeUp() const
{
    quint64 count = 0;
    (void)!::read(m_wakeUp, &count, sizeof count);
}

QSocketNotifier *DescriptorWatch::takeReady()
{
    for (; m_nextReady < m_ready.size(); ++m_nextReady, m_nextType = 0) {
        const epoll_event event = m_ready[m_nextReady];
        const int descriptor = taggedDescriptor(event.data.u64);
        if (taggedGeneration(event.data.u64) == wakeUpGeneration) {
            drainWakeUp();
            continue;
        }
        const auto it = m_entries.find(descriptor);
        if (it == m_entries.end() || it->second.generation != taggedGeneration(event.data.u64)) {
            if (std::exchange(m_mayHaveStale, false))
                rebuild();
            continue;
        }
        const Entry &entry = it->second;
        while (m_nextType < types) {
            const std::size_t type = m_nextType++;
            if ((event.events & (eventsOfType[type] | always)) != 0
                && entry.notifiers[type] != nullptr && entry.addedIn[type] < m_waits)
                return entry.notifiers[type];
        }
    }
    return nullptr;
}

// A file whose number was closed before its notifier was disabled may live on as a duplicate. The
// kernel goes on reporting it, and only giving up the whole set gets rid of it.
void DescriptorWatch::rebuild()
{
    if (m_epoll >= 0)
        ::close(m_epoll);
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    control(m_epoll, EPOLL_CTL_ADD, m_wakeUp, EPOLLIN, wakeUpGeneration);
    for (auto &[descriptor, entry] : m_entries) {
        entry.inKernel = false;
        markChanged(descriptor, entry);
    }
}

} // namespace network
