// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/private/challenge_listeners.h"
#include "engine/acme/private/responder.h"

#include <QHostAddress>

class QTcpSocket;

namespace network {
class TlsContext;
} // namespace network

namespace acme {

// tls-alpn-01 (RFC 8737): a listener that completes the handshake for the names of this order, by
// the protocol "acme-tls/1", and then closes.
class TlsAlpnResponder final : public Responder
{
    Q_OBJECT

public:
    explicit TlsAlpnResponder(QList<base::Endpoint> endpoints);
    ~TlsAlpnResponder() override;

    void present(const QList<ChallengeTask> &tasks) override;
    void withdraw() override;

private:
    [[nodiscard]] std::expected<void, AcmeError> begin(const QList<ChallengeTask> &tasks);
    void serve(QTcpSocket *socket);

    QList<base::Endpoint> m_endpoints;
    std::shared_ptr<const network::TlsContext> m_context; // owners: this and the open streams
    Listeners m_listeners;
};

// The server name by which a validator asks for an address (RFC 8738 §6): "1.2.0.192.in-addr.arpa".
[[nodiscard]] QString reverseName(const QHostAddress &address);

} // namespace acme
