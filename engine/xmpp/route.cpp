// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/route.h"

#include "engine/xmpp/jid.h"
#include "engine/xmpp/logging.h"
#include "engine/xmpp/namespaces.h"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace xmpp {
namespace {

using Condition = StanzaError::Condition;

constexpr std::chrono::seconds maxRetryDelay{30};
constexpr std::chrono::seconds maxPingAnswer{60};
constexpr qint64 maxInFlightBytes = 256 * 1024LL; // beyond it stanzas wait in our queue
constexpr int maxAttempts = 2;
// A peer that dies leaves unread what came since it hung or was cut off, at most until it counts as
// dead; one that says why it ends has read all but the last.
constexpr std::chrono::seconds doubtOfTheDead = deadPeerTimeout + std::chrono::seconds(5);
constexpr std::chrono::seconds doubtOfTheLeaving{2};

StanzaError shuttingDown()
{
    return {Condition::RemoteServerTimeout, "The gateway is shutting down"};
}

} // namespace

Route::Route(Environment &environment, DomainPair pair)
    : m_environment(environment)
    , m_pair(std::move(pair))
    , m_queue(environment.settings.queueLimit)
    , m_retryDelay(environment.settings.retryDelay)
{ }

Route::~Route() = default;

void Route::send(QByteArray stanza, Delivered done)
{
    if (m_closing) {
        m_environment.outcomes.post(std::move(done), std::unexpected(shuttingDown()));
        return;
    }
    if (!m_stream && m_failed && now() < m_retryAt) {
        m_environment.outcomes.post(std::move(done), std::unexpected(m_lastCause));
        return;
    }

    Waiting waiting{std::move(stanza), std::move(done)};
    if (!m_queue.push(std::move(waiting))) {
        const StanzaError full{Condition::ResourceConstraint,
                               "Too many stanzas are waiting for this domain's server"};
        // NOLINTNEXTLINE(bugprone-use-after-move): a full queue leaves it as it was
        m_environment.outcomes.post(std::move(waiting.done), std::unexpected(full));
        return;
    }
    if (!m_stream)
        open();
    else
        pump();
}

void Route::open()
{
    m_opened = m_lastStanza = m_lastWrite = now();
    m_since = m_environment.clock.now().toSecsSinceEpoch();
    m_pinged.reset();
    m_requested.reset();
    m_acknowledged = 0;
    m_leaving = false;
    m_stanzas = 0;
    m_stream = std::make_unique<OutgoingStream>(m_environment, m_pair, outgoing::Purpose::Stanzas);
    connect(m_stream.get(), &OutgoingStream::established, this, &Route::onEstablished);
    connect(m_stream.get(), &OutgoingStream::bytesWritten, this, &Route::onBytesWritten);
    connect(m_stream.get(), &OutgoingStream::acknowledged, this, &Route::onAcknowledged);
    connect(m_stream.get(), &OutgoingStream::ended, this, &Route::onEnded);
    Q_EMIT changed();
}

void Route::onEstablished()
{
    m_failed = false;
    m_retryDelay = m_environment.settings.retryDelay;
    m_since = m_environment.clock.now().toSecsSinceEpoch();
    m_lastStanza = m_lastWrite = now();
    Q_EMIT changed();
    if (const auto lostAt = std::exchange(m_lostAt, std::nullopt))
        Q_EMIT regained(*lostAt);
    pump();
}

// Hands over as much as the stream takes without holding too much of it.
void Route::pump()
{
    if (!m_stream || !m_stream->isEstablished())
        return;
    while (m_inFlight.empty()
           || m_stream->written() - m_inFlight.front().begin < maxInFlightBytes) {
        std::optional<Waiting> next;
        if (!m_again.empty()) {
            next = std::move(m_again.front());
            m_again.pop_front();
        } else {
            next = m_queue.pop();
        }
        if (!next)
            break;
        ++next->attempts;
        ++m_stanzas;
        m_lastStanza = now();
        write(*std::move(next));
    }
    requestAcknowledgement();
}

void Route::write(Waiting &&stanza)
{
    const qint64 begin = m_stream->written();
    m_stream->write(stanza.stanza);
    // What the connection did not take has no end that is ever reached: onEnded takes it back.
    const qint64 end =
        m_stream->written() > begin ? m_stream->written() : std::numeric_limits<qint64>::max();
    m_lastWrite = now();
    m_inFlight.push_back({std::move(stanza), begin, end});
}

void Route::onBytesWritten()
{
    confirmSent(m_stream->sent());
    pump();
    if (m_closing)
        dropWhenDone();
}

void Route::confirmSent(qint64 sent)
{
    if (m_stream->isAcknowledging())
        return;
    while (!m_inFlight.empty() && m_inFlight.front().end <= sent)
        confirmOldest();
}

void Route::confirmOldest()
{
    m_environment.outcomes.post(std::move(m_inFlight.front().waiting.done), {});
    m_inFlight.pop_front();
}

// One is asked for at a time: its answer covers all that was written before.
void Route::requestAcknowledgement()
{
    if (!m_stream->isAcknowledging() || m_requested || m_inFlight.empty())
        return;
    m_requested = now();
    m_stream->requestAcknowledgement();
}

// XEP-0198 §4: counted modulo 2^32.
void Route::onAcknowledged(quint32 stanzas)
{
    quint32 news = stanzas - m_acknowledged;
    if (news > m_inFlight.size()) {
        m_stream->end(
            {StreamError::Condition::UndefinedCondition, "More is acknowledged than was sent"});
        return;
    }
    m_requested.reset();
    m_acknowledged = stanzas;
    for (; news > 0; --news)
        confirmOldest();
    pump();
    if (m_closing)
        dropWhenDone();
}

void Route::onEnded()
{
    const bool wasEstablished = m_stream->wasEstablished();
    const bool inOrder = m_stream->endedInOrder();
    const StanzaError cause = m_stream->cause();
    const qint64 sent = m_stream->sent();
    confirmSent(sent);
    if (wasEstablished && !inOrder)
        tellDoubt();
    if (!m_inFlight.empty() && m_inFlight.back().end > sent)
        m_stream->abort(); // or it might arrive twice
    m_stream.release()->deleteLater(); // this is its signal

    // Of what is left, that of which not one byte has gone may go again (ejabberd#1746).
    std::deque<Waiting> again;
    for (InFlight &item : m_inFlight) {
        if (item.begin >= sent && item.waiting.attempts < maxAttempts)
            again.push_back(std::move(item.waiting));
        else
            m_environment.outcomes.post(std::move(item.waiting.done), std::unexpected(cause));
    }
    m_inFlight.clear();
    std::ranges::move(m_again, std::back_inserter(again));
    m_again = std::move(again);
    if (wasEstablished && !inOrder && !m_lostAt)
        m_lostAt = now();
    if (wasEstablished)
        Q_EMIT lost(!inOrder);
    reopenOrBounce(wasEstablished, cause);
    Q_EMIT changed();
}

void Route::tellDoubt()
{
    if (m_stream->isAcknowledging() || m_leaving)
        return;
    const auto span = m_stream->endedByPeersError() ? doubtOfTheLeaving : doubtOfTheDead;
    // After the outcomes of what was sent.
    m_environment.outcomes.post(
        [route = QPointer(this), span](const Outcome &) {
            if (route)
                Q_EMIT route->doubted(span);
        },
        {});
}

void Route::reopenOrBounce(bool wasEstablished, const StanzaError &cause)
{
    if (m_closing) {
        bounceAll(shuttingDown());
        return;
    }
    if (wasEstablished) {
        if (!m_again.empty() || !m_queue.isEmpty())
            open();
        return;
    }
    qCWarning(lcXmpp) << "no stream from" << m_pair.from.text() << "to" << m_pair.to.text() << ':'
                      << cause.text;
    m_failed = true;
    m_lastCause = cause;
    m_retryAt = now() + m_retryDelay;
    m_retryDelay = std::min<std::chrono::milliseconds>(m_retryDelay * 2, maxRetryDelay);
    bounceAll(cause);
}

void Route::bounceAll(const StanzaError &cause)
{
    for (Waiting &waiting : std::exchange(m_again, {}))
        m_environment.outcomes.post(std::move(waiting.done), std::unexpected(cause));
    for (Waiting &waiting : m_queue.takeAll())
        m_environment.outcomes.post(std::move(waiting.done), std::unexpected(cause));
}

// Ends the stream of its own accord; what comes next gets a new one.
void Route::drop()
{
    if (m_stream)
        m_stream->end();
}

void Route::tick()
{
    if (!m_stream)
        return;
    const FederationSettings &settings = m_environment.settings;
    const auto time = now();
    if (!m_stream->isEstablished()) {
        if (time - m_opened >= settings.establishmentTimeout)
            m_stream->timeOut();
        return;
    }
    const auto patience =
        std::min<std::chrono::milliseconds>(settings.keepAliveInterval, maxPingAnswer);
    if (m_pinged && time - *m_pinged >= patience) {
        m_stream->end({StreamError::Condition::ConnectionTimeout, "The ping was not answered"});
        return;
    }
    if (m_requested && time - *m_requested >= patience) {
        m_stream->end(
            {StreamError::Condition::ConnectionTimeout, "What was sent was not acknowledged"});
        return;
    }
    if (time - m_lastStanza >= settings.inactivityTimeout && m_inFlight.empty()) {
        drop();
        return;
    }
    const PeerPolicy *policy = settings.peer(m_pair.to);
    if (policy && policy->keepAlive && !m_pinged
        && time - m_lastWrite >= settings.keepAliveInterval)
        ping();
}

bool Route::isQuiet() const
{
    return !m_stream || (m_stream->isEstablished() && !m_pinged && m_inFlight.empty());
}

// XEP-0199 §4.3. The answer comes over the peer's own stream to us.
void Route::ping()
{
    m_pinged = now();
    write({.stanza = "<iq type='get' id='" + makeStreamId() + "' from='" + Jid(m_pair.from).text()
               + "' to='" + Jid(m_pair.to).text() + "'><ping xmlns='" + ns::ping + "'/></iq>",
           .done = {},
           .attempts = maxAttempts}); // of no use on another stream
    requestAcknowledgement();
}

void Route::hearFromPeer()
{
    m_pinged.reset();
    m_failed = false;
    m_retryDelay = m_environment.settings.retryDelay;
}

void Route::reconsider()
{
    const FederationSettings &settings = m_environment.settings;
    const PeerPolicy *policy = settings.peer(m_pair.to);
    m_failed = false;
    if (!policy || !settings.isLocal(m_pair.from)) {
        bounceAll({Condition::RemoteServerNotFound, "The domain is no partner any more"});
        if (m_stream)
            leave("Your domain is not among our partners any more");
        return;
    }
    const std::optional<Methods> way = m_stream ? m_stream->wayInUse() : std::nullopt;
    if (way && !permits(allowedMethods(*policy), *way))
        leave("The policy for this partner has changed");
}

void Route::leave(const char *why)
{
    m_leaving = true;
    m_stream->end({StreamError::Condition::PolicyViolation, why});
}

void Route::shutDown()
{
    m_closing = true;
    pump();
    dropWhenDone();
}

void Route::giveUp()
{
    bounceAll(shuttingDown());
    drop();
}

void Route::dropWhenDone()
{
    if (m_inFlight.empty() && m_again.empty() && m_queue.isEmpty())
        drop();
}

StreamStatus Route::status() const
{
    StreamStatus status;
    status.direction = StreamStatus::Direction::Outgoing;
    status.local = m_pair.from;
    status.remote = m_pair.to;
    status.queued =
        qsizetype(m_again.size()) + qsizetype(m_queue.size()) + qsizetype(m_inFlight.size());
    status.since = m_since;
    if (m_failed)
        status.lastError = QString::fromUtf8(m_lastCause.text);
    if (!m_stream) {
        status.state = m_failed ? QStringLiteral("waiting-to-retry") : QStringLiteral("idle");
        return status;
    }
    status.id = m_stream->id();
    status.state = QString::fromLatin1(m_stream->stateName());
    status.method = QString::fromLatin1(name(m_stream->method()));
    status.encrypted = m_stream->isEncrypted();
    status.tls = m_stream->tlsText();
    status.stanzasOut = m_stanzas;
    return status;
}

} // namespace xmpp
