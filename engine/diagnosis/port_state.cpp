// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/port_state.h"

#include <QTcpSocket>
#include <QUdpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

using Kind = PortState::Kind;

PortState stateOf(const control::ListenerStatus &listener)
{
    switch (listener.state) {
    case control::ListenerStatus::State::Listening:
        return {.kind = Kind::Listening};
    case control::ListenerStatus::State::NoCertificate:
        return {.kind = Kind::NoCertificate};
    case control::ListenerStatus::State::Failed:
        return {.kind = Kind::Failed, .evidence = listener.error};
    }
    Q_UNREACHABLE();
}

Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError:
        return Kind::Taken;
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Kind::NotHere;
    case QAbstractSocket::SocketAccessError:
        return Kind::NotAllowed;
    default:
        return Kind::Unusable;
    }
}

// As network::Listener and sip::UdpPort do: connections of the past do not count, others' sockets
// do.
PortState tryToBind(QAbstractSocket &socket, const QHostAddress &address, quint16 port)
{
    const auto mode = socket.socketType() == QAbstractSocket::TcpSocket
        ? QAbstractSocket::DontShareAddress | QAbstractSocket::ReuseAddressHint
        : QAbstractSocket::BindMode(QAbstractSocket::DontShareAddress);
    if (socket.bind(address, port, mode))
        return {.kind = Kind::Free};
    return {.kind = kindOf(socket.error()), .evidence = socket.errorString()};
}

PortState tryAddress(const site::PlannedPort &port, const QHostAddress &address)
{
    if (port.protocol == site::PlannedPort::Protocol::Udp) {
        QUdpSocket socket;
        return tryToBind(socket, address, port.port);
    }
    QTcpSocket socket;
    return tryToBind(socket, address, port.port);
}

} // namespace

QString name(Kind kind)
{
    switch (kind) {
    case Kind::NotOurs:
        return u"not-checked"_s;
    case Kind::Listening:
        return u"listening"_s;
    case Kind::NoCertificate:
        return u"no-certificate"_s;
    case Kind::Failed:
        return u"failed"_s;
    case Kind::NotInForce:
        return u"not-in-force"_s;
    case Kind::Free:
        return u"free"_s;
    case Kind::Taken:
        return u"taken"_s;
    case Kind::NotHere:
        return u"not-here"_s;
    case Kind::NotAllowed:
        return u"not-allowed"_s;
    case Kind::Unusable:
        return u"unusable"_s;
    }
    Q_UNREACHABLE();
}

bool isFault(Kind kind)
{
    switch (kind) {
    case Kind::NotOurs:
    case Kind::Listening:
    case Kind::NotInForce:
    case Kind::Free:
    case Kind::NotAllowed:
        return false;
    case Kind::NoCertificate:
    case Kind::Failed:
    case Kind::Taken:
    case Kind::NotHere:
    case Kind::Unusable:
        return true;
    }
    Q_UNREACHABLE();
}

PortState portState(const site::PlannedPort &port, const control::EngineStatus &engine)
{
    if (port.listener.isEmpty())
        return {};
    const QString endpoint = base::Endpoint{port.ownAddress, port.port}.text();
    const auto found = std::ranges::find_if(engine.listeners, [&](const auto &listener) {
        return listener.purpose == port.listener && listener.endpoint == endpoint;
    });
    return found == engine.listeners.end() ? PortState{.kind = Kind::NotInForce} : stateOf(*found);
}

PortState tryPort(const site::PlannedPort &port)
{
    if (port.direction == site::PlannedPort::Direction::Out)
        return {};
    const QHostAddress address(port.ownAddress);
    if (address.isNull())
        return {.kind = Kind::NotHere, .evidence = port.ownAddress};
    const bool isDualStack = address == QHostAddress(QHostAddress::AnyIPv6);
    if (!isDualStack)
        return tryAddress(port, address);
    PortState state = tryAddress(port, QHostAddress(QHostAddress::Any));
    if (state.kind == Kind::Unusable || state.kind == Kind::NotHere) // no IPv6 here
        state = tryAddress(port, QHostAddress(QHostAddress::AnyIPv4));
    return state;
}

QList<PortState> portStates(const QList<site::PlannedPort> &ports,
                            const std::optional<control::EngineStatus> &engine)
{
    QList<PortState> states;
    states.reserve(ports.size());
    for (const site::PlannedPort &port : ports)
        states += engine ? portState(port, *engine) : tryPort(port);
    return states;
}

} // namespace diagnosis
