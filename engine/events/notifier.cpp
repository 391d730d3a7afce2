// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/notifier.h"

#include "engine/events/logging.h"

#include <QRandomGenerator>

#include <algorithm>

namespace events {
namespace {

using namespace std::chrono_literals;

// After a restart: a second, and one more for each thousand dialogs.
constexpr std::chrono::milliseconds shortestSpread = 1s;
constexpr std::chrono::milliseconds longestSpread = 30s;

QByteArray expiresLine(std::chrono::seconds duration)
{
    return "Expires: " + QByteArray::number(qint64(duration.count())) + "\r\n";
}

Reason reasonFor(const sip::Refusal &refusal)
{
    return refusal.status == 404 || refusal.status == 604 ? Reason::NoResource : Reason::Rejected;
}

} // namespace

Notifier::Notifier(sip::RequestPort &port, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_clock(clock)
    , m_announcer(port, clock, m_watches)
    , m_expiries(clock, [this] { fireTimers(); })
{
    connect(&m_announcer, &Announcer::ended, this, &Notifier::forget);
}

void Notifier::setSource(PresenceSource *source)
{
    m_source = source;
    m_announcer.setSource(source);
}

void Notifier::serve(const sip::IncomingRequest &incoming)
{
    const auto asked = readSubscribe(incoming.request, m_limits);
    if (!asked)
        refuse(incoming.id, asked.error());
    else if (!m_source)
        refuse(incoming.id, {503, {}, "Retry-After: 30\r\n"});
    else if (incoming.request.to.tag().isEmpty())
        begin(incoming, *asked);
    else
        refresh(incoming, *asked);
    m_announcer.pump();
}

void Notifier::begin(const sip::IncomingRequest &incoming, const SubscribeRequest &asked)
{
    const sip::Request &request = incoming.request;
    const Pair pair{incoming.sender, request.uri.aor()};
    if (request.uri.user().isEmpty()) {
        refuse(incoming.id, {404});
        return;
    }
    if (asked.duration == 0s) {
        tellOnce(incoming, pair, asked.eventId);
        return;
    }
    if (m_watches.size() >= m_limits.dialogs) {
        qCWarning(lcEvents) << "no more subscriptions than" << m_watches.size() << "are kept";
        refuse(incoming.id, {503, {}, "Retry-After: 300\r\n"});
        return;
    }
    if (m_watches.ofWatcher(pair.watcher) >= m_limits.dialogsPerPerson) {
        refuse(incoming.id, {403, "Too Many Subscriptions", {}});
        return;
    }
    const Id id = m_watches.freeId();
    auto dialog = sip::Dialog::ofSubscribe(request, WatchTable::tagOf(id), m_clock.now());
    if (!dialog) {
        refuse(incoming.id, dialog.error());
        return;
    }
    const auto standing = m_source->decide(pair, false);
    if (!standing) {
        refuse(incoming.id, standing.error());
        return;
    }
    const bool isFirst = m_watches.add(id,
                                       {.dialog = *std::move(dialog),
                                        .pair = pair,
                                        .eventId = asked.eventId,
                                        .standing = *standing});
    accept(incoming, id, asked.duration);
    if (isFirst)
        m_source->watched(pair);
}

void Notifier::refresh(const sip::IncomingRequest &incoming, const SubscribeRequest &asked)
{
    const Id id = dialogOf(incoming, asked.eventId);
    if (id == 0) {
        refuse(incoming.id, {481});
        return;
    }
    Watch &watch = *m_watches.find(id);
    if (const auto taken = watch.dialog.take(incoming.request); !taken) {
        refuse(incoming.id, taken.error());
        return;
    }
    watch.flow = incoming.flow;
    m_announcer.releaseDevice(watch);
    if (asked.duration == 0s) { // RFC 6665 §4.2.1.4
        m_port.answer(incoming.id, {.headers = expiresLine(0s)});
        end(id, Reason::Timeout, true);
        return;
    }
    const auto standing = m_source->decide(watch.pair, false);
    if (!standing) {
        refuse(incoming.id, standing.error());
        end(id, reasonFor(standing.error()), false);
        return;
    }
    m_watches.setStanding(watch, *standing);
    accept(incoming, id, asked.duration);
}

// A subscription that is over at once (RFC 6665 §4.4.3): what is known now, and no more.
void Notifier::tellOnce(const sip::IncomingRequest &incoming,
                        const Pair &pair,
                        const QByteArray &eventId)
{
    const QByteArray tag = sip::Dialog::newToken();
    auto dialog = sip::Dialog::ofSubscribe(incoming.request, tag, m_clock.now());
    if (!dialog) {
        refuse(incoming.id, dialog.error());
        return;
    }
    const auto standing = m_source->decide(pair, true);
    if (!standing) {
        refuse(incoming.id, standing.error());
        return;
    }
    m_port.answer(incoming.id, {.toTag = tag, .headers = expiresLine(0s)});
    Watch watch{.dialog = *std::move(dialog),
                .pair = pair,
                .eventId = eventId,
                .flow = incoming.flow,
                .standing = *standing};
    m_announcer.sayLast(watch, Reason::Timeout, true);
}

void Notifier::accept(const sip::IncomingRequest &incoming, Id id, std::chrono::seconds duration)
{
    Watch &watch = *m_watches.find(id);
    watch.flow = incoming.flow;
    setExpiry(id, watch, m_clock.monotonic() + duration);
    const QByteArray tag = WatchTable::tagOf(id);
    const QByteArray lines = expiresLine(duration);
    m_port.answer(incoming.id, {.toTag = tag, .headers = lines});
    store(id, watch);
    m_announcer.releaseDevice(watch);
    m_announcer.want(id, Watch::Wish::AtOnce); // RFC 6665 §4.2.1.2
}

// 0: there is none, or it is not his.
Notifier::Id Notifier::dialogOf(const sip::IncomingRequest &incoming, const QByteArray &eventId)
{
    const Id id = WatchTable::idOf(incoming.request.to.tag());
    const Watch *watch = m_watches.find(id);
    const bool isHis = watch && watch->dialog.holds(incoming.request) && watch->eventId == eventId
        && watch->pair.watcher == incoming.sender;
    return isHis ? id : 0;
}

void Notifier::refuse(quint64 request, const sip::Refusal &refusal)
{
    m_port.answer(request,
                  {.status = refusal.status, .reason = refusal.reason, .headers = refusal.headers});
}

void Notifier::setExpiry(Id id, Watch &watch, std::chrono::milliseconds expires)
{
    watch.expires = expires;
    if (watch.expiryRings > m_clock.monotonic() && watch.expiryRings <= expires)
        return; // it is looked at again then
    watch.expiryRings = expires;
    m_expiries.set(expires, id);
}

void Notifier::store(Id id, const Watch &watch)
{
    const auto remaining = watch.expires - m_clock.monotonic();
    Q_EMIT stored({WatchTable::tagOf(id),
                   watch.pair,
                   watch.dialog.stored(),
                   watch.eventId,
                   watch.standing == Watch::Standing::Active,
                   m_clock.now().addMSecs(remaining.count())});
}

void Notifier::end(Id id, Reason reason, bool withDocument)
{
    m_announcer.sayLast(*m_watches.find(id), reason, withDocument);
    forget(id);
}

void Notifier::forget(Id id)
{
    const Pair pair = m_watches.find(id)->pair;
    const bool wasLast = m_watches.remove(id);
    Q_EMIT removed(WatchTable::tagOf(id));
    if (wasLast && m_source)
        m_source->unwatched(pair);
}

void Notifier::changed(const Pair &pair)
{
    for (const Id id : m_watches.of(pair)) {
        if (m_watches.find(id)->standing == Watch::Standing::Active)
            m_announcer.want(id, Watch::Wish::Change);
    }
    m_announcer.pump();
}

void Notifier::activate(const Pair &pair)
{
    for (const Id id : m_watches.of(pair)) {
        Watch &watch = *m_watches.find(id);
        if (watch.standing == Watch::Standing::Active)
            continue;
        m_watches.setStanding(watch, Watch::Standing::Active);
        store(id, watch);
        m_announcer.want(id, Watch::Wish::AtOnce);
    }
    m_announcer.pump();
}

void Notifier::terminate(const Pair &pair, Reason reason)
{
    for (const Id id : m_watches.of(pair))
        end(id, reason, false);
    m_announcer.pump();
}

void Notifier::reach(const QByteArray &watcher)
{
    m_announcer.release(watcher);
    m_announcer.pump();
}

void Notifier::restore(const std::vector<DialogRecord> &records)
{
    const auto spread =
        std::min(shortestSpread + std::chrono::milliseconds(records.size()), longestSpread);
    for (const DialogRecord &record : records) {
        const auto jitter = QRandomGenerator::global()->bounded(qint64(spread.count()));
        restore(record, std::chrono::milliseconds(jitter));
    }
}

void Notifier::restore(const DialogRecord &record, std::chrono::milliseconds jitter)
{
    const QDateTime now = m_clock.now();
    // No longer than ever granted, should the clock have been set back.
    const auto remaining = std::min<std::chrono::milliseconds>(
        std::chrono::milliseconds(now.msecsTo(record.expires)), m_limits.longest);
    const Id id = WatchTable::idOf(record.key);
    auto dialog = sip::Dialog::restored(record.dialog, now);
    const bool isUsable = dialog && id != 0 && !m_watches.find(id) && remaining > 0ms;
    if (!isUsable) {
        Q_EMIT removed(record.key);
        return;
    }
    const auto monotonic = m_clock.monotonic();
    const bool isFirst = m_watches.add(
        id,
        {.dialog = *std::move(dialog),
         .pair = record.pair,
         .eventId = record.eventId,
         .quietUntil = monotonic + jitter,
         .standing = record.active ? Watch::Standing::Active : Watch::Standing::Pending});
    setExpiry(id, *m_watches.find(id), monotonic + remaining);
    if (record.active) // who is pending knows it
        m_announcer.want(id, Watch::Wish::IfKnown);
    if (isFirst && m_source)
        m_source->watched(record.pair);
}

Notifier::Counts Notifier::counts() const
{
    return {m_watches.size(),
            m_watches.pending(),
            m_watches.waiting(),
            m_announcer.sent(),
            m_announcer.failed()};
}

void Notifier::fireTimers()
{
    const auto now = m_clock.monotonic();
    while (const auto id = m_expiries.take()) {
        Watch *watch = m_watches.find(*id);
        if (!watch || watch->expiryRings > now)
            continue; // an alarm of before
        if (watch->expires <= now)
            end(*id, Reason::Timeout, false);
        else
            setExpiry(*id, *watch, watch->expires);
    }
    m_announcer.fireTimers();
}

} // namespace events
