// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/bounded_queue.h"
#include "engine/xmpp/outgoing_stream.h"
#include "engine/xmpp/stream_status.h"

#include <QObject>

#include <deque>

namespace xmpp {

// The way from one domain of ours to one partner: a bounded queue and at most one stream, opened
// when there is something to say and again when it was lost. Every stanza gets its outcome.
class Route : public QObject
{
    Q_OBJECT

public:
    Route(Environment &environment, DomainPair pair);
    ~Route() override;

    void send(QByteArray stanza, Delivered done);
    // Time-outs, keep-alive, closing when idle; called from time to time.
    void tick();
    // The peer has proved itself to us, or has answered: what failed may work now.
    void hearFromPeer();
    // The policy has changed: what may stay, stays.
    void reconsider();
    // Takes nothing more, sends what is here, closes.
    void shutDown();
    // Bounces what could not be sent.
    void giveUp();

    bool hasStream() const { return m_stream != nullptr; }
    // Nothing is due before the keep-alive or the end for inactivity.
    bool isQuiet() const;
    StreamStatus status() const;

Q_SIGNALS:
    void changed();
    // An established stream is gone; in order: everything that was sent has been read.
    void lost(bool withError);
    // It acknowledged nothing: what was sent on it in this time before its end may not have
    // arrived.
    void doubted(std::chrono::milliseconds span);
    // There is a stream again after one was lost with an error, at this time of the monotonic
    // clock.
    void regained(std::chrono::milliseconds lostAt);

private:
    struct Waiting {
        QByteArray stanza;
        Delivered done;
        int attempts = 0; // streams it was given to
    };
    struct InFlight {
        Waiting waiting;
        qint64 begin; // positions in what was written to the stream
        qint64 end;
    };

    void open();
    void pump();
    void onEstablished();
    void onBytesWritten();
    void onAcknowledged(quint32 stanzas);
    void onEnded();
    void tellDoubt();
    void leave(const char *why);
    void reopenOrBounce(bool wasEstablished, const StanzaError &cause);
    void bounceAll(const StanzaError &cause);
    void write(Waiting &&stanza);
    void confirmSent(qint64 sent);
    void confirmOldest();
    void requestAcknowledgement();
    void drop();
    void dropWhenDone();
    void ping();
    std::chrono::milliseconds now() const { return m_environment.clock.monotonic(); }

    Environment &m_environment;
    const DomainPair m_pair; // from a domain of ours to the partner's
    std::unique_ptr<OutgoingStream> m_stream;
    std::deque<Waiting> m_again; // taken back from a lost stream: before the queue
    base::BoundedQueue<Waiting> m_queue;
    // Given to the stream; the peer has not acknowledged it or, where it never does, the operating
    // system has not taken it.
    std::deque<InFlight> m_inFlight;
    quint32 m_acknowledged = 0; // stanzas of this stream
    std::chrono::milliseconds m_opened{};
    std::chrono::milliseconds m_lastStanza{};
    std::chrono::milliseconds m_lastWrite{};
    std::optional<std::chrono::milliseconds> m_pinged; // and not yet answered
    std::optional<std::chrono::milliseconds> m_requested; // an acknowledgement, not yet there
    std::optional<std::chrono::milliseconds> m_lostAt; // with an error, and not regained
    std::chrono::milliseconds m_retryAt{};
    std::chrono::milliseconds m_retryDelay{};
    StanzaError m_lastCause;
    bool m_failed = false; // m_lastCause holds; until m_retryAt nothing is tried
    bool m_closing = false;
    bool m_leaving = false; // our policy ends this stream: what was sent goes out before
    qint64 m_since = 0;
    quint64 m_stanzas = 0;
};

} // namespace xmpp
