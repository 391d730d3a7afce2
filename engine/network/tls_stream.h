// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/peer_identity.h"
#include "engine/network/tls_context.h"
#include "engine/network/write_progress.h"

#include <QBasicTimer>
#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

class QTcpSocket;

namespace network {

class TlsEngine;

struct ServerTls {
    QString domain; // whose certificate is shown when the client sends no SNI that we know
    QByteArrayList alpn; // in our order of preference; empty: the client's ALPN is ignored
    bool requestPeerCertificate = true;
};

struct ClientTls {
    QString serverName; // SNI, an A-label; not sent when empty or an address
    QByteArrayList alpn;
    QString presentFor; // the local domain whose certificate we present when asked
};

struct TlsFacts {
    QString protocol; // "TLSv1.3"
    QString cipher;
    QByteArray alpn;
    QString serverName; // SNI as sent (client) or received (server)
    bool resumed = false;
};

struct CloseCause {
    enum class Kind {
        ByPeer,
        ByUs,
        Reset,
        TlsFailed,
        TimedOut,
        Overflow
    };

    Kind kind;
    QString evidence; // English, for the log
};

struct StreamLimits {
    qint64 maxUnsentBytes = qint64{1024} * 1024;
    qint64 maxUnreadBytes = qint64{256} * 1024; // beyond it nothing more is taken from the peer
    std::chrono::milliseconds handshakeTimeout{30'000};
    std::chrono::milliseconds closeTimeout{10'000};
};

// One TCP connection, plain first, TLS (RFC 9325) when told. The handshake never fails because
// of who the peer is: peer() is evidence for the caller's policy. No signal is emitted from
// inside a call of this class; `closed` comes exactly once, after the last readyRead. A slot of
// its signals deletes it with deleteLater().
class TlsStream : public QObject
{
    Q_OBJECT

public:
    // `socket` is connected already.
    explicit TlsStream(std::unique_ptr<QTcpSocket> socket, QObject *parent = nullptr);
    ~TlsStream() override;

    void setLimits(const StreamLimits &limits);

    // What was written before goes out in the clear; what is written after waits for the
    // handshake. Plaintext that arrived and was not read() is taken for TLS: check hasUnread().
    void startServerTls(std::shared_ptr<const TlsContext> context, const ServerTls &wanted = {});
    void startClientTls(std::shared_ptr<const TlsContext> context, const ClientTls &wanted);

    // Everything that has arrived (at most maxUnreadBytes at once).
    [[nodiscard]] QByteArray read();
    [[nodiscard]] bool hasUnread() const;
    // Appended; everything of one turn of the event loop leaves together. False: closing, closed
    // or beyond maxUnsentBytes; in the last case the stream closes with Overflow.
    bool write(QByteArrayView bytes);
    // Hands over what was written without waiting for the end of the turn.
    void flush();
    // Flush, close_notify, FIN; waits for the peer's FIN for closeTimeout at most.
    void close();
    void abort();

    // Of the bytes given to write(), how many the operating system has not taken yet. They leave
    // in order: when all written minus unsentBytes() reaches a position, that position is out.
    [[nodiscard]] qint64 unsentBytes() const { return m_progress.unsent(); }
    [[nodiscard]] bool isEncrypted() const { return m_encrypted; }
    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }
    [[nodiscard]] const TlsFacts &facts() const { return m_facts; }
    // Valid after encrypted().
    [[nodiscard]] const certificates::PeerEvidence &peer() const { return m_peer; }

    [[nodiscard]] QHostAddress peerAddress() const { return m_peerAddress; }
    [[nodiscard]] quint16 peerPort() const { return m_peerPort; }
    [[nodiscard]] QHostAddress localAddress() const { return m_localAddress; }
    [[nodiscard]] quint16 localPort() const { return m_localPort; }
    // Short and unique in this process, for every line of the log: "c17".
    [[nodiscard]] const QString &connectionId() const { return m_id; }

    // Back-pressure: while paused nothing is announced, and TCP slows the peer down.
    void setReadPaused(bool paused);

Q_SIGNALS:
    void encrypted();
    void readyRead();
    void bytesWritten();
    void closed(const network::CloseCause &cause);

protected:
    bool event(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Phase {
        Open,
        Closing, // our last bytes are on their way, or the peer's FIN is awaited
        Closed
    };

    void startTls();
    void postTurn();
    void takeTurn();
    void onSocketReadyRead();
    void onSocketWritten();
    void onSocketGone();
    void receive();
    [[nodiscard]] bool advanceHandshake();
    void decrypt();
    void send();
    void giveToSocket(const QByteArray &bytes);
    void flushSocket();
    void announceWritten();
    void announceUnread();
    void beginClosing(CloseCause cause, std::chrono::milliseconds patience);
    void continueClosing();
    void endByPeer();
    void finish();

    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<TlsEngine> m_tls;
    TlsFacts m_facts;
    certificates::PeerEvidence m_peer;
    StreamLimits m_limits;
    QString m_id;
    QString m_socketFault; // its last complaint; QTcpSocket forgets it on closing
    QHostAddress m_peerAddress;
    QHostAddress m_localAddress;
    QByteArray m_unread; // decrypted
    QByteArray m_unencrypted; // written, not yet encrypted or given to the socket
    WriteProgress m_progress;
    std::optional<CloseCause> m_cause;
    QBasicTimer m_timer; // of the handshake, then of closing
    quint16 m_peerPort = 0;
    quint16 m_localPort = 0;
    Phase m_phase = Phase::Open;
    bool m_encrypted = false;
    bool m_paused = false;
    bool m_turnPosted = false;
    bool m_flushing = false;
    bool m_closeNotifySent = false;
    bool m_finSent = false;
    bool m_socketGone = false;
    bool m_unreadToAnnounce = false;
};

} // namespace network
