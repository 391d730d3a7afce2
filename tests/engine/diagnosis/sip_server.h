// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/listener.h"
#include "engine/network/tls_context.h"
#include "engine/network/tls_stream.h"
#include "engine/sip/response_writer.h"

#include <QTcpSocket>

#include <memory>
#include <vector>

namespace test {

// A SIP server on loopback, by TCP or TLS, that treats each question alike.
class SipServer : public QObject
{
public:
    enum class Manner {
        Answer,
        Close,
        Silence,
        AnotherProtocol
    };

    SipServer(Manner manner, int status, std::shared_ptr<const network::TlsContext> tls = nullptr)
        : m_manner(manner)
        , m_status(status)
        , m_tls(std::move(tls))
        , m_listener(*network::Listener::open({QStringLiteral("127.0.0.1"), 0}))
    {
        connect(m_listener.get(), &network::Listener::accepted, this, &SipServer::accept);
    }

    [[nodiscard]] quint16 port() const { return m_listener->port(); }
    [[nodiscard]] QString uri(const QString &transport) const
    {
        return QStringLiteral("sip:127.0.0.1:%1;transport=%2")
            .arg(m_listener->port())
            .arg(transport);
    }

    QByteArray heard;
    bool sawCertificate = false;

private:
    void accept(QTcpSocket *socket)
    {
        m_streams.push_back(
            std::make_unique<network::TlsStream>(std::unique_ptr<QTcpSocket>(socket)));
        network::TlsStream *stream = m_streams.back().get();
        if (m_tls)
            stream->startServerTls(m_tls);
        connect(stream, &network::TlsStream::readyRead, this, [this, stream] { treat(*stream); });
    }

    void treat(network::TlsStream &stream)
    {
        const QByteArray bytes = stream.read(); // short: it comes at once
        heard += bytes;
        sawCertificate = stream.isEncrypted() && !stream.peer().chain.isEmpty();
        const auto question = sip::Message::parse(bytes);
        switch (m_manner) {
        case Manner::Answer:
            for (const int status : {100, m_status})
                stream.write(sip::writeResponse(
                    *question,
                    {sip::Transport::Tcp, 1, stream.peerAddress(), stream.peerPort()},
                    {.status = status}));
            return;
        case Manner::Close:
            return stream.close();
        case Manner::AnotherProtocol:
            stream.write("<html>400 Bad Request</html>\r\n\r\n");
            return;
        case Manner::Silence:
            return;
        }
    }

    Manner m_manner;
    int m_status;
    std::shared_ptr<const network::TlsContext> m_tls;
    std::unique_ptr<network::Listener> m_listener;
    std::vector<std::unique_ptr<network::TlsStream>> m_streams;
};

} // namespace test
