// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/connector.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/route.h"
#include "engine/sip/stream_framer.h"
#include "engine/sip/transport.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace base {
class Clock;
} // namespace base

namespace sip {

struct ConnectionLimits {
    qsizetype maxMessageBytes = 65536;
    qsizetype maxQueuedBytes = 1'048'576;
};

// One TCP or TLS connection, accepted or made: messages in and out, keep-alives answered.
// What is sent before it is up waits, bounded; on a TLS connection that we made, until the
// peer has shown a certificate for the domain it was looked up by (RFC 5922 §7.3).
class StreamConnection : public QObject
{
    Q_OBJECT

public:
    StreamConnection(quint32 id,
                     Transport transport,
                     const ConnectionLimits &limits,
                     const base::Clock &clock);
    ~StreamConnection() override;

    void accept(std::unique_ptr<QTcpSocket> socket,
                const std::shared_ptr<const network::TlsContext> &tls,
                const QString &ownName);
    void connectTo(network::Resolver &resolver,
                   const Destination &destination,
                   std::shared_ptr<const network::TlsContext> tls,
                   const QString &ownName);

    // False: it is closing, or too much waits.
    bool send(const QByteArray &bytes);
    void close();

    [[nodiscard]] Flow flow() const;
    [[nodiscard]] bool isOpen() const { return !m_closed; }
    // Whether the peer proved by a trusted certificate that it may speak for `domain`.
    [[nodiscard]] bool certifies(const base::DomainName &domain) const;
    [[nodiscard]] bool peerVerified() const;
    // It is not up yet, said nothing yet, or is in the middle of a message.
    [[nodiscard]] bool owes() const;
    // Nothing sensible came for too long: close it.
    [[nodiscard]] bool isStale() const;

    [[nodiscard]] QString text() const; // for the log
    [[nodiscard]] QString tlsText() const;
    [[nodiscard]] base::Endpoint local() const;
    [[nodiscard]] quint64 messagesIn() const { return m_in; }
    [[nodiscard]] quint64 messagesOut() const { return m_out; }

Q_SIGNALS:
    void received(const QByteArray &bytes, const sip::Flow &flow);
    // The stream cannot be cut into messages any more; `headers` may be answered now.
    void unframeable(const QByteArray &headers, int status, const sip::Flow &flow);
    void closed(quint32 id);

private:
    void adopt(std::unique_ptr<QTcpSocket> socket);
    void onConnected(QTcpSocket *socket, const network::ConnectTarget &target);
    void onVerified(const QString &targetHost);
    void becomeReady();
    void read();
    void end(const QString &why);

    quint32 m_id;
    Transport m_transport;
    ConnectionLimits m_limits;
    const base::Clock &m_clock;
    std::unique_ptr<network::Connector> m_connector;
    std::unique_ptr<network::TlsStream> m_stream;
    std::shared_ptr<const network::TlsContext> m_tls; // until the handshake begins
    StreamFramer m_framer;
    Destination m_destination;
    QString m_ownName;
    QByteArray m_waiting; // until the connection is ready
    std::chrono::milliseconds m_lastProgress;
    quint64 m_in = 0;
    quint64 m_out = 0;
    bool m_ready = false;
    bool m_closed = false;
};

} // namespace sip
