// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_stream.h"

#include "engine/network/half_close.h"
#include "engine/network/logging.h"
#include "engine/network/private/tls_engine.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTcpSocket>
#include <QTimerEvent>

#include <algorithm>
#include <atomic>
#include <limits>

namespace network {
namespace {

using Kind = CloseCause::Kind;

// Ciphertext waiting in the socket beyond which no more is made: the rest waits unencrypted.
constexpr qint64 maxCiphertextAhead = qint64{256} * 1024;
// How long the FIN of a peer is awaited that is finished anyway: it closed, or got an alert.
constexpr std::chrono::milliseconds shortPatience{1'000};

QEvent::Type turnEvent()
{
    static const int type = QEvent::registerEventType();
    return static_cast<QEvent::Type>(type);
}

int milliseconds(std::chrono::milliseconds duration)
{
    return static_cast<int>(std::min<qint64>(duration.count(), std::numeric_limits<int>::max()));
}

QString nextConnectionId()
{
    static std::atomic<quint64> last{0};
    return u'c' + QString::number(++last);
}

} // namespace

TlsStream::TlsStream(std::unique_ptr<QTcpSocket> socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_id(nextConnectionId())
    , m_peerAddress(m_socket->peerAddress())
    , m_localAddress(m_socket->localAddress())
    , m_peerPort(m_socket->peerPort())
    , m_localPort(m_socket->localPort())
{
    m_socket->setParent(nullptr);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(m_limits.maxUnreadBytes);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &TlsStream::onSocketReadyRead);
    connect(m_socket.get(), &QTcpSocket::bytesWritten, this, &TlsStream::onSocketWritten);
    connect(m_socket.get(), &QTcpSocket::errorOccurred, this, [this] {
        m_socketFault = m_socket->errorString();
    });
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &TlsStream::onSocketGone);
    m_socketGone = m_socket->state() != QAbstractSocket::ConnectedState;
    m_unreadToAnnounce = m_socket->bytesAvailable() > 0;
    if (m_socketGone || m_unreadToAnnounce)
        postTurn();
}

TlsStream::~TlsStream()
{
    m_socket->disconnect(this); // its destructor closes, which would come back to us
}

void TlsStream::setLimits(const StreamLimits &limits)
{
    m_limits = limits;
    m_socket->setReadBufferSize(limits.maxUnreadBytes);
}

void TlsStream::startServerTls(std::shared_ptr<const TlsContext> context, const ServerTls &wanted)
{
    send();
    m_tls = TlsEngine::server(std::move(context), wanted, *m_socket);
    startTls();
}

void TlsStream::startClientTls(std::shared_ptr<const TlsContext> context, const ClientTls &wanted)
{
    send();
    m_tls = TlsEngine::client(std::move(context), wanted, *m_socket);
    m_facts.serverName = wanted.serverName;
    startTls();
}

void TlsStream::startTls()
{
    if (m_phase != Phase::Open)
        return;
    if (!m_tls) {
        beginClosing({Kind::TlsFailed, QStringLiteral("OpenSSL is out of memory")}, shortPatience);
        return;
    }
    m_unreadToAnnounce = false;
    m_timer.start(milliseconds(m_limits.handshakeTimeout), this);
    postTurn();
}

QByteArray TlsStream::read()
{
    if (!m_tls)
        return m_socket->isOpen() ? m_socket->readAll() : QByteArray();
    // What was left in the socket for want of room comes next turn.
    if (m_unread.size() >= m_limits.maxUnreadBytes || m_socketGone)
        postTurn();
    return std::exchange(m_unread, {});
}

bool TlsStream::hasUnread() const
{
    return !m_unread.isEmpty() || (!m_tls && m_socket->bytesAvailable() > 0);
}

bool TlsStream::write(QByteArrayView bytes)
{
    if (m_phase != Phase::Open || m_socketGone)
        return false;
    if (unsentBytes() + bytes.size() > m_limits.maxUnsentBytes) {
        m_cause = CloseCause{Kind::Overflow,
                             QStringLiteral("the peer is slow: %1 bytes wait, %2 more do not fit")
                                 .arg(unsentBytes())
                                 .arg(bytes.size())};
        abort();
        return false;
    }
    m_unencrypted.append(bytes);
    m_progress.accept(bytes.size());
    postTurn();
    return true;
}

void TlsStream::flush()
{
    send();
    if (m_progress.hasNews())
        postTurn();
}

void TlsStream::close()
{
    if (m_phase == Phase::Open)
        beginClosing({Kind::ByUs, {}}, m_limits.closeTimeout);
}

void TlsStream::abort()
{
    if (m_phase == Phase::Closed)
        return;
    if (!m_cause)
        m_cause = CloseCause{Kind::ByUs, {}};
    m_phase = Phase::Closing;
    m_unread.clear();
    m_unencrypted.clear();
    m_socket->abort(); // leads to onSocketGone, unless it is gone
    m_socketGone = true;
    postTurn();
}

void TlsStream::setReadPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused) {
        m_unreadToAnnounce = hasUnread();
        postTurn();
    }
}

bool TlsStream::event(QEvent *event)
{
    if (event->type() != turnEvent())
        return QObject::event(event);
    m_turnPosted = false;
    takeTurn();
    return true;
}

void TlsStream::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    m_timer.stop();
    if (m_phase == Phase::Open)
        m_cause = CloseCause{Kind::TimedOut, QStringLiteral("the TLS handshake took too long")};
    else if (m_cause && m_cause->kind == Kind::ByUs)
        m_cause->evidence = QStringLiteral("the peer did not close in time");
    abort();
}

void TlsStream::postTurn()
{
    if (m_turnPosted || m_phase == Phase::Closed)
        return;
    m_turnPosted = true;
    QCoreApplication::postEvent(this, new QEvent(turnEvent()));
}

// Everything that was put off to the event loop, in the order in which it must be told.
void TlsStream::takeTurn()
{
    receive();
    send();
    announceWritten();
    announceUnread();
    if (m_phase == Phase::Closing)
        continueClosing();
    else if (m_socketGone && m_phase == Phase::Open)
        endByPeer();
}

void TlsStream::onSocketReadyRead()
{
    if (m_phase == Phase::Closing) {
        (void)m_socket->readAll();
        return;
    }
    if (!m_tls)
        m_unreadToAnnounce = true;
    receive();
    announceUnread();
}

void TlsStream::receive()
{
    if (!m_tls || m_phase != Phase::Open || (!m_encrypted && !advanceHandshake()))
        return;
    if (!m_paused && m_phase == Phase::Open)
        decrypt();
}

bool TlsStream::advanceHandshake()
{
    const TlsEngine::Progress progress = m_tls->handshake();
    giveToSocket(m_tls->takeOutgoing());
    flushSocket();
    if (progress == TlsEngine::Progress::WantsInput)
        return false;
    if (progress != TlsEngine::Progress::Done) {
        beginClosing({Kind::TlsFailed, m_tls->failure()}, shortPatience);
        return false;
    }
    m_timer.stop();
    m_encrypted = true;
    m_facts = m_tls->facts();
    m_peer = m_tls->judgePeer();
    qCDebug(lcNetwork) << m_id << m_facts.protocol << m_facts.cipher << "peer trusted"
                       << m_peer.trusted << m_peer.fault;
    if (!m_unencrypted.isEmpty())
        postTurn();
    Q_EMIT encrypted();
    return true;
}

void TlsStream::decrypt()
{
    const qsizetype before = m_unread.size();
    const TlsEngine::Progress progress =
        m_tls->read(m_unread, static_cast<qsizetype>(m_limits.maxUnreadBytes));
    m_unreadToAnnounce = m_unreadToAnnounce || m_unread.size() > before;
    const QByteArray answer = m_tls->takeOutgoing(); // a key update, an alert
    if (!answer.isEmpty()) {
        giveToSocket(answer);
        flushSocket();
        // Nobody asks for key updates without reading them.
        if (m_socket->bytesToWrite() > 2 * m_limits.maxUnsentBytes) {
            m_cause = CloseCause{Kind::Overflow, QStringLiteral("the peer reads no TLS answers")};
            abort();
            return;
        }
    }
    const bool isClosed = progress == TlsEngine::Progress::PeerClosed;
    if (!isClosed && progress != TlsEngine::Progress::Failed)
        return;
    announceUnread(); // what came before the end
    if (m_phase == Phase::Open)
        beginClosing(isClosed ? CloseCause{Kind::ByPeer, {}}
                              : CloseCause{Kind::TlsFailed, m_tls->failure()},
                     shortPatience);
}

void TlsStream::announceUnread()
{
    if (!m_paused && std::exchange(m_unreadToAnnounce, false))
        Q_EMIT readyRead();
}

// Encrypts and hands over what was written: one batch of records, one write to the socket.
void TlsStream::send()
{
    if (m_unencrypted.isEmpty() || m_socketGone || m_finSent || (m_tls && !m_encrypted)
        || m_socket->bytesToWrite() > maxCiphertextAhead)
        return;
    const QByteArray plain = std::exchange(m_unencrypted, {});
    if (!m_tls) {
        giveToSocket(plain);
    } else if (m_tls->write(plain) == TlsEngine::Progress::Done) {
        giveToSocket(m_tls->takeOutgoing());
    } else {
        m_cause = CloseCause{Kind::TlsFailed, m_tls->failure()};
        abort();
        return;
    }
    m_progress.mark();
    flushSocket();
}

void TlsStream::giveToSocket(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_socketGone)
        return;
    m_progress.give(bytes.size());
    m_socket->write(bytes);
}

void TlsStream::flushSocket()
{
    if (m_socketGone)
        return;
    m_flushing = true;
    m_socket->flush();
    m_flushing = false;
    if (!m_socketGone)
        m_progress.settle(m_socket->bytesToWrite());
}

void TlsStream::onSocketWritten()
{
    if (m_flushing)
        return;
    flushSocket();
    if (m_progress.hasNews() || !m_unencrypted.isEmpty() || m_phase == Phase::Closing)
        postTurn();
}

void TlsStream::announceWritten()
{
    if (m_progress.takeNews())
        Q_EMIT bytesWritten();
}

void TlsStream::beginClosing(CloseCause cause, std::chrono::milliseconds patience)
{
    if (!m_cause)
        m_cause = std::move(cause);
    m_phase = Phase::Closing;
    m_timer.start(milliseconds(patience), this);
    postTurn();
}

// Our last bytes, close_notify and FIN as soon as there is room; then the peer's FIN.
void TlsStream::continueClosing()
{
    if (m_socketGone) {
        finish();
        return;
    }
    if (!m_unencrypted.isEmpty() && (!m_tls || m_encrypted))
        return; // more room will bring us back
    if (m_encrypted && !m_closeNotifySent) {
        m_closeNotifySent = true;
        m_tls->sendCloseNotify();
        giveToSocket(m_tls->takeOutgoing());
        flushSocket();
    }
    if (m_socketGone || m_finSent || m_socket->bytesToWrite() > 0)
        return;
    m_finSent = true;
    shutDownSending(m_socket->socketDescriptor());
    (void)m_socket->readAll(); // room, so that the peer's FIN is seen
}

void TlsStream::onSocketGone()
{
    m_socketGone = true;
    postTurn();
}

void TlsStream::endByPeer()
{
    // What has arrived goes first, at the pace of whoever reads it.
    if (m_paused && (hasUnread() || m_socket->bytesAvailable() > 0))
        return;
    if (m_tls && m_unread.size() >= m_limits.maxUnreadBytes)
        return;
    if (m_tls && !m_encrypted)
        m_cause = CloseCause{Kind::TlsFailed,
                             QStringLiteral("the peer ended the connection during the handshake")};
    else if (m_socket->error() != QAbstractSocket::RemoteHostClosedError)
        m_cause = CloseCause{Kind::Reset, m_socketFault};
    else if (m_tls)
        m_cause = CloseCause{Kind::Reset,
                             QStringLiteral("the connection ended without TLS close_notify")};
    else
        m_cause = CloseCause{Kind::ByPeer, {}};
    finish();
}

void TlsStream::finish()
{
    m_timer.stop();
    m_phase = Phase::Closed;
    Q_EMIT closed(*m_cause);
}

} // namespace network
