// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/listener.h"
#include "engine/sip/route.h"
#include "engine/sip/stream_connection.h"
#include "engine/sip/transport.h"
#include "engine/sip/udp_port.h"
#include "engine/sip/user_agent.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace sip {

// All sockets of the user agent (RFC 3261 §18). A message goes to a Flow; connections that were
// made for a Destination are shared by all that goes there.
class Transports : public QObject
{
    Q_OBJECT

public:
    using UdpFlowFound = std::move_only_function<void(std::optional<Flow>)>;

    Transports(network::Resolver &resolver, const base::Clock &clock);
    ~Transports() override;

    void configure(const UserAgentLimits &limits,
                   const QString &ownName,
                   std::shared_ptr<const network::TlsContext> tls);
    [[nodiscard]] std::expected<void, network::ListenError> listen(Transport transport,
                                                                   const base::Endpoint &endpoint);
    void stopListening();
    void closeAll();

    bool send(const QByteArray &bytes, const Flow &flow);
    [[nodiscard]] bool isAlive(const Flow &flow) const;
    // Somebody who has proved who he is speaks over this one: it does not give way to strangers.
    void noteKnown(const Flow &flow);
    [[nodiscard]] bool certifies(const Flow &flow, const base::DomainName &domain) const;
    // For TCP and TLS: the connection there, perhaps still to come up. Nothing: there are too many.
    [[nodiscard]] std::optional<Flow> connectionTo(const Destination &destination);
    // For UDP, which needs a look-up. `found` is called later.
    void findUdpFlow(const Destination &destination, UdpFlowFound found);
    // What our Via says of us: name and port (RFC 3261 §18.1.1).
    [[nodiscard]] QByteArray sentBy(const Flow &flow) const;
    [[nodiscard]] QList<TransportStatus> status() const;
    [[nodiscard]] bool hasConnections() const { return !m_connections.empty(); }

Q_SIGNALS:
    void received(const QByteArray &bytes, const sip::Flow &flow);
    void unframeable(const QByteArray &headers, int status, const sip::Flow &flow);
    void flowClosed(quint32 id);

private:
    struct Listening {
        Transport transport;
        std::unique_ptr<network::Listener> listener;
        base::Endpoint endpoint;
    };
    struct Connection {
        std::unique_ptr<StreamConnection> stream;
        std::optional<Destination> destination; // that it was made for
        QDateTime since;
        bool isKnown = false;
    };

    StreamConnection &add(Transport transport, std::optional<Destination> destination);
    void accept(Transport transport, QTcpSocket *socket);
    bool makeRoom();
    void adopt(std::unique_ptr<UdpPort> port);
    void remove(quint32 id);
    void closeStale();
    void askAddresses(QList<base::Endpoint> targets, UdpFlowFound found);
    [[nodiscard]] std::optional<Flow> udpFlow(const QHostAddress &address, quint16 port);

    network::Resolver &m_resolver;
    const base::Clock &m_clock;
    UserAgentLimits m_limits;
    QString m_ownName;
    std::shared_ptr<const network::TlsContext> m_tls;
    std::vector<Listening> m_listening;
    std::vector<std::unique_ptr<UdpPort>> m_udp;
    std::unordered_map<quint32, Connection> m_connections;
    QHash<Destination, quint32> m_byDestination;
    QTimer m_staleTimer;
    quint32 m_lastId = 0;
};

} // namespace sip
