// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/listen_error.h"
#include "engine/sip/transport.h"

#include <QObject>
#include <QUdpSocket>

#include <expected>
#include <memory>

namespace sip {

// One UDP socket. Datagrams are read in batches, so that other sockets get their turn.
class UdpPort : public QObject
{
    Q_OBJECT

public:
    // "[::]" takes IPv4 too. Port 0 lets the system choose.
    [[nodiscard]] static std::expected<std::unique_ptr<UdpPort>, network::ListenError>
    open(const base::Endpoint &endpoint, quint32 id);

    // Frees the address at once; nothing is received or sent from then on.
    void close() { m_socket.close(); }
    [[nodiscard]] quint32 id() const { return m_id; }
    [[nodiscard]] base::Endpoint local() const;
    [[nodiscard]] bool canReach(const QHostAddress &address) const;
    bool send(const QByteArray &bytes, const QHostAddress &address, quint16 port);

    [[nodiscard]] quint64 datagramsIn() const { return m_in; }
    [[nodiscard]] quint64 datagramsOut() const { return m_out; }

Q_SIGNALS:
    void received(const QByteArray &bytes, const sip::Flow &flow);

private:
    explicit UdpPort(quint32 id);
    [[nodiscard]] bool hasMore() const;
    void readSome();

    QUdpSocket m_socket;
    quint32 m_id;
    bool m_continues = false;
    quint64 m_in = 0;
    quint64 m_out = 0;
};

} // namespace sip
