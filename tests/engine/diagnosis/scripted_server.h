// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/tls_stream.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

namespace test {

// A server on loopback that answers what it was told to answer, once what it waits for has come.
class ScriptedServer : public QObject
{
public:
    struct Turn {
        QByteArray awaited; // empty: at once
        QByteArray answer;
        bool startTls = false; // after the answer
    };

    explicit ScriptedServer(std::vector<Turn> turns, const certificates::Credentials *own = nullptr)
        : m_turns(std::move(turns))
    {
        if (own != nullptr)
            m_tls = *network::TlsContext::create({.defaultCredentials = *own,
                                                  .byDomain = {},
                                                  .trust = {.system = false, .authorities = {}}});
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    QByteArray heard; // everything, decrypted
    int connections = 0;
    bool isClosed = false; // the last connection
    bool directTls = false;

private:
    void accept()
    {
        ++connections;
        m_next = 0;
        m_unused.clear();
        std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        socket->setParent(nullptr);
        m_stream = std::make_unique<network::TlsStream>(std::move(socket));
        connect(m_stream.get(), &network::TlsStream::readyRead, this, [this] {
            const QByteArray bytes = m_stream->read();
            heard += bytes;
            m_unused += bytes;
            play();
        });
        connect(m_stream.get(), &network::TlsStream::closed, this, [this] { isClosed = true; });
        if (directTls)
            m_stream->startServerTls(m_tls);
        play();
    }

    void play()
    {
        while (m_next < m_turns.size() && m_unused.contains(m_turns[m_next].awaited)) {
            const Turn &turn = m_turns[m_next++];
            m_unused.clear();
            m_stream->write(turn.answer);
            if (turn.startTls)
                m_stream->startServerTls(m_tls);
        }
    }

    QTcpServer m_server;
    std::vector<Turn> m_turns;
    std::size_t m_next = 0;
    QByteArray m_unused;
    std::shared_ptr<const network::TlsContext> m_tls;
    std::unique_ptr<network::TlsStream> m_stream;
};

} // namespace test
