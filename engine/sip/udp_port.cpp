// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/udp_port.h"

#include <QVariant>

namespace sip {
namespace {

constexpr int datagramsPerTurn = 64;
constexpr int receiveBufferBytes = 4 * 1024 * 1024;

// An IPv4 peer of a dual-stack socket shows as ::ffff:192.0.2.1.
QHostAddress plain(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    return isIpv4 ? QHostAddress(ipv4) : address;
}

} // namespace

UdpPort::UdpPort(quint32 id) : m_id(id)
{
    connect(&m_socket, &QUdpSocket::readyRead, this, &UdpPort::readSome);
}

std::expected<std::unique_ptr<UdpPort>, network::ListenError>
UdpPort::open(const base::Endpoint &endpoint, quint32 id)
{
    QHostAddress address(endpoint.host);
    if (address.isNull())
        return std::unexpected(
            network::ListenError{network::ListenError::Reason::AddressMalformed, endpoint.host});
    if (address == QHostAddress(QHostAddress::AnyIPv6))
        address = QHostAddress(QHostAddress::Any);
    std::unique_ptr<UdpPort> port(new UdpPort(id));
    if (!port->m_socket.bind(address, endpoint.port, QAbstractSocket::DontShareAddress))
        return std::unexpected(network::ListenError{network::listenReason(port->m_socket.error()),
                                                    endpoint.text() + QStringLiteral(": ")
                                                        + port->m_socket.errorString()});
    port->m_socket.setSocketOption(QAbstractSocket::ReceiveBufferSizeSocketOption,
                                   QVariant(receiveBufferBytes));
    return port;
}

base::Endpoint UdpPort::local() const
{
    return {m_socket.localAddress().toString(), m_socket.localPort()};
}

bool UdpPort::canReach(const QHostAddress &address) const
{
    const QHostAddress local = m_socket.localAddress();
    if (local.protocol() == QAbstractSocket::AnyIPProtocol)
        return true;
    return local.protocol() == address.protocol() && local.isLoopback() == address.isLoopback();
}

bool UdpPort::send(const QByteArray &bytes, const QHostAddress &address, quint16 port)
{
    ++m_out;
    // A full send buffer loses the datagram as the network might: the timers repeat it.
    return m_socket.writeDatagram(bytes, address, port) >= 0
        || m_socket.error() == QAbstractSocket::TemporaryError;
}

bool UdpPort::hasMore() const
{
    return m_socket.state() == QAbstractSocket::BoundState && m_socket.hasPendingDatagrams();
}

void UdpPort::readSome()
{
    for (int i = 0; i < datagramsPerTurn && hasMore(); ++i) {
        QByteArray bytes(m_socket.pendingDatagramSize(), Qt::Uninitialized);
        QHostAddress peer;
        quint16 peerPort = 0;
        const qint64 size = m_socket.readDatagram(bytes.data(), bytes.size(), &peer, &peerPort);
        if (size < 0)
            break;
        bytes.truncate(size);
        ++m_in;
        Q_EMIT received(bytes, Flow{Transport::Udp, m_id, plain(peer), peerPort});
    }
    if (m_continues || !hasMore())
        return;
    m_continues = true;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_continues = false;
            readSome();
        },
        Qt::QueuedConnection);
}

} // namespace sip
