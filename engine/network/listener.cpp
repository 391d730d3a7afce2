// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/listener.h"

#include "engine/network/listening_server.h"
#include "engine/network/logging.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace network {
namespace {

using Reason = ListenError::Reason;

constexpr int backlog = 512;

} // namespace

QHostAddress sourceOf(const QHostAddress &peer)
{
    bool isIpv4 = false;
    const quint32 ipv4 = peer.toIPv4Address(&isIpv4); // also from ::ffff:192.0.2.1
    if (isIpv4)
        return QHostAddress(ipv4);
    Q_IPV6ADDR prefix = peer.toIPv6Address();
    for (int i = 8; i < 16; ++i)
        prefix[i] = 0;
    return QHostAddress(prefix);
}

std::expected<std::unique_ptr<Listener>, ListenError> Listener::open(const base::Endpoint &endpoint,
                                                                     const ListenLimits &limits)
{
    QHostAddress address(endpoint.host);
    if (address.isNull())
        return std::unexpected(ListenError{Reason::AddressMalformed, endpoint.host});
    const bool dualStack = address == QHostAddress(QHostAddress::AnyIPv6);
    if (dualStack)
        address = QHostAddress(QHostAddress::Any);

    auto server = std::make_unique<Server>(limits);
    server->setListenBacklogSize(backlog);
    bool listening = server->listen(address, endpoint.port);
    // A machine without IPv6. That the port is taken would be just as true of IPv4.
    if (!listening && dualStack && server->serverError() != QAbstractSocket::AddressInUseError
        && server->serverError() != QAbstractSocket::SocketAccessError) {
        qCInfo(lcNetwork) << "no IPv6 for" << endpoint.text() << server->errorString()
                          << "- listening on IPv4 alone";
        listening = server->listen(QHostAddress(QHostAddress::AnyIPv4), endpoint.port);
    }
    if (!listening)
        return std::unexpected(
            ListenError{listenReason(server->serverError()),
                        QStringLiteral("%1: %2").arg(endpoint.text(), server->errorString())});
    return std::unique_ptr<Listener>(new Listener(std::move(server)));
}

Listener::Listener(std::unique_ptr<Server> server) : m_server(std::move(server))
{
    connect(m_server.get(), &Server::admitted, this, &Listener::accepted);
}

Listener::~Listener() = default;

quint16 Listener::port() const
{
    return m_server->serverPort();
}

int Listener::openConnections() const
{
    return m_server->openConnections();
}

} // namespace network
