// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/tls_context.h"
#include "tests/engine/network/stream_pair.h"
#include "tests/support/test_certificates.h"

#include <QTest>

#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace {

// A client that asks for new keys (RFC 8446 §4.6.3) and reads none of the answers.
class DeafClient
{
public:
    explicit DeafClient(quint16 port) : m_descriptor(::socket(AF_INET, SOCK_STREAM, 0))
    {
        constexpr int small = 4096;
        ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        sockaddr_in server{};
        server.sin_family = AF_INET;
        server.sin_port = htons(port);
        server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&server), sizeof server);
        ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
        SSL_set_fd(m_ssl.get(), m_descriptor);
    }
    ~DeafClient() { ::close(m_descriptor); }
    DeafClient(const DeafClient &) = delete;
    DeafClient &operator=(const DeafClient &) = delete;

    bool shakeHands() { return SSL_connect(m_ssl.get()) == 1; }
    void askForKeys()
    {
        constexpr int batch = 1000;
        for (int i = 0; i < batch && SSL_do_handshake(m_ssl.get()) == 1; ++i)
            SSL_key_update(m_ssl.get(), SSL_KEY_UPDATE_REQUESTED);
    }

private:
    int m_descriptor;
    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context{SSL_CTX_new(TLS_client_method()),
                                                                SSL_CTX_free};
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl{SSL_new(m_context.get()), SSL_free};
};

} // namespace

class KeyUpdatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNotAnsweredWithoutEnd();
};

void KeyUpdatesTest::areNotAnsweredWithoutEnd()
{
    const test::TestAuthority authority;
    network::TlsSettings settings;
    settings.defaultCredentials = authority.issue(QStringLiteral("contoso.example"));
    settings.trust.system = false;
    test::LoopbackServer listener;
    DeafClient client(listener.port());
    auto socket = listener.accept();
    QVERIFY(socket);
    socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, 4096);
    const test::StreamEnd server(std::move(socket));
    server.stream->setLimits({.maxUnsentBytes = 32 * 1024});
    server.stream->startServerTls(network::TlsContext::create(settings).value());
    QVERIFY(QTest::qWaitFor([&client] { return client.shakeHands(); }));

    const bool isClosed = QTest::qWaitFor(
        [&] {
            client.askForKeys();
            return server.closedSeen > 0;
        },
        20'000);

    QVERIFY(isClosed);
    QCOMPARE(server.closedBy(), network::CloseCause::Kind::Overflow);
}

QTEST_GUILESS_MAIN(KeyUpdatesTest)
#include "tst_key_updates.moc"
