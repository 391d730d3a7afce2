// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/dialback.h"
#include "engine/xmpp/environment.h"
#include "engine/xmpp/incoming_negotiation.h"
#include "engine/xmpp/offered_keys.h"
#include "engine/xmpp/stanza.h"
#include "engine/xmpp/stream_status.h"
#include "engine/xmpp/verified_pairs.h"
#include "engine/xmpp/xml_stream.h"

#include <QObject>

#include <memory>

namespace xmpp {

class IncomingStream;

// What incoming streams report to.
class IncomingListener
{
public:
    virtual ~IncomingListener() = default;
    IncomingListener() = default;
    IncomingListener(const IncomingListener &) = delete;
    IncomingListener &operator=(const IncomingListener &) = delete;

    // Whether this partner may have one more stream. Those that only say they are his count not.
    virtual bool admits(const IncomingStream &stream, const base::DomainName &partner) = 0;
    virtual void onVerified(const DomainPair &pair) = 0;
    // From a verified pair.
    virtual void onStanza(Stanza &&stanza) = 0;
};

// A stream that a peer opened: answers, lets it authenticate, and takes its stanzas for the pairs
// of domains that are verified on this very stream. After `ended` it is only to be deleted.
class IncomingStream : public QObject
{
    Q_OBJECT

public:
    IncomingStream(const Environment &environment,
                   std::unique_ptr<network::TlsStream> connection,
                   bool directTls,
                   IncomingListener &listener);
    ~IncomingStream() override;

    // Time-outs; called from time to time.
    void tick();
    // It is up, no key is being verified: nothing is due before its end for inactivity.
    bool isQuiet() const { return isEstablished() && m_keys.count() == 0; }
    void end();
    void end(const StreamError &error);
    // The policy has changed: ends the stream when it may not stay.
    void reconsider();

    const std::optional<base::DomainName> &remote() const { return m_remote; }
    const VerifiedPairs &pairs() const { return m_pairs; }
    QHostAddress peerAddress() const { return m_stream->connection().peerAddress(); }
    std::chrono::milliseconds lastHeard() const { return m_lastStanza; } // on the monotonic clock
    // Whether it ended by </stream:stream> of either side, without an error.
    bool endedInOrder() const { return m_closedInOrder && !m_failed; }
    StreamStatus status() const;

Q_SIGNALS:
    void changed();
    void ended();

private:
    void onEvent(StreamEvent &&event);
    void onHeader(const StreamHeader &header);
    void onElement(Element &&element);
    void onStanza(Element &&element);
    void onUnreadableStanza(const Element &element, const StanzaFault &fault);
    void onDialback(const Element &element);
    void onKeyAnswered(const DialbackElement &offered,
                       DialbackElement::Type verdict,
                       const QByteArray &error);
    void onAuth(const Element &element);
    void onBadStream(const StreamError &error);
    void advance(const incoming::Event &event);
    void
    advance(const incoming::Event &event, const Methods &methods, const DialbackElement *about);
    // `about`: the dialback request that the event speaks of.
    void perform(incoming::Action action, const DialbackElement *about);
    void answerOpen();
    void onTlsAgreed();
    void startTls();
    void onExternalAccepted();
    void addPair(const DomainPair &pair, VerifiedPairs::Method method);
    bool isEstablished() const;
    Methods methodsOf(const std::optional<base::DomainName> &partner) const;
    std::chrono::milliseconds now() const { return m_environment.clock.monotonic(); }

    const Environment &m_environment;
    IncomingListener &m_listener;
    std::unique_ptr<XmlStream> m_stream;
    incoming::State m_state;
    const bool m_directTls;
    OfferedKeys m_keys;
    bool m_closedInOrder = false;
    bool m_failed = false; // one of us sent a stream error
    bool m_opened = false; // our header is written, on the present stream
    std::optional<base::DomainName> m_remote; // as the peer says; proved only by m_pairs
    std::optional<base::DomainName> m_local;
    QByteArray m_id; // of the present stream, ours
    QByteArray m_keyError; // the condition for KeyErrorNotVerifiable
    QString m_detail;
    VerifiedPairs m_pairs;
    const std::chrono::milliseconds m_begun;
    std::chrono::milliseconds m_lastStanza;
    qint64 m_since;
    quint64 m_stanzas = 0;
};

} // namespace xmpp
