// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/transports.h"

#include "engine/base/clock.h"
#include "engine/network/connect_targets.h"
#include "engine/network/resolver.h"
#include "engine/sip/logging.h"

#include <QTcpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

constexpr std::chrono::seconds staleCheck{5};
constexpr std::chrono::seconds idleCheck{30}; // while no connection owes us anything

} // namespace

Transports::Transports(network::Resolver &resolver, const base::Clock &clock)
    : m_resolver(resolver), m_clock(clock)
{
    connect(&m_staleTimer, &QTimer::timeout, this, &Transports::closeStale);
}

Transports::~Transports() = default;

void Transports::configure(const UserAgentLimits &limits,
                           const QString &ownName,
                           std::shared_ptr<const network::TlsContext> tls)
{
    m_limits = limits;
    m_ownName = ownName;
    m_tls = std::move(tls);
}

std::expected<void, network::ListenError> Transports::listen(Transport transport,
                                                             const base::Endpoint &endpoint)
{
    if (transport == Transport::Udp) {
        auto port = UdpPort::open(endpoint, ++m_lastId);
        if (!port)
            return std::unexpected(port.error());
        qCInfo(lcSip) << "listening on UDP" << endpoint.text();
        adopt(*std::move(port));
        return {};
    }
    network::ListenLimits limits;
    limits.connections = m_limits.maxConnections + 1; // for which another one may give way
    auto listener = network::Listener::open(endpoint, limits);
    if (!listener)
        return std::unexpected(listener.error());
    connect(listener->get(),
            &network::Listener::accepted,
            this,
            [this, transport](QTcpSocket *socket) { accept(transport, socket); });
    const base::Endpoint local{endpoint.host, (*listener)->port()};
    qCInfo(lcSip) << "listening on" << transportName(transport) << local.text();
    m_listening.push_back({transport, *std::move(listener), local});
    return {};
}

void Transports::stopListening()
{
    m_listening.clear();
    for (auto &port : m_udp) {
        port->close(); // listen() may be called for the same address next
        port.release()->deleteLater(); // it may be reading
    }
    m_udp.clear();
}

void Transports::closeAll()
{
    stopListening();
    std::vector<StreamConnection *> open; // closing one may remove it at once
    open.reserve(m_connections.size());
    for (const auto &[id, connection] : m_connections)
        open.push_back(connection.stream.get());
    for (StreamConnection *stream : open)
        stream->close();
}

void Transports::adopt(std::unique_ptr<UdpPort> port)
{
    connect(port.get(), &UdpPort::received, this, &Transports::received);
    m_udp.push_back(std::move(port));
}

StreamConnection &Transports::add(Transport transport, std::optional<Destination> destination)
{
    const quint32 id = ++m_lastId;
    const ConnectionLimits limits{m_limits.maxMessageBytes, m_limits.maxQueuedBytes};
    auto stream = std::make_unique<StreamConnection>(id, transport, limits, m_clock);
    connect(stream.get(), &StreamConnection::received, this, &Transports::received);
    connect(stream.get(), &StreamConnection::unframeable, this, &Transports::unframeable);
    connect(stream.get(), &StreamConnection::closed, this, &Transports::remove);
    if (destination)
        m_byDestination.insert(*destination, id);
    StreamConnection &added = *stream;
    m_connections.emplace(id, Connection{std::move(stream), std::move(destination), m_clock.now()});
    if (!m_staleTimer.isActive() || m_staleTimer.intervalAsDuration() != staleCheck)
        m_staleTimer.start(staleCheck);
    return added;
}

void Transports::accept(Transport transport, QTcpSocket *socket)
{
    std::unique_ptr<QTcpSocket> owned(socket);
    const bool isFull = std::ssize(m_connections) >= m_limits.maxConnections && !makeRoom();
    if (isFull || (transport == Transport::Tls && !m_tls)) {
        qCWarning(lcSip) << "refused a connection from" << socket->peerAddress().toString()
                         << (isFull ? "(too many)" : "(no certificate is assigned)");
        owned.release()->deleteLater(); // its server is emitting it
        return;
    }
    add(transport, {}).accept(std::move(owned), m_tls, m_ownName);
}

// Nobody keeps our people out by holding connections: the oldest of strangers gives way.
bool Transports::makeRoom()
{
    std::optional<quint32> oldest;
    for (const auto &[id, connection] : m_connections) {
        const bool isStranger = !connection.isKnown && !connection.destination;
        if (isStranger && (!oldest || id < *oldest))
            oldest = id;
    }
    if (!oldest)
        return false;
    qCInfo(lcSip) << m_connections.at(*oldest).stream->text() << "gives way: too many connections";
    remove(*oldest);
    return true;
}

void Transports::remove(quint32 id)
{
    const auto entry = m_connections.find(id);
    if (entry == m_connections.end())
        return;
    if (const auto &destination = entry->second.destination)
        m_byDestination.remove(*destination);
    entry->second.stream.release()->deleteLater(); // it is emitting
    m_connections.erase(entry);
    Q_EMIT flowClosed(id);
}

void Transports::closeStale()
{
    std::vector<StreamConnection *> stale;
    bool isAnyOwing = false;
    for (const auto &[id, connection] : m_connections) {
        isAnyOwing = isAnyOwing || connection.stream->owes();
        if (connection.stream->isStale())
            stale.push_back(connection.stream.get());
    }
    m_staleTimer.setInterval(isAnyOwing ? staleCheck : idleCheck);
    for (StreamConnection *stream : stale)
        stream->close();
    if (m_connections.empty())
        m_staleTimer.stop();
}

bool Transports::send(const QByteArray &bytes, const Flow &flow)
{
    if (flow.transport == Transport::Udp) {
        auto port = std::ranges::find(m_udp, flow.id, [](const auto &p) { return p->id(); });
        if (port == m_udp.end()) // closed by a reload: another one reaches the peer as well
            port =
                std::ranges::find_if(m_udp, [&](const auto &p) { return p->canReach(flow.peer); });
        return port != m_udp.end() && (*port)->send(bytes, flow.peer, flow.peerPort);
    }
    const auto entry = m_connections.find(flow.id);
    return entry != m_connections.end() && entry->second.stream->send(bytes);
}

bool Transports::isAlive(const Flow &flow) const
{
    return m_connections.contains(flow.id);
}

void Transports::noteKnown(const Flow &flow)
{
    const auto entry = m_connections.find(flow.id);
    if (entry != m_connections.end())
        entry->second.isKnown = true;
}

bool Transports::certifies(const Flow &flow, const base::DomainName &domain) const
{
    const auto entry = m_connections.find(flow.id);
    return entry != m_connections.end() && entry->second.stream->certifies(domain);
}

std::optional<Flow> Transports::connectionTo(const Destination &destination)
{
    if (const auto known = m_byDestination.constFind(destination); known != m_byDestination.cend())
        return m_connections.at(*known).stream->flow();
    if (std::ssize(m_connections) >= m_limits.maxConnections)
        return std::nullopt;
    StreamConnection &stream = add(destination.transport, destination);
    stream.connectTo(m_resolver, destination, m_tls, m_ownName);
    return stream.flow();
}

void Transports::findUdpFlow(const Destination &destination, UdpFlowFound found)
{
    if (destination.service.isEmpty()) {
        askAddresses({{destination.host, destination.port}}, std::move(found));
        return;
    }
    m_resolver.srv(destination.service,
                   [this, destination, found = std::move(found)](
                       std::expected<network::SrvAnswer, network::ResolveError> answer) mutable {
                       QList<base::Endpoint> targets;
                       if (answer) {
                           const auto ordered =
                               network::orderTargets(answer->records, network::systemRandom());
                           for (const network::ConnectTarget &target : ordered)
                               targets.append({target.host, target.port});
                       } else if (!destination.host.isEmpty()) {
                           targets.append({destination.host, destination.port});
                       }
                       askAddresses(std::move(targets), std::move(found));
                   });
}

// The first target that has an address: what does not answer over UDP shows only in time.
void Transports::askAddresses(QList<base::Endpoint> targets, UdpFlowFound found)
{
    if (targets.isEmpty()) {
        found(std::nullopt);
        return;
    }
    const base::Endpoint target = targets.takeFirst();
    m_resolver.addresses(
        target.host,
        [this, target, targets = std::move(targets), found = std::move(found)](
            std::expected<network::AddressAnswer, network::ResolveError> answer) mutable {
            if (answer)
                found(udpFlow(answer->addresses.first(), target.port));
            else
                askAddresses(std::move(targets), std::move(found));
        });
}

std::optional<Flow> Transports::udpFlow(const QHostAddress &address, quint16 port)
{
    const auto fitting =
        std::ranges::find_if(m_udp, [&](const auto &p) { return p->canReach(address); });
    if (fitting != m_udp.end())
        return Flow{Transport::Udp, (*fitting)->id(), address, port};
    auto opened = UdpPort::open({u"::"_s, 0}, ++m_lastId);
    if (!opened) {
        qCWarning(lcSip) << "no UDP socket:" << opened.error().evidence;
        return std::nullopt;
    }
    const quint32 id = (*opened)->id();
    adopt(*std::move(opened));
    return Flow{Transport::Udp, id, address, port};
}

QByteArray Transports::sentBy(const Flow &flow) const
{
    quint16 port = 0;
    if (flow.transport == Transport::Udp) {
        const auto socket =
            std::ranges::find(m_udp, flow.id, [](const auto &p) { return p->id(); });
        port = socket != m_udp.end() ? (*socket)->local().port : quint16(0);
    } else {
        const auto listening =
            std::ranges::find(m_listening, flow.transport, &Listening::transport);
        port = listening != m_listening.end() ? listening->endpoint.port : quint16(0);
    }
    const QByteArray name = m_ownName.toLatin1();
    return port == 0 ? name : name + ':' + QByteArray::number(port);
}

QList<TransportStatus> Transports::status() const
{
    QList<TransportStatus> all;
    for (const Listening &listening : m_listening) {
        TransportStatus status;
        status.transport = listening.transport;
        status.listening = true;
        status.local = listening.endpoint.text();
        all.append(status);
    }
    for (const auto &port : m_udp) {
        TransportStatus status;
        status.listening = true;
        status.local = port->local().text();
        status.messagesIn = port->datagramsIn();
        status.messagesOut = port->datagramsOut();
        all.append(status);
    }
    for (const auto &[id, connection] : m_connections) {
        const StreamConnection &stream = *connection.stream;
        const Flow flow = stream.flow();
        TransportStatus status;
        status.id = u"s"_s + QString::number(id);
        status.transport = flow.transport;
        status.local = stream.local().text();
        status.peer = base::Endpoint{flow.peer.toString(), flow.peerPort}.text();
        status.tls = stream.tlsText();
        status.peerVerified = stream.peerVerified();
        status.since = connection.since;
        status.messagesIn = stream.messagesIn();
        status.messagesOut = stream.messagesOut();
        all.append(status);
    }
    return all;
}

} // namespace sip
