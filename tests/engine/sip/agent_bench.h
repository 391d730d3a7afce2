// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/sip/user_agent.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/engine/sip/stream_client.h"
#include "tests/support/fake_resolver.h"

#include <QTcpSocket>
#include <QTest>

namespace test {

using TcpClient = StreamClient<QTcpSocket>;

// Where writeResponse() may say that a request came from.
inline const sip::Flow here{sip::Transport::Tcp, 0, QHostAddress(QHostAddress::LocalHost), 1};

// A user agent for contoso.example on loopback, and alice and carol, who have passwords.
class AgentBench
{
protected:
    void begin()
    {
        m_directory = std::make_unique<FakeDirectory>();
        m_directory->add("alice", "contoso.example", "secret");
        m_directory->add("carol", "contoso.example", "geheim");
        makeAgent(registrarSettings());
        m_tcpPort = listen(sip::Transport::Tcp);
    }
    void end()
    {
        m_sockets.clear();
        m_agent.reset();
    }

    [[nodiscard]] static sip::UserAgentSettings registrarSettings()
    {
        return {.localDomains = {*base::DomainName::parse(QStringLiteral("contoso.example"))},
                .registrar = true,
                .nextHop = {},
                .hostName = QStringLiteral("edge.contoso.example"),
                .limits = {}};
    }
    [[nodiscard]] static sip::UserAgentSettings nextHopSettings(const QByteArray &uri)
    {
        sip::UserAgentSettings settings = registrarSettings();
        settings.registrar = false;
        settings.nextHop = *sip::Uri::parse(uri);
        return settings;
    }
    void makeAgent(const sip::UserAgentSettings &settings,
                   std::shared_ptr<const network::TlsContext> tls = {})
    {
        m_agent = std::make_unique<sip::UserAgent>(m_resolver, m_clock, *m_directory);
        m_agent->configure(settings, std::move(tls));
    }
    // Instead of the registrar of begin().
    void useNextHop(const QByteArray &uri)
    {
        makeAgent(nextHopSettings(uri));
        m_tcpPort = listen(sip::Transport::Tcp);
    }
    // The port that it listens on; 0: it does not.
    [[nodiscard]] quint16 listen(sip::Transport transport)
    {
        if (!m_agent->listen(transport, {.host = QStringLiteral("127.0.0.1"), .port = 0}))
            return 0;
        for (const sip::TransportStatus &status : m_agent->connections()) {
            if (status.listening && status.transport == transport)
                return base::Endpoint::parse(status.local)->port;
        }
        return 0;
    }

    [[nodiscard]] TcpClient connectTcp()
    {
        m_sockets.push_back(std::make_unique<QTcpSocket>());
        m_sockets.back()->connectToHost(QHostAddress::LocalHost, m_tcpPort);
        return {m_sockets.back().get()};
    }
    // As alice or carol; answers the challenge, if there is one.
    [[nodiscard]] QByteArray
    asked(TcpClient &client, RequestText request, const QByteArray &user = "alice")
    {
        request.via = nextVia();
        request.callId += QByteArray::number(m_serial);
        const QByteArray challenge = client.ask(request.text());
        if (statusOf(challenge) != 401)
            return challenge;
        request.via = nextVia();
        request.sequence = "2";
        const QByteArray password = user == "alice" ? "secret" : "geheim";
        request.headers +=
            credentials(challenge, request.method, user, password, sip::DigestAlgorithm::Sha256);
        return client.ask(request.text());
    }
    [[nodiscard]] QByteArray registered(TcpClient &client,
                                        const QByteArray &user,
                                        const QByteArray &contact,
                                        int seconds = 600)
    {
        return asked(client,
                     {.method = "REGISTER",
                      .uri = "sip:contoso.example",
                      .from = "<sip:" + user + "@contoso.example>;tag=a",
                      .to = "<sip:" + user + "@contoso.example>",
                      .headers = "Contact: " + contact
                          + "\r\nExpires: " + QByteArray::number(seconds) + "\r\n"},
                     user);
    }

    base::SystemClock m_clock;
    FakeResolver m_resolver;
    std::unique_ptr<FakeDirectory> m_directory;
    std::unique_ptr<sip::UserAgent> m_agent;
    std::vector<std::unique_ptr<QTcpSocket>> m_sockets;
    quint16 m_tcpPort = 0;

private:
    [[nodiscard]] QByteArray nextVia()
    {
        return "SIP/2.0/TCP h;branch=z9hG4bKr" + QByteArray::number(++m_serial);
    }

    int m_serial = 0;
};

} // namespace test
