// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/handshake_trial.h"

#include "engine/network/private/tls_engine.h"

#include <QBuffer>

namespace network {
namespace {

using Progress = TlsEngine::Progress;
using Context = std::shared_ptr<const TlsContext>;

constexpr int maxFlights = 10; // TLS 1.3 takes three, TLS 1.2 four

std::unexpected<TlsError> failed(const QString &evidence)
{
    return std::unexpected(TlsError{TlsError::Reason::HandshakeFailed, evidence});
}

// One direction: what is sent is there to be read.
class Wire : public QBuffer
{
public:
    Wire() { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
    void send(const QByteArray &ciphertext) { buffer().append(ciphertext); }
};

std::expected<Context, TlsError>
contextFor(const std::optional<certificates::Credentials> &credentials)
{
    return TlsContext::create({.defaultCredentials = credentials,
                               .byDomain = {},
                               .trust = {.system = false, .authorities = {}}});
}

} // namespace

std::expected<void, TlsError> tryHandshake(const certificates::Credentials &credentials)
{
    const auto serverContext = contextFor(credentials);
    if (!serverContext)
        return std::unexpected(serverContext.error());
    const auto clientContext = contextFor(std::nullopt);
    if (!clientContext)
        return std::unexpected(clientContext.error());
    Wire toServer;
    Wire toClient;
    const ServerTls asServer{.domain = {}, .alpn = {}, .requestPeerCertificate = false};
    const auto server = TlsEngine::server(*serverContext, asServer, toServer);
    const auto client = TlsEngine::client(*clientContext, {}, toClient);
    if (!server || !client)
        return failed(QStringLiteral("no memory"));

    Progress ofServer = Progress::WantsInput;
    Progress ofClient = Progress::WantsInput;
    for (int flight = 0; flight < maxFlights; ++flight) {
        ofClient = client->handshake();
        toServer.send(client->takeOutgoing());
        ofServer = server->handshake();
        toClient.send(server->takeOutgoing());
        if (ofServer == Progress::Failed)
            return failed(server->failure());
        if (ofClient == Progress::Failed)
            return failed(client->failure());
        if (ofClient == Progress::Done && ofServer == Progress::Done)
            break;
    }
    if (ofClient != Progress::Done || ofServer != Progress::Done)
        return failed(QStringLiteral("it did not end"));
    if (client->judgePeer().chain != credentials.chain)
        return failed(QStringLiteral("the chain did not arrive as it is"));
    return {};
}

} // namespace network
