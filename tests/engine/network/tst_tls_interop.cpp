// SPDX-License-Identifier: GPL-3.0-or-later
// Against another implementation's client and server: the openssl program.
#include "engine/network/tls_stream.h"
#include "tests/engine/network/stream_pair.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using network::CloseCause;
using network::TlsContext;
using network::TlsSettings;

class TlsInteropTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void servesOpenssl_data();
    void servesOpenssl();
    void refusesOpenssl_data();
    void refusesOpenssl();
    void resumesSessionsWithTheirEvidence();
    void dialsOpenssl();

private:
    QString path(const char *file) const { return m_directory.filePath(QString::fromLatin1(file)); }
    void put(const char *file, const QByteArray &content) const
    {
        QFile written(path(file));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(content);
    }
    QStringList clientArguments(quint16 port) const
    {
        return {QStringLiteral("s_client"),
                QStringLiteral("-connect"),
                QStringLiteral("127.0.0.1:%1").arg(port),
                QStringLiteral("-CAfile"),
                path("ca.pem"),
                QStringLiteral("-cert"),
                path("peer.pem"),
                QStringLiteral("-key"),
                path("peer.key"),
                QStringLiteral("-servername"),
                QStringLiteral("contoso.example"),
                QStringLiteral("-verify_hostname"),
                QStringLiteral("contoso.example"),
                QStringLiteral("-verify_return_error"),
                QStringLiteral("-quiet"),
                QStringLiteral("-no_ign_eof")};
    }

    QString m_openssl;
    QTemporaryDir m_directory;
    test::TestAuthority m_authority;
    std::shared_ptr<const TlsContext> m_context;
};

void TlsInteropTest::initTestCase()
{
    m_openssl = QStandardPaths::findExecutable(QStringLiteral("openssl"));
    if (m_openssl.isEmpty())
        QSKIP("openssl is not installed");
    TlsSettings settings;
    settings.defaultCredentials = m_authority.issue(QStringLiteral("edge.example"));
    settings.byDomain = {
        {QStringLiteral("contoso.example"), m_authority.issue(QStringLiteral("contoso.example"))}};
    settings.trust.system = false;
    settings.trust.authorities = {m_authority.certificate()};
    m_context = TlsContext::create(settings).value();
    const auto peer = m_authority.issue(QStringLiteral("fabrikam.example"));
    put("ca.pem", m_authority.pem());
    put("peer.pem", certificates::toPem(peer.chain.first()));
    put("peer.key", peer.key.toPem().value());
}

void TlsInteropTest::servesOpenssl_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("protocol");
    QTest::newRow("TLS 1.3") << QStringList{QStringLiteral("-tls1_3")} << QStringLiteral("TLSv1.3");
    QTest::newRow("TLS 1.2") << QStringList{QStringLiteral("-tls1_2")} << QStringLiteral("TLSv1.2");
}

void TlsInteropTest::servesOpenssl()
{
    QFETCH(const QStringList, options);
    QFETCH(const QString, protocol);
    test::LoopbackServer listener;
    QProcess client;
    client.start(m_openssl,
                 clientArguments(listener.port()) + options
                     + QStringList{QStringLiteral("-alpn"), QStringLiteral("xmpp-server")});
    test::StreamEnd server(listener.accept());
    server.echo = true;
    server.stream->startServerTls(m_context, {{}, {"xmpp-server"}, true});
    QTRY_VERIFY_WITH_TIMEOUT(server.stream->isEncrypted(), 10'000);

    client.write("hello there\n");

    QTRY_COMPARE_WITH_TIMEOUT(client.bytesAvailable(), 12, 10'000);
    QCOMPARE(client.readAll(), QByteArray("hello there\n"));
    QCOMPARE(server.stream->facts().protocol, protocol);
    QCOMPARE(server.stream->facts().alpn, QByteArray("xmpp-server"));
    QCOMPARE(server.stream->facts().serverName, QStringLiteral("contoso.example"));
    QVERIFY2(server.stream->peer().trusted, qPrintable(server.stream->peer().fault));
    client.closeWriteChannel(); // s_client says close_notify
    QTRY_COMPARE_WITH_TIMEOUT(server.closedBy(), CloseCause::Kind::ByPeer, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 10'000);
}

void TlsInteropTest::refusesOpenssl_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("TLS 1.1") << QStringList{
        QStringLiteral("-tls1_1"), QStringLiteral("-cipher"), QStringLiteral("DEFAULT@SECLEVEL=0")};
    QTest::newRow("no forward secrecy") << QStringList{
        QStringLiteral("-tls1_2"), QStringLiteral("-cipher"), QStringLiteral("AES128-GCM-SHA256")};
    QTest::newRow("CBC") << QStringList{QStringLiteral("-tls1_2"),
                                        QStringLiteral("-cipher"),
                                        QStringLiteral("ECDHE-ECDSA-AES128-SHA256")};
    QTest::newRow("another ALPN") << QStringList{QStringLiteral("-alpn"), QStringLiteral("h2")};
}

void TlsInteropTest::refusesOpenssl()
{
    QFETCH(const QStringList, options);
    test::LoopbackServer listener;
    QProcess client;
    client.start(m_openssl, clientArguments(listener.port()) + options);
    test::StreamEnd server(listener.accept());

    server.stream->startServerTls(m_context, {{}, {"xmpp-server"}, true});

    QTRY_COMPARE_WITH_TIMEOUT(server.closedBy(), CloseCause::Kind::TlsFailed, 10'000);
    QVERIFY(!server.closed->evidence.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 10'000);
    // It was told by an alert, not by a cut connection.
    QVERIFY2(client.readAllStandardError().contains("alert"), "no alert");
}

void TlsInteropTest::resumesSessionsWithTheirEvidence()
{
    test::LoopbackServer listener;
    for (const bool again : {false, true}) {
        QProcess client;
        client.start(
            m_openssl,
            clientArguments(listener.port())
                + QStringList{again ? QStringLiteral("-sess_in") : QStringLiteral("-sess_out"),
                              path("session.pem")});
        test::StreamEnd server(listener.accept());
        server.echo = true;
        server.stream->startServerTls(m_context);
        QTRY_VERIFY_WITH_TIMEOUT(server.stream->isEncrypted(), 10'000);
        client.write("x\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.bytesAvailable() > 0, 10'000);

        QCOMPARE(server.stream->facts().resumed, again);
        QCOMPARE(server.stream->peer().chain.first().commonName(),
                 QStringLiteral("fabrikam.example"));
        QVERIFY2(server.stream->peer().trusted, qPrintable(server.stream->peer().fault));
        client.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(client.state(), QProcess::NotRunning, 10'000);
    }
}

void TlsInteropTest::dialsOpenssl()
{
    const quint16 port = test::freePorts(1).front();
    QProcess server;
    server.start(m_openssl,
                 {QStringLiteral("s_server"),
                  QStringLiteral("-accept"),
                  QStringLiteral("127.0.0.1:%1").arg(port),
                  QStringLiteral("-cert"),
                  path("peer.pem"),
                  QStringLiteral("-key"),
                  path("peer.key"),
                  QStringLiteral("-CAfile"),
                  path("ca.pem"),
                  QStringLiteral("-Verify"),
                  QStringLiteral("3"),
                  QStringLiteral("-purpose"),
                  QStringLiteral("sslserver"),
                  QStringLiteral("-verify_return_error"),
                  QStringLiteral("-rev"),
                  QStringLiteral("-alpn"),
                  QStringLiteral("xmpp-server")});
    std::unique_ptr<QTcpSocket> socket;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 socket = std::make_unique<QTcpSocket>();
                                 socket->connectToHost(QHostAddress::LocalHost, port);
                                 return socket->waitForConnected(100);
                             }()),
                             10'000);
    test::StreamEnd client(std::move(socket));

    client.stream->startClientTls(
        m_context,
        {QStringLiteral("fabrikam.example"), {"xmpp-server"}, QStringLiteral("contoso.example")});
    client.stream->write("stanza\n");

    QTRY_COMPARE_WITH_TIMEOUT(client.received, QByteArray("aznats\n"), 10'000);
    QVERIFY2(client.stream->peer().trusted, qPrintable(client.stream->peer().fault));
    QCOMPARE(client.stream->facts().alpn, QByteArray("xmpp-server"));
    server.kill();
    server.waitForFinished();
}

QTEST_GUILESS_MAIN(TlsInteropTest)
#include "tst_tls_interop.moc"
