// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/stream_connection.h"

#include "engine/base/clock.h"
#include "engine/base/domain_name.h"
#include "engine/base/overloaded.h"
#include "engine/sip/logging.h"
#include "engine/sip/server_identity.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

using namespace std::chrono_literals;

// A peer that has sent nothing yet, or half a message, has this long.
constexpr std::chrono::milliseconds patience = 30s;
// Longer than any registration refresh that keeps its connection (RFC 5626 §4.4.1 is 120 s).
constexpr std::chrono::milliseconds idleTime = 2h;

} // namespace

StreamConnection::StreamConnection(quint32 id,
                                   Transport transport,
                                   const ConnectionLimits &limits,
                                   const base::Clock &clock)
    : m_id(id)
    , m_transport(transport)
    , m_limits(limits)
    , m_clock(clock)
    , m_framer(limits.maxMessageBytes)
    , m_lastProgress(clock.monotonic())
{ }

StreamConnection::~StreamConnection() = default;

void StreamConnection::accept(std::unique_ptr<QTcpSocket> socket,
                              const std::shared_ptr<const network::TlsContext> &tls,
                              const QString &ownName)
{
    adopt(std::move(socket));
    if (m_transport == Transport::Tls)
        m_stream->startServerTls(tls, network::ServerTls{.domain = ownName, .alpn = {}});
    m_ready = true; // answers only: the handshake comes before any request
    qCInfo(lcSip) << text() << "accepted";
}

void StreamConnection::connectTo(network::Resolver &resolver,
                                 const Destination &destination,
                                 std::shared_ptr<const network::TlsContext> tls,
                                 const QString &ownName)
{
    m_destination = destination;
    m_tls = std::move(tls);
    m_ownName = ownName;
    m_connector = std::make_unique<network::Connector>(resolver, connectPlan(destination));
    connect(
        m_connector.get(), &network::Connector::connected, this, &StreamConnection::onConnected);
    connect(m_connector.get(),
            &network::Connector::failed,
            this,
            [this](const network::ConnectError &error) { end(error.evidence); });
}

void StreamConnection::adopt(std::unique_ptr<QTcpSocket> socket)
{
    m_stream = std::make_unique<network::TlsStream>(std::move(socket));
    network::StreamLimits limits;
    limits.maxUnsentBytes = m_limits.maxQueuedBytes;
    m_stream->setLimits(limits);
    connect(m_stream.get(), &network::TlsStream::readyRead, this, &StreamConnection::read);
    connect(m_stream.get(),
            &network::TlsStream::closed,
            this,
            [this](const network::CloseCause &cause) { end(cause.evidence); });
}

void StreamConnection::onConnected(QTcpSocket *socket, const network::ConnectTarget &target)
{
    m_connector.release()->deleteLater(); // it is emitting
    adopt(std::unique_ptr<QTcpSocket>(socket));
    if (m_transport != Transport::Tls) {
        becomeReady();
        return;
    }
    if (!m_tls) {
        end(u"no certificate is assigned, so there is no TLS"_s);
        return;
    }
    connect(m_stream.get(), &network::TlsStream::encrypted, this, [this, host = target.host] {
        onVerified(host);
    });
    m_stream->startClientTls(
        m_tls, network::ClientTls{.serverName = target.host, .alpn = {}, .presentFor = m_ownName});
    m_tls.reset();
}

void StreamConnection::onVerified(const QString &targetHost)
{
    if (namesServer(*m_stream, m_destination, targetHost)) {
        becomeReady();
        return;
    }
    const QString &fault = m_stream->peer().fault;
    end(u"the certificate of "_s + m_destination.text() + u" is not accepted: "_s
        + (fault.isEmpty() ? u"it is for another name"_s : fault));
}

void StreamConnection::becomeReady()
{
    m_ready = true;
    m_lastProgress = m_clock.monotonic();
    qCInfo(lcSip) << text() << "connected";
    if (!m_waiting.isEmpty())
        m_stream->write(std::exchange(m_waiting, {}));
}

bool StreamConnection::send(const QByteArray &bytes)
{
    if (m_closed)
        return false;
    ++m_out;
    if (m_ready)
        return m_stream->write(bytes);
    if (m_waiting.size() + bytes.size() > m_limits.maxQueuedBytes)
        return false;
    m_waiting += bytes;
    return true;
}

void StreamConnection::close()
{
    if (m_stream)
        m_stream->close();
    else
        end(u"closed"_s);
}

void StreamConnection::read()
{
    m_framer.append(m_stream->read());
    for (bool more = true; more && !m_closed;) {
        const auto take = base::Overloaded{
            [&](const StreamFramer::NeedMore &) { more = false; },
            [&](const StreamFramer::KeepAlive &) {
                m_lastProgress = m_clock.monotonic();
                m_stream->write("\r\n");
            },
            [&](const StreamFramer::WholeMessage &message) {
                ++m_in;
                m_lastProgress = m_clock.monotonic();
                Q_EMIT received(message.bytes, flow());
            },
            [&](const StreamFramer::Broken &broken) {
                more = false;
                qCWarning(lcSip) << text() << "cannot be read on:" << broken.why;
                if (!broken.bytes.isEmpty())
                    Q_EMIT unframeable(broken.bytes, broken.status, flow());
                m_stream->close();
            },
        };
        std::visit(take, m_framer.next());
    }
}

void StreamConnection::end(const QString &why)
{
    if (std::exchange(m_closed, true))
        return;
    qCInfo(lcSip) << text() << "closed:" << why;
    if (m_stream)
        m_stream->abort();
    Q_EMIT closed(m_id);
}

Flow StreamConnection::flow() const
{
    if (!m_stream)
        return {m_transport, m_id, {}, 0};
    bool isIpv4 = false;
    const quint32 ipv4 = m_stream->peerAddress().toIPv4Address(&isIpv4);
    return {m_transport,
            m_id,
            isIpv4 ? QHostAddress(ipv4) : m_stream->peerAddress(),
            m_stream->peerPort()};
}

bool StreamConnection::certifies(const base::DomainName &domain) const
{
    return peerVerified()
        && certificates::certifiesSipDomain(m_stream->peer().chain.first(), domain);
}

bool StreamConnection::peerVerified() const
{
    return m_stream && m_stream->isEncrypted() && m_stream->peer().trusted
        && !m_stream->peer().chain.isEmpty();
}

bool StreamConnection::owes() const
{
    return !m_ready || m_in + m_out == 0 || m_framer.isMidMessage();
}

bool StreamConnection::isStale() const
{
    return m_ready && m_clock.monotonic() - m_lastProgress > (owes() ? patience : idleTime);
}

QString StreamConnection::text() const
{
    if (!m_stream)
        return m_destination.text();
    return m_stream->connectionId() + u' ' + flow().text();
}

QString StreamConnection::tlsText() const
{
    if (!m_stream || !m_stream->isEncrypted())
        return {};
    return m_stream->facts().protocol + u' ' + m_stream->facts().cipher;
}

base::Endpoint StreamConnection::local() const
{
    return m_stream ? base::Endpoint{m_stream->localAddress().toString(), m_stream->localPort()}
                    : base::Endpoint{};
}

} // namespace sip
