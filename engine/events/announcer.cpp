// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/announcer.h"

#include "engine/events/notification.h"

#include <QPointer>

#include <algorithm>

namespace events {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds quietTime = 5s; // RFC 3856 §6.10
constexpr std::size_t underWayForAll = 4000; // NOTIFYs without an answer yet
constexpr std::size_t underWayForEach = 16;

sip::OutgoingRequest notifyIn(Watch &watch)
{
    sip::OutgoingRequest request = watch.dialog.next(sip::Method::Notify);
    request.contentType = pidfType.toByteArray();
    request.aor = watch.pair.watcher;
    request.flow = watch.flow;
    return request;
}

void setBody(sip::OutgoingRequest &request, PresenceBody body)
{
    if (!body.language.isEmpty()) // RFC 8048 §6.2
        request.headers += "Content-Language: " + body.language + "\r\n";
    request.body = std::move(body.pidf);
}

} // namespace

Announcer::Announcer(sip::RequestPort &port, const base::Clock &clock, WatchTable &watches)
    : m_port(port)
    , m_clock(clock)
    , m_watches(watches)
    , m_waiting(clock, [this] { fireTimers(); })
    , m_queue(underWayForAll, underWayForEach)
    , m_alarm(clock, [this] { fireTimers(); })
{ }

void Announcer::want(Id id, Watch::Wish wish)
{
    Watch &watch = *m_watches.find(id);
    watch.wish = std::max(watch.wish, wish);
    consider(id, watch);
}

// Told now, later, or not: whatever happens to a watch leads here.
void Announcer::consider(Id id, Watch &watch)
{
    if (watch.wish == Watch::Wish::Nothing || watch.isWaiting || watch.isQueued || watch.isUnderWay)
        return;
    if (watch.wish == Watch::Wish::AtOnce || watch.quietUntil <= m_clock.monotonic()) {
        watch.isQueued = true;
        m_queue.add(watch.pair.watcher, {.id = id});
    } else if (!watch.paceRings) {
        watch.paceRings = true;
        m_alarm.set(watch.quietUntil, id);
    }
}

void Announcer::sayLast(Watch &watch, Reason reason, bool withDocument)
{
    if (watch.isWaiting || !canTry(watch))
        return;
    auto request = std::make_unique<sip::OutgoingRequest>(notifyIn(watch));
    request->headers = endedHeaders(watch.eventId, reason);
    if (withDocument && watch.standing == Watch::Standing::Active && m_source)
        setBody(*request, m_source->document(watch.pair));
    m_queue.add(watch.pair.watcher, {.last = std::move(request)});
}

// Who subscribes without being registered is reached the way his SUBSCRIBE came.
bool Announcer::canTry(const Watch &watch) const
{
    return watch.flow || m_port.isReachable(watch.pair.watcher);
}

void Announcer::release(const QByteArray &watcher)
{
    release(m_waiting.takeAll(watcher));
}

void Announcer::releaseDevice(const Watch &watch)
{
    release(m_waiting.takeDevice(watch.pair.watcher, watch.dialog.target()));
}

void Announcer::release(const std::vector<Id> &ids)
{
    for (const Id id : ids) {
        if (Watch *watch = m_watches.find(id)) {
            m_watches.setWaiting(*watch, false);
            consider(id, *watch);
        }
    }
}

void Announcer::makeWait(Id id, Watch &watch)
{
    watch.flow.reset();
    m_watches.setWaiting(watch, true);
    m_waiting.add(watch.pair.watcher, watch.dialog.target(), id);
}

void Announcer::pump()
{
    while (auto turn = m_queue.take()) {
        if (turn->job.last) {
            send(*std::move(turn->job.last), 0);
            continue;
        }
        Watch *watch = m_watches.find(turn->job.id);
        if (!watch || !tell(turn->job.id, *watch))
            m_queue.finish(turn->who);
    }
}

// False: nothing was sent.
bool Announcer::tell(Id id, Watch &watch)
{
    watch.isQueued = false;
    const bool isSilent = !watch.isTrial && m_watches.waiting() > 0
        && m_waiting.isSilent(watch.pair.watcher, watch.dialog.target());
    if (isSilent || !canTry(watch)) {
        makeWait(id, watch);
        return false;
    }
    const bool isActive = watch.standing == Watch::Standing::Active;
    PresenceBody document = isActive && m_source ? m_source->document(watch.pair) : PresenceBody();
    const Watch::Wish wish = std::exchange(watch.wish, Watch::Wish::Nothing);
    if (wish == Watch::Wish::IfKnown && document.pidf.isEmpty()) {
        watch.isTrial = false;
        return false;
    }
    const auto now = m_clock.monotonic();
    const auto remaining = std::chrono::ceil<std::chrono::seconds>(watch.expires - now);
    sip::OutgoingRequest request = notifyIn(watch);
    request.headers = lastingHeaders(watch.eventId, watch.standing, std::max(remaining, 0s));
    setBody(request, std::move(document));
    // The first document after an empty NOTIFY, as after an approval, need not wait.
    watch.quietUntil = request.body.isEmpty() ? now : now + quietTime;
    watch.isUnderWay = true;
    send(std::move(request), id);
    return true;
}

void Announcer::send(sip::OutgoingRequest request, Id id)
{
    ++m_sent;
    const QByteArray watcher = request.aor;
    m_port.sendRequest(
        std::move(request),
        [self = QPointer(this), watcher, id](const sip::Response *response, int status) {
            if (!self)
                return;
            self->m_queue.finish(watcher);
            self->conclude(id, response, status);
            self->pump();
        });
}

void Announcer::conclude(Id id, const sip::Response *response, int status)
{
    const NotifyVerdict verdict = judgeNotify(response, status);
    if (verdict.kind != NotifyVerdict::Kind::Delivered)
        ++m_failed;
    Watch *watch = m_watches.find(id);
    if (!watch) // it was the last one, or has ended since
        return;
    watch->isUnderWay = false;
    const bool wasTrial = std::exchange(watch->isTrial, false);
    if (wasTrial && verdict.kind != NotifyVerdict::Kind::Unreachable)
        releaseDevice(*watch);
    switch (verdict.kind) {
    case NotifyVerdict::Kind::Delivered:
        watch->dialog.take(*response);
        consider(id, *watch);
        break;
    case NotifyVerdict::Kind::Later:
        watch->wish = Watch::Wish::Change;
        watch->quietUntil = m_clock.monotonic() + verdict.delay;
        consider(id, *watch);
        break;
    case NotifyVerdict::Kind::Unreachable:
        watch->wish = std::max(watch->wish, Watch::Wish::Change);
        makeWait(id, *watch);
        break;
    case NotifyVerdict::Kind::Ended:
        Q_EMIT ended(id);
        break;
    }
}

void Announcer::fireTimers()
{
    while (const auto id = m_alarm.take()) {
        if (Watch *watch = m_watches.find(*id)) {
            watch->paceRings = false;
            consider(*id, *watch);
        }
    }
    for (const Id id : m_waiting.takeTrials()) {
        Watch *watch = m_watches.find(id);
        if (!watch)
            continue;
        if (m_port.isReachable(watch->pair.watcher)) {
            m_watches.setWaiting(*watch, false);
            watch->isTrial = true;
            want(id, Watch::Wish::AtOnce);
        } else {
            m_waiting.add(watch->pair.watcher, watch->dialog.target(), id);
        }
    }
    pump();
}

} // namespace events
