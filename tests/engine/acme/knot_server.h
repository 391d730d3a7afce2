// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/settings.h"
#include "tests/support/free_port.h"

#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace test {

// A real DNS server on loopback, with authority over contoso.example, that takes updates signed
// with a TSIG key. Ended with this object.
class KnotServer
{
public:
    explicit KnotServer(const QByteArray &algorithm = "hmac-sha256")
    {
        const std::vector<quint16> ports = freePorts(1);
        if (!m_directory.isValid() || ports.empty())
            return;
        m_port = ports.front();
        const QByteArray directory = m_directory.path().toUtf8();
        write("zone",
              "$ORIGIN contoso.example.\n$TTL 60\n"
              "@ SOA ns.contoso.example. admin.contoso.example. 1 3600 600 86400 1\n"
              "@ NS ns.contoso.example.\nns A 127.0.0.1\n");
        write(
            "knot.conf",
            "server:\n    listen: 127.0.0.1@" + QByteArray::number(m_port)
                + "\n    rundir: " + directory + "\ndatabase:\n    storage: " + directory
                + "\nlog:\n  - target: stderr\n    any: info\nkey:\n  - id: puente\n    algorithm: "
                + algorithm + "\n    secret: " + secret
                + "\nacl:\n  - id: update\n    key: puente\n    action: update\n"
                  "zone:\n  - domain: contoso.example\n    storage: "
                + directory + "\n    file: zone\n    acl: update\n    zonefile-sync: -1\n");
        m_knot.setProcessChannelMode(QProcess::MergedChannels);
        m_knot.setStandardOutputFile(m_directory.filePath(QStringLiteral("knot.log")));
        m_knot.start(QStringLiteral("/usr/sbin/knotd"),
                     {QStringLiteral("-c"), m_directory.filePath(QStringLiteral("knot.conf"))});
        m_isReady = QTest::qWaitFor(
            [this] {
                QTcpSocket socket;
                socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
                return socket.waitForConnected(200);
            },
            10'000);
    }
    ~KnotServer()
    {
        m_knot.kill();
        m_knot.waitForFinished();
    }

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QByteArray log() const
    {
        QFile file(m_directory.filePath(QStringLiteral("knot.log")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] acme::DnsUpdate update() const
    {
        return {.server = {QStringLiteral("127.0.0.1"), m_port},
                .keyName = QStringLiteral("puente"),
                .algorithm = site::TsigAlgorithm::HmacSha256,
                .key = base::Secret(QByteArray(secret))};
    }

    static constexpr auto secret = "Vm2cLYjP5lV5Pv1TqWJ5T5+7Jm3Nn0JH0Z1nQe0mB1c=";

private:
    void write(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_directory.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_directory;
    QProcess m_knot;
    quint16 m_port = 0;
    bool m_isReady = false;
};

} // namespace test
