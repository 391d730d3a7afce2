// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/settings.h"
#include "tests/support/free_port.h"
#include "tests/support/test_certificates.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace test {

// What one pebble is like.
struct PebbleWish {
    int nonceRejectPercent = 20;
    bool bindingRequired = false;
    int certificateSeconds = 86'400;
    quint16 dnsPort = 0; // of another DNS server than pebble-challtestsrv
};

// A real ACME CA on loopback: pebble in its strict mode and pebble-challtestsrv as the DNS, where
// every name is 127.0.0.1. Ended with this object.
class Pebble
{
public:
    explicit Pebble(const PebbleWish &wish = {}) : m_ports(freePorts(6))
    {
        if (!m_directory.isValid() || m_ports.size() != 6)
            return;
        writeFiles(wish);
        m_dns.start(QStringLiteral("pebble-challtestsrv"),
                    {QStringLiteral("-management"),
                     at(managementPort()),
                     QStringLiteral("-dns01"),
                     at(dnsPort()),
                     QStringLiteral("-http01"),
                     QString(),
                     QStringLiteral("-https01"),
                     QString(),
                     QStringLiteral("-tlsalpn01"),
                     QString(),
                     QStringLiteral("-defaultIPv4"),
                     QStringLiteral("127.0.0.1"),
                     QStringLiteral("-defaultIPv6"),
                     QString()});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PEBBLE_VA_NOSLEEP"), QStringLiteral("1"));
        environment.insert(QStringLiteral("PEBBLE_AUTHZREUSE"), QStringLiteral("0"));
        environment.insert(QStringLiteral("PEBBLE_WFE_NONCEREJECT"),
                           QString::number(wish.nonceRejectPercent));
        m_pebble.setProcessEnvironment(environment);
        m_pebble.setProcessChannelMode(QProcess::MergedChannels);
        m_pebble.setStandardOutputFile(file("pebble.log"));
        m_pebble.start(QStringLiteral("pebble"),
                       {QStringLiteral("-config"),
                        file("pebble.json"),
                        QStringLiteral("-strict"),
                        QStringLiteral("-dnsserver"),
                        at(wish.dnsPort == 0 ? dnsPort() : wish.dnsPort)});
        m_isReady = answers(acmePort()) && answers(managementPort());
    }
    ~Pebble()
    {
        for (QProcess *process : {&m_pebble, &m_dns}) {
            process->kill();
            process->waitForFinished();
        }
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] QByteArray log() const { return content(file("pebble.log")); }

    [[nodiscard]] acme::Settings settings(acme::Challenge challenge) const
    {
        acme::Settings settings;
        settings.directory =
            QUrl(QStringLiteral("https://127.0.0.1:%1/dir").arg(acmePort()), QUrl::StrictMode);
        settings.contact = QStringLiteral("admin@contoso.example");
        settings.termsAgreed = true;
        settings.caFile = file("ca.pem");
        settings.challenge = challenge;
        settings.httpListen = {{QStringLiteral("127.0.0.1"), httpPort()}};
        settings.tlsAlpnListen = {{QStringLiteral("127.0.0.1"), tlsPort()}};
        settings.dnsServers = {{QStringLiteral("127.0.0.1"), dnsPort()}};
        return settings;
    }

    // pebble-challtestsrv's own interface.
    void tell(const char *what, const QJsonObject &object) const
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), managementPort());
        const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        socket.write(QByteArray("POST /") + what + " HTTP/1.0\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QVERIFY(socket.waitForDisconnected(5000)
                || socket.state() == QAbstractSocket::UnconnectedState);
        QVERIFY(socket.readAll().contains(" 200 "));
    }

    [[nodiscard]] quint16 acmePort() const { return m_ports.at(0); }
    [[nodiscard]] quint16 managementPort() const { return m_ports.at(1); }
    [[nodiscard]] quint16 dnsPort() const { return m_ports.at(2); }
    [[nodiscard]] quint16 httpPort() const { return m_ports.at(3); }
    [[nodiscard]] quint16 tlsPort() const { return m_ports.at(4); }
    [[nodiscard]] QString caFile() const { return file("ca.pem"); }

    static constexpr auto bindingKeyId = "kid-1";
    static constexpr auto bindingKey =
        "zWNDZM6eQGHWpSRTPal5eIUYFTu7EajVIoguysqZ9wG44nMEtx3MUAsUDkMTQ12W";

private:
    static QString at(quint16 port) { return QStringLiteral("127.0.0.1:%1").arg(port); }
    [[nodiscard]] QString file(const char *name) const
    {
        return m_directory.filePath(QString::fromLatin1(name));
    }
    static QByteArray content(const QString &path)
    {
        QFile reading(path);
        return reading.open(QIODevice::ReadOnly) ? reading.readAll() : QByteArray();
    }
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile writing(file(name));
        QVERIFY(writing.open(QIODevice::WriteOnly));
        writing.write(bytes);
    }

    void writeFiles(const PebbleWish &wish) const
    {
        const TestAuthority authority(QStringLiteral("Directory CA"));
        CertificateWish server;
        server.commonName = QStringLiteral("pebble.example");
        server.names = {QStringLiteral("IP:127.0.0.1")};
        const certificates::Credentials credentials = authority.issue(server);
        write("ca.pem", authority.pem());
        write("server.pem", certificates::toPem(credentials.chain.first()));
        write("server.key", credentials.key.toPem().value());
        QJsonObject pebble{
            {QStringLiteral("listenAddress"), at(acmePort())},
            {QStringLiteral("managementListenAddress"), at(m_ports.at(5))},
            {QStringLiteral("certificate"), file("server.pem")},
            {QStringLiteral("privateKey"), file("server.key")},
            {QStringLiteral("httpPort"), httpPort()},
            {QStringLiteral("tlsPort"), tlsPort()},
            {QStringLiteral("ocspResponderURL"), QString()},
            {QStringLiteral("externalAccountBindingRequired"), wish.bindingRequired},
            {QStringLiteral("retryAfter"),
             QJsonObject{{QStringLiteral("authz"), 1}, {QStringLiteral("order"), 1}}},
            {QStringLiteral("certificateValidityPeriod"), wish.certificateSeconds}};
        if (wish.bindingRequired)
            pebble.insert(
                QStringLiteral("externalAccountMACKeys"),
                QJsonObject{{QString::fromLatin1(bindingKeyId), QString::fromLatin1(bindingKey)}});
        write("pebble.json",
              QJsonDocument(QJsonObject{{QStringLiteral("pebble"), pebble}}).toJson());
    }

    static bool answers(quint16 port)
    {
        return QTest::qWaitFor(
            [port] {
                QTcpSocket socket;
                socket.connectToHost(QStringLiteral("127.0.0.1"), port);
                return socket.waitForConnected(200);
            },
            10'000);
    }

    QTemporaryDir m_directory;
    std::vector<quint16> m_ports;
    QProcess m_dns;
    QProcess m_pebble;
    bool m_isReady = false;
};

} // namespace test
