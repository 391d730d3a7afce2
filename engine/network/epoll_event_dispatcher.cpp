// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/epoll_event_dispatcher.h"

#include "engine/network/descriptor_watch.h"
#include "engine/network/timer_queue.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSocketNotifier>
#include <QThread>
#include <QTimerEvent>

#include <algorithm>
#include <atomic>
#include <limits>

namespace network {
namespace {

using Clock = std::chrono::steady_clock;

} // namespace

struct EpollEventDispatcher::State {
    DescriptorWatch descriptors;
    TimerQueue timers;
    // Somebody asked for another turn, most often because an event was posted.
    std::atomic<bool> wakeUpRequested{false};
    std::atomic<bool> interrupted{false};
};

EpollEventDispatcher::EpollEventDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent), m_state(std::make_unique<State>())
{ }

EpollEventDispatcher::~EpollEventDispatcher() = default;

bool EpollEventDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_state->interrupted.store(false);
    // Taken back before the posted events are sent: one posted from now on asks again.
    bool happened = m_state->wakeUpRequested.exchange(false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    // Whoever waits for an event has had one when a posted event was sent.
    const bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents) && !happened
        && !m_state->wakeUpRequested.load() && !m_state->interrupted.load();
    if (mayBlock)
        Q_EMIT aboutToBlock(); // its slots may post and interrupt, too
    if (m_state->interrupted.load())
        return happened;

    waitForEvents(flags, mayBlock);
    if (!flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        happened = fireNotifiers() || happened;
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        happened = fireTimers() || happened;
    // Woken up without an event of ours: the next turn sends what was posted.
    return happened || m_state->wakeUpRequested.load();
}

void EpollEventDispatcher::waitForEvents(QEventLoop::ProcessEventsFlags flags, bool mayBlock)
{
    DescriptorWatch::Patience patience = std::chrono::nanoseconds::zero();
    if (mayBlock && !m_state->wakeUpRequested.load()) {
        patience.reset();
        const auto due =
            flags.testFlag(QEventLoop::X11ExcludeTimers) ? std::nullopt : m_state->timers.nextDue();
        if (due)
            patience = std::max<std::chrono::nanoseconds>(*due - Clock::now(),
                                                          std::chrono::nanoseconds::zero());
    }
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        m_state->descriptors.waitForWakeUpAlone(patience);
    else
        m_state->descriptors.wait(patience);
}

bool EpollEventDispatcher::fireNotifiers()
{
    bool fired = false;
    while (QSocketNotifier *notifier = m_state->descriptors.takeReady()) {
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        fired = true;
    }
    return fired;
}

bool EpollEventDispatcher::fireTimers()
{
    if (!m_state->timers.nextDue())
        return false;
    bool fired = false;
    const Clock::time_point now = Clock::now();
    const quint64 round = m_state->timers.beginRound();
    while (const auto due = m_state->timers.takeDue(now, round)) {
        QTimerEvent event(due->id);
        QCoreApplication::sendEvent(due->object, &event);
        m_state->timers.finish(due->id, Clock::now());
        fired = true;
    }
    return fired;
}

void EpollEventDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    m_state->descriptors.add(notifier);
}

void EpollEventDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    m_state->descriptors.remove(notifier);
}

void EpollEventDispatcher::registerTimer(int timerId,
                                         qint64 interval,
                                         Qt::TimerType timerType,
                                         QObject *object)
{
    const int most = std::numeric_limits<int>::max();
    m_state->timers.start(
        TimerInfo(timerId, static_cast<int>(std::clamp<qint64>(interval, 0, most)), timerType),
        object,
        Clock::now());
}

bool EpollEventDispatcher::unregisterTimer(int timerId)
{
    return m_state->timers.stop(timerId);
}

bool EpollEventDispatcher::unregisterTimers(QObject *object)
{
    return m_state->timers.stopAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo>
EpollEventDispatcher::registeredTimers(QObject *object) const
{
    return m_state->timers.of(object);
}

int EpollEventDispatcher::remainingTime(int timerId)
{
    const auto left = m_state->timers.remaining(timerId, Clock::now());
    return left ? static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(*left).count())
                : -1;
}

void EpollEventDispatcher::wakeUp()
{
    if (m_state->wakeUpRequested.exchange(true))
        return;
    // Our own thread is not waiting now, and looks at the flag before it does.
    if (QThread::currentThread() != thread())
        m_state->descriptors.wakeUp();
}

void EpollEventDispatcher::interrupt()
{
    m_state->interrupted.store(true);
    wakeUp();
}

} // namespace network
