// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/listen_error.h"

#include <QObject>

#include <expected>
#include <memory>

class QHostAddress;
class QTcpSocket;

namespace network {

struct ListenLimits {
    int connections = 4'000; // open at once; beyond it they wait in the kernel's backlog
    int perAddress = 500; // open at once from one IPv4 address or IPv6 /64; beyond it refused
    int perSecond = 1'000; // accepted in any one second; beyond it they wait
};

// Who counts as one: an IPv4 address, or the /64 that an IPv6 host may choose its addresses from.
[[nodiscard]] QHostAddress sourceOf(const QHostAddress &peer);

// Accepts TCP connections at one address, within limits. "[::]" takes IPv4 too.
class Listener : public QObject
{
    Q_OBJECT

public:
    // Port 0 lets the system choose. The host is an address, not a name.
    [[nodiscard]] static std::expected<std::unique_ptr<Listener>, ListenError>
    open(const base::Endpoint &endpoint, const ListenLimits &limits = {});
    ~Listener() override;

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int openConnections() const;

Q_SIGNALS:
    // The receiver takes ownership of `socket`: it has no parent, and TCP_NODELAY is set. It
    // counts against the limits until it is destroyed.
    void accepted(QTcpSocket *socket);

private:
    class Server;

    explicit Listener(std::unique_ptr<Server> server);

    std::unique_ptr<Server> m_server;
};

} // namespace network
