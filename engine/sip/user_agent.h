// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/base/endpoint.h"
#include "engine/network/listener.h"
#include "engine/sip/page_message.h"
#include "engine/sip/request_port.h"
#include "engine/sip/transport.h"

#include <QDateTime>
#include <QList>
#include <QObject>

#include <chrono>
#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace base {
class Clock;
} // namespace base
namespace network {
class Resolver;
class TlsContext;
} // namespace network

namespace sip {

class UserDirectory;

struct UserAgentLimits {
    qsizetype maxMessageBytes = 65536;
    int maxConnections = 10000;
    int maxPendingRequests = 20000; // not answered yet, each way; beyond: 503
    int maxRememberedAnswers = 200000; // kept for retransmissions; beyond: the oldest goes
    int maxBindingsPerUser = 10; // beyond: 403
    qsizetype maxQueuedBytes = 1'048'576; // per connection; beyond: it is closed
    std::chrono::seconds minRegistration{60};
    std::chrono::seconds maxRegistration{86400};
};

struct UserAgentSettings {
    QList<base::DomainName> localDomains; // the first is the default
    bool registrar = true; // people register here; otherwise they are at nextHop
    std::optional<Uri> nextHop; // "sip:sfb.contoso.com:5061;transport=tls"
    QString hostName; // the edge's name, for Via and Contact
    std::chrono::seconds keepAlive{300}; // in which a registered device must answer; 0: no limit
    UserAgentLimits limits;
};

// One connection or listening socket, for status.
struct TransportStatus {
    QString id;
    Transport transport = Transport::Udp;
    bool listening = false;
    QString local;
    QString peer; // empty when listening
    QString tls; // protocol and cipher; empty without TLS
    bool peerVerified = false;
    QDateTime since; // UTC
    quint64 messagesIn = 0;
    quint64 messagesOut = 0;
};

// The SIP side of the gateway: transports, transactions, registrar, MESSAGE and OPTIONS, and the
// requests of event packages. From is the authenticated user, or the request came from the next
// hop; else it is refused.
class UserAgent : public QObject, public RequestPort
{
    Q_OBJECT

public:
    using Reply = std::move_only_function<void(Answer)>;
    using MessageHandler = std::move_only_function<void(PageMessage, Reply)>;
    using RequestHandler = std::move_only_function<void(const IncomingRequest &)>;

    UserAgent(network::Resolver &resolver,
              const base::Clock &clock,
              UserDirectory &directory,
              QObject *parent = nullptr);
    ~UserAgent() override;

    // First time and on reload: connections and bindings stay. The context may be null: no TLS.
    void configure(const UserAgentSettings &settings,
                   std::shared_ptr<const network::TlsContext> tls);
    [[nodiscard]] std::expected<void, network::ListenError> listen(Transport transport,
                                                                   const base::Endpoint &endpoint);
    // Closes what listens; connections stay. For reload.
    void stopListening();

    // To one of our people: every binding of the registrar (first 2xx wins), or the next hop.
    // `done` is called exactly once, later.
    void send(PageMessage message, Reply done);
    // A MESSAGE of one of our people to somebody who is not local. It is answered when `reply` is
    // called; destroying `reply` uncalled answers 500.
    void setMessageHandler(MessageHandler handler);

    // For SUBSCRIBE, NOTIFY and PUBLISH; who has no handler gets a 405.
    void setRequestHandler(Method method, RequestHandler handler);
    void answer(quint64 id, const ResponseParts &parts) override;
    void sendRequest(OutgoingRequest request, Responded done) override;
    [[nodiscard]] bool isReachable(const QByteArray &aor) const override;
    [[nodiscard]] std::optional<Device> deviceAt(const QByteArray &aor,
                                                 const Flow &flow) const override;
    [[nodiscard]] bool isThere(const QByteArray &aor, const Device &device) const override;
    // With a contact that is not known to be lost. Always false where people are at the next hop.
    [[nodiscard]] bool isRegistered(const QByteArray &aor) const;

    [[nodiscard]] QList<TransportStatus> connections() const;
    // Takes no new request, waits for the open ones at most 5 s. `done` is called later.
    void shutDown(std::move_only_function<void()> done);
    // Closes once what was said has gone out, or after half a second. `done` is called later.
    void close(std::move_only_function<void()> done);

Q_SIGNALS:
    // The contacts of a person, or the ways to them, are others than before: registered, removed,
    // expired, or lost (the connection closed, keep-alives without an answer).
    void registrationChanged(const QByteArray &aor);
    // A device of his registered, again or anew, or answers after it was silent.
    void reached(const QByteArray &aor);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sip
