// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/tls_stream.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <optional>

namespace test {

// One end of a connection on loopback, and everything that it heard.
struct StreamEnd : QObject {
    explicit StreamEnd(std::unique_ptr<QTcpSocket> socket)
        : stream(std::make_unique<network::TlsStream>(std::move(socket)))
    {
        connect(stream.get(), &network::TlsStream::encrypted, this, [this] { ++encryptedSeen; });
        connect(stream.get(), &network::TlsStream::readyRead, this, [this] {
            ++readsSeen;
            if (!echo)
                received += stream->read();
            else
                stream->write(stream->read());
        });
        connect(stream.get(),
                &network::TlsStream::closed,
                this,
                [this](const network::CloseCause &cause) {
                    ++closedSeen;
                    closed = cause;
                });
    }

    [[nodiscard]] std::optional<network::CloseCause::Kind> closedBy() const
    {
        return closed ? std::optional(closed->kind) : std::nullopt;
    }

    std::unique_ptr<network::TlsStream> stream;
    QByteArray received;
    std::optional<network::CloseCause> closed;
    int encryptedSeen = 0;
    int readsSeen = 0;
    int closedSeen = 0;
    bool echo = false;
};

// A listening socket on loopback, and its next connection.
class LoopbackServer
{
public:
    LoopbackServer() { m_server.listen(QHostAddress::LocalHost); }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }

    [[nodiscard]] std::unique_ptr<QTcpSocket> dial() const
    {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port());
        return socket->waitForConnected(5'000) ? std::move(socket) : nullptr;
    }
    [[nodiscard]] std::unique_ptr<QTcpSocket> accept()
    {
        if (!m_server.hasPendingConnections() && !m_server.waitForNewConnection(5'000))
            return nullptr;
        return std::unique_ptr<QTcpSocket>(m_server.nextPendingConnection());
    }

private:
    QTcpServer m_server;
};

struct StreamPair {
    StreamPair()
        : clientSocket(listener.dial())
        , clientDescriptor(static_cast<int>(clientSocket->socketDescriptor()))
        , client(std::move(clientSocket))
        , server(listener.accept())
    { }

    // Direct TLS at both ends.
    void startTls(const std::shared_ptr<const network::TlsContext> &serverContext,
                  const std::shared_ptr<const network::TlsContext> &clientContext,
                  const network::ServerTls &serverTls = {},
                  const network::ClientTls &clientTls = {})
    {
        server.stream->startServerTls(serverContext, serverTls);
        client.stream->startClientTls(clientContext, clientTls);
    }
    [[nodiscard]] bool waitForTls()
    {
        return QTest::qWaitFor(
            [this] { return client.stream->isEncrypted() && server.stream->isEncrypted(); });
    }

    LoopbackServer listener;
    std::unique_ptr<QTcpSocket> clientSocket;
    int clientDescriptor; // for what only the kernel does
    StreamEnd client;
    StreamEnd server;
};

} // namespace test
