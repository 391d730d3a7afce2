// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/subscriber.h"

#include "engine/events/header_values.h"
#include "engine/events/logging.h"
#include "engine/events/subscription_times.h"
#include "engine/sip/dialog.h"

#include <QPointer>

#include <algorithm>

namespace events {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Send = SubscriptionStep::Send;
using Tell = SubscriptionStep::Tell;

QByteArray headersOf(seconds expires)
{
    return "Event: " + presenceEvent.toByteArray() + "\r\nAccept: " + pidfType.toByteArray()
        + "\r\nExpires: " + QByteArray::number(qint64(expires.count())) + "\r\n";
}

} // namespace

struct Subscriber::Entry {
    Pair pair;
    OutgoingSubscription state;
    QByteArray callId = {}; // of the dialog there is or will be
    QByteArray localTag = {};
    std::optional<sip::Dialog> dialog = {};
    Send queued = Send::Nothing;
    Tell told = Tell::Nothing;
    SubscriptionTimes times = {};
    std::optional<milliseconds> alarm = {}; // on the monotonic clock
};

Subscriber::Subscriber(sip::RequestPort &port, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_port(port), m_clock(clock), m_alarm(clock, [this] { fireTimers(); })
{ }

Subscriber::~Subscriber() = default;

Subscriber::Entry *Subscriber::find(const Pair &pair) const
{
    const auto found = m_entries.find(pair);
    return found == m_entries.end() ? nullptr : found->second.get();
}

bool Subscriber::subscribe(const Pair &pair, bool hasWorked)
{
    Entry *entry = find(pair);
    if (!entry)
        return begin(pair, {.wasActive = hasWorked});
    handle(*entry, subscription::Wanted{});
    return true;
}

void Subscriber::unsubscribe(const Pair &pair)
{
    if (Entry *entry = find(pair))
        handle(*entry, subscription::Unwanted{});
}

bool Subscriber::fetch(const Pair &pair)
{
    Entry *entry = find(pair);
    if (!entry)
        return begin(pair, {.isFetch = true});
    if (entry->state.phase == Phase::Holding)
        handle(*entry, subscription::Due{});
    return true;
}

bool Subscriber::begin(const Pair &pair, OutgoingSubscription state)
{
    const bool isAddress = sip::Uri::parse(pair.presentity) && sip::Uri::parse(pair.watcher);
    if (!isAddress || m_entries.size() >= m_limits.subscriptions)
        return false;
    state.expires = m_limits.expires;
    auto entry = std::make_unique<Entry>(Entry{.pair = pair, .state = state});
    Entry &begun = *m_entries.emplace(pair, std::move(entry)).first->second;
    handle(begun, subscription::Due{});
    return true;
}

std::expected<Subscriber::Entry *, sip::Refusal>
Subscriber::entryOf(const sip::Request &notify) const
{
    const auto pair = m_byCallId.constFind(notify.callId.toByteArray());
    Entry *entry = pair == m_byCallId.cend() ? nullptr : find(*pair);
    // A fork makes no second dialog (RFC 3856 §6.9).
    const bool isOurs = entry
        && (entry->dialog ? entry->dialog->holds(notify) : notify.to.tag() == entry->localTag);
    if (!isOurs)
        return std::unexpected(sip::Refusal{481});
    return entry;
}

void Subscriber::serve(const sip::IncomingRequest &notify)
{
    const auto entry = entryOf(notify.request);
    if (!entry)
        return refuse(notify.id, entry.error());
    const auto told = readNotify(notify.request.message);
    if (!told)
        return refuse(notify.id, told.error());
    std::optional<sip::Dialog> &dialog = (*entry)->dialog;
    if (dialog) {
        if (const auto taken = dialog->take(notify.request); !taken)
            return refuse(notify.id, taken.error());
    } else {
        auto made = sip::Dialog::ofNotify(notify.request, 1);
        if (!made)
            return refuse(notify.id, made.error());
        dialog = *std::move(made);
    }
    m_port.answer(notify.id, {});
    if (!told->fault.isEmpty())
        qCWarning(lcEvents) << "the presence of" << (*entry)->pair.presentity
                            << "cannot be read:" << told->fault;
    handle(**entry, told->state, told->document);
}

void Subscriber::refuse(quint64 id, const sip::Refusal &refusal)
{
    m_port.answer(id,
                  {.status = refusal.status, .reason = refusal.reason, .headers = refusal.headers});
}

void Subscriber::handle(Entry &entry,
                        const subscription::Event &event,
                        const std::optional<PresenceDocument> &document)
{
    const SubscriptionStep step = events::advance(entry.state, event);
    entry.state = step.next;
    if (step.next.phase == Phase::Waiting)
        forgetDialog(entry);
    const bool wasDoubtful = entry.times.isDoubtful();
    entry.times.follow(step, m_clock.monotonic());
    setAlarm(entry);
    if (step.send != Send::Nothing) {
        entry.queued = step.send;
        m_waiting.push_back(entry.pair);
    }
    // The same again is no news, unless a document comes with it, or it was in doubt.
    const bool isAsserted = wasDoubtful && step.tell != Tell::Lost;
    const bool isNews = step.tell != entry.told || document || isAsserted;
    if (step.tell != Tell::Nothing && step.tell != Tell::Doubtful)
        entry.told = step.tell;
    const Pair pair = entry.pair;
    if (entry.state.phase == Phase::Over) {
        forgetDialog(entry);
        m_entries.erase(pair);
    }
    sendWaiting();
    if (isNews)
        tell(pair, step.tell, document);
}

void Subscriber::tell(const Pair &pair, Tell what, const std::optional<PresenceDocument> &document)
{
    switch (what) {
    case Tell::Nothing:
    case Tell::Doubtful:
        return;
    case Tell::Pending:
        Q_EMIT pending(pair);
        return;
    case Tell::Active:
        Q_EMIT active(pair, document.value_or(PresenceDocument()));
        return;
    case Tell::Fetched:
        Q_EMIT fetched(pair, document.value_or(PresenceDocument()));
        return;
    case Tell::Lost:
        qCDebug(lcEvents) << "the subscription of" << pair.watcher << "to" << pair.presentity
                          << "is lost";
        Q_EMIT ended(pair, false);
        return;
    case Tell::Refused:
        qCInfo(lcEvents) << "the subscription of" << pair.watcher << "to" << pair.presentity
                         << "is refused";
        Q_EMIT ended(pair, true);
        return;
    }
}

// One alarm for each entry, at the earliest of its times or before it.
void Subscriber::setAlarm(Entry &entry)
{
    const auto earliest = entry.times.earliest();
    if (!earliest || (entry.alarm && *entry.alarm <= *earliest))
        return;
    entry.alarm = earliest;
    m_alarm.set(*earliest, {.pair = entry.pair, .at = *earliest});
}

void Subscriber::fireTimers()
{
    while (const auto ring = m_alarm.take()) {
        Entry *entry = find(ring->pair);
        if (!entry || entry->alarm != ring->at) // an earlier one was set in its place
            continue;
        entry->alarm.reset();
        handleDue(ring->pair);
    }
}

void Subscriber::handleDue(const Pair &pair)
{
    const milliseconds now = m_clock.monotonic();
    while (Entry *entry = find(pair)) {
        const auto event = entry->times.take(now);
        if (!event)
            return setAlarm(*entry);
        handle(*entry, *event);
    }
}

void Subscriber::sendWaiting()
{
    while (m_inFlight < m_limits.inFlight && !m_waiting.empty()) {
        Entry *entry = find(m_waiting.front());
        m_waiting.pop_front();
        const Send what = entry ? std::exchange(entry->queued, Send::Nothing) : Send::Nothing;
        if (what == Send::Nothing)
            continue;
        if (what == Send::Subscribe && !entry->state.isWanted)
            m_entries.erase(Pair(entry->pair)); // nothing was sent yet
        else
            send(*entry, what);
    }
}

void Subscriber::send(Entry &entry, Send what)
{
    sip::OutgoingRequest request{.method = sip::Method::Subscribe,
                                 .target = *sip::Uri::parse(entry.pair.presentity)};
    if (what == Send::Subscribe) {
        forgetDialog(entry);
        entry.callId = sip::Dialog::newToken();
        entry.localTag = sip::Dialog::newToken();
        m_byCallId.insert(entry.callId, entry.pair);
        request.from = '<' + entry.pair.watcher + ">;tag=" + entry.localTag;
        request.to = '<' + entry.pair.presentity + '>';
        request.callId = entry.callId;
    } else if (entry.dialog) {
        request = entry.dialog->next(sip::Method::Subscribe);
    } else {
        return;
    }
    if (what != Send::Refresh)
        entry.times.expectNotify(m_clock.monotonic());
    setAlarm(entry);
    const bool isShort = what == Send::Leave || entry.state.isFetch;
    request.headers = headersOf(isShort ? seconds(0) : entry.state.expires);
    ++m_inFlight;
    m_port.sendRequest(std::move(request),
                       [guard = QPointer(this), pair = entry.pair, callId = entry.callId](
                           const sip::Response *response, int status) {
                           if (guard)
                               guard->takeAnswer(pair, callId, response, status);
                       });
}

void Subscriber::takeAnswer(const Pair &pair,
                            const QByteArray &callId,
                            const sip::Response *response,
                            int status)
{
    --m_inFlight;
    Entry *entry = find(pair);
    if (!entry || entry->callId != callId) {
        sendWaiting();
        return;
    }
    const auto header = [response](sip::Header which) {
        return response ? secondsOf(response->message.value(which)) : std::nullopt;
    };
    if (status >= 300 || !response) {
        handle(*entry,
               subscription::Declined{.status = status,
                                      .retryAfter = header(sip::Header::RetryAfter),
                                      .minExpires = header(sip::Header::MinExpires)});
        return;
    }
    if (entry->dialog)
        entry->dialog->take(*response);
    const seconds asked = entry->state.expires;
    handle(*entry,
           subscription::Accepted{std::min(header(sip::Header::Expires).value_or(asked), asked)});
}

void Subscriber::forgetDialog(Entry &entry)
{
    m_byCallId.remove(entry.callId);
    entry.callId.clear();
    entry.dialog.reset();
}

} // namespace events
