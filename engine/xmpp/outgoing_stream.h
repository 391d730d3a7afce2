// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/connector.h"
#include "engine/xmpp/dialback.h"
#include "engine/xmpp/environment.h"
#include "engine/xmpp/outgoing_negotiation.h"
#include "engine/xmpp/xml_stream.h"

#include <QObject>

namespace xmpp {

// A stream that we open: finds the partner, connects, negotiates, then carries what it is given.
// Used once: after `ended` it is only to be deleted (with deleteLater from its own signals).
class OutgoingStream : public QObject
{
    Q_OBJECT

public:
    // `pair` goes from a domain of ours to the partner's. Starts at the next turn of the loop.
    OutgoingStream(const Environment &environment, DomainPair pair, outgoing::Purpose purpose);
    ~OutgoingStream() override;

    bool isEstablished() const;
    bool hasEnded() const { return m_ended; }
    // Why it ended, for the senders of stanzas; once it has.
    const StanzaError &cause() const { return m_cause; }
    // Whether it carried stanzas before it ended.
    bool wasEstablished() const { return m_wasEstablished; }
    // Whether it ended by </stream:stream> of either side, without an error: what was sent before
    // has been read.
    bool endedInOrder() const { return m_endedInOrder; }
    bool endedByPeersError() const
    {
        const auto *refused = std::get_if<outgoing::Refused>(&m_state);
        return refused && refused->reason == Refusal::PeerError;
    }

    void write(QByteArrayView bytes);
    qint64 written() const;
    qint64 sent() const;
    // Whether the peer says what it has (XEP-0198): then `sent` proves nothing. It counts the
    // stanzas since the stream was established.
    bool isAcknowledging() const { return m_isAcknowledging; }
    void requestAcknowledgement();

    void timeOut(); // not established in time
    void end(); // nothing more to say
    void end(const StreamError &error); // the policy changed, the partner is dead
    void abort(); // what the operating system has not taken yet must not go out any more

    QByteArray stateName() const { return name(m_state); }
    outgoing::Method method() const;
    std::optional<Methods> wayInUse() const; // exactly one of them, once established
    QString id() const;
    bool isEncrypted() const;
    QString tlsText() const;

Q_SIGNALS:
    void established();
    void received(const xmpp::Element &element); // once established
    void bytesWritten();
    void acknowledged(quint32 stanzas);
    void ended();

private:
    void onConnected(std::unique_ptr<QTcpSocket> socket, const network::ConnectTarget &target);
    void onConnectFailed(const network::ConnectError &error);
    void onStreamEvent(StreamEvent &&event);
    void onHeader(const StreamHeader &header);
    void onElement(const Element &element);
    void onStreamManagement(const Element &element);
    void onSaslFailure(const Element &element);
    void onDialback(const Element &element);
    void onConnectionClosed(const network::CloseCause &cause);
    void advance(const outgoing::Event &event);
    void perform(outgoing::Action action);
    void startTls();
    void offerKey();
    void refuse(Refusal reason);
    void finish(StanzaError cause);
    Methods methods() const;
    bool isPeerVerified();

    const Environment &m_environment;
    const DomainPair m_pair;
    const outgoing::Purpose m_purpose;
    outgoing::State m_state;
    std::unique_ptr<network::Connector> m_connector;
    std::unique_ptr<XmlStream> m_stream;
    QByteArray m_peerStreamId;
    QString m_detail; // what the peer or the network said, for the log and the senders
    StanzaError m_cause;
    bool m_directTls = false;
    bool m_offersAcknowledgements = false;
    bool m_isAcknowledging = false;
    bool m_wasEstablished = false;
    bool m_endedInOrder = false;
    bool m_ended = false;
};

} // namespace xmpp
