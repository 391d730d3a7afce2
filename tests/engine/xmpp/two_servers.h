// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/listener.h"
#include "engine/network/tls_context.h"
#include "engine/xmpp/federation.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_resolver.h"
#include "tests/support/test_certificates.h"

#include <QTcpSocket>

namespace test {

inline base::DomainName domain(const char *text)
{
    return *base::DomainName::parse(QString::fromLatin1(text));
}

inline xmpp::Stanza message(const QByteArray &from, const QByteArray &to, const QByteArray &body)
{
    xmpp::Stanza stanza{
        xmpp::Stanza::Kind::Message, *xmpp::Jid::parse(from), *xmpp::Jid::parse(to)};
    stanza.type = "chat";
    xmpp::setBody(stanza, body);
    return stanza;
}

// A federation that listens on loopback and remembers what it was given.
class Server
{
public:
    explicit Server(const char *name)
        : domain(test::domain(name))
        , listener(*network::Listener::open({.host = QStringLiteral("127.0.0.1"), .port = 0}))
        , federation(resolver, clock)
    {
        settings.localDomains = {domain};
        settings.dialbackSecret = QByteArray("secret of ") + name;
        QObject::connect(listener.get(),
                         &network::Listener::accepted,
                         &federation,
                         [this](QTcpSocket *socket) { federation.accept(socket, directTls); });
        federation.setHandler(
            [this](xmpp::Stanza stanza) { received.push_back(std::move(stanza)); });
        QObject::connect(&federation,
                         &xmpp::Federation::streamLost,
                         &federation,
                         [this](const xmpp::DomainPair &pair, bool withError) {
                             lost.push_back({pair, withError});
                         });
        QObject::connect(&federation,
                         &xmpp::Federation::deliveryDoubted,
                         &federation,
                         [this](const xmpp::DomainPair &pair, std::chrono::milliseconds span) {
                             doubted.push_back({pair, span});
                         });
    }

    base::Endpoint endpoint() const
    {
        return {.host = QStringLiteral("127.0.0.1"), .port = listener->port()};
    }

    // Partner of `other`, found without the DNS.
    void federateWith(const Server &other, xmpp::PeerPolicy policy)
    {
        policy.fixedEndpoint = other.endpoint();
        settings.peers.insert(other.domain, policy);
    }

    void start(const certificates::Credentials &credentials,
               const QList<certificates::Certificate> &trusted)
    {
        network::TlsSettings tls;
        tls.defaultCredentials = credentials;
        tls.trust.system = false;
        tls.trust.authorities = trusted;
        context = *network::TlsContext::create(tls);
        federation.configure(settings, context);
    }

    void reload() { federation.configure(settings, context); }

    void send(const QByteArray &to, const QByteArray &body)
    {
        federation.send(message("p@" + domain.bytes(), to, body),
                        [this](xmpp::Outcome outcome) { outcomes.push_back(std::move(outcome)); });
    }

    QByteArrayList bodies() const
    {
        QByteArrayList all;
        for (const xmpp::Stanza &stanza : received)
            all.append(xmpp::bodyOf(stanza));
        return all;
    }

    std::size_t delivered() const
    {
        return std::size_t(std::ranges::count_if(outcomes, &xmpp::Outcome::has_value));
    }

    QString methodOf(xmpp::StreamStatus::Direction direction) const
    {
        for (const xmpp::StreamStatus &status : federation.streams()) {
            if (status.direction == direction && status.state == u"established")
                return status.method
                    + (status.encrypted ? QStringLiteral(" over tls")
                                        : QStringLiteral(" in the clear"));
        }
        return {};
    }

    qsizetype streams(xmpp::StreamStatus::Direction direction) const
    {
        return std::ranges::count_if(federation.streams(), [&](const xmpp::StreamStatus &status) {
            return status.direction == direction && status.state == u"established";
        });
    }

    base::DomainName domain;
    FakeResolver resolver;
    FakeClock clock;
    std::unique_ptr<network::Listener> listener;
    bool directTls = false;
    xmpp::FederationSettings settings;
    std::shared_ptr<const network::TlsContext> context;
    std::vector<xmpp::Stanza> received;
    std::vector<xmpp::Outcome> outcomes;
    std::vector<std::pair<xmpp::DomainPair, bool>> lost; // streams; with an error
    std::vector<std::pair<xmpp::DomainPair, std::chrono::milliseconds>> doubted; // streams; since
    xmpp::Federation federation; // last: goes first
};

inline const xmpp::PeerPolicy certificatesOnly{.tls = xmpp::PeerPolicy::Use::Required,
                                               .sasl = xmpp::PeerPolicy::Use::Required,
                                               .dialback = false};
inline const xmpp::PeerPolicy usual{.tls = xmpp::PeerPolicy::Use::Required,
                                    .sasl = xmpp::PeerPolicy::Use::Optional,
                                    .dialback = true};
inline const xmpp::PeerPolicy plain{.tls = xmpp::PeerPolicy::Use::Forbidden,
                                    .sasl = xmpp::PeerPolicy::Use::Forbidden,
                                    .dialback = true};

// The authority that all servers of a test have their certificates of.
class SharedAuthority
{
protected:
    void start(Server &server) const
    {
        server.start(m_authority.issue(server.domain.text()), {m_authority.certificate()});
    }
    void startBoth(Server &a, Server &b, const xmpp::PeerPolicy &policy) const
    {
        a.federateWith(b, policy);
        b.federateWith(a, policy);
        start(a);
        start(b);
    }

    TestAuthority m_authority{QStringLiteral("Test CA")};
};

// A peer that says exactly what it is told to, in the clear.
class RawPeer
{
public:
    explicit RawPeer(const Server &server)
    {
        QObject::connect(
            &socket, &QTcpSocket::readyRead, &socket, [this] { heard += socket.readAll(); });
        socket.connectToHost(server.endpoint().host, server.endpoint().port);
    }

    void say(const QByteArray &bytes) { socket.write(bytes); }
    void open(const QByteArray &from, const QByteArray &to)
    {
        say("<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
            "xmlns:stream='http://etherx.jabber.org/streams' xmlns:db='jabber:server:dialback' "
            "from='"
            + from + "' to='" + to + "' version='1.0'>");
    }
    bool isClosed() const { return socket.state() == QAbstractSocket::UnconnectedState; }

    QTcpSocket socket;
    QByteArray heard;
};

} // namespace test
