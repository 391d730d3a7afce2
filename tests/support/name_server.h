// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/free_port.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

namespace test {

// A real dnsmasq on loopback that knows the zones it is given and nothing else; gone at the end.
class NameServer
{
public:
    // `zones` in dnsmasq.conf(5)'s words. False: it does not run.
    [[nodiscard]] bool start(const QByteArray &zones)
    {
        const QString program = QStandardPaths::findExecutable(
            QStringLiteral("dnsmasq"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        const std::vector<quint16> ports = freePorts(1);
        QFile file(m_directory.filePath(QStringLiteral("dns.conf")));
        if (program.isEmpty() || ports.empty() || !file.open(QIODevice::WriteOnly))
            return false;
        m_port = ports.front();
        file.write("no-resolv\nno-hosts\nkeep-in-foreground\nuser=root\nbind-interfaces\n"
                   "listen-address=127.0.0.1\ncache-size=0\nport="
                   + QByteArray::number(m_port) + '\n' + zones);
        file.close();
        m_process.start(
            program,
            {QStringLiteral("-C"),
             file.fileName(),
             QStringLiteral("--pid-file=") + m_directory.filePath(QStringLiteral("pid"))});
        return m_process.waitForStarted() && QTest::qWaitFor([this] {
                   QTcpSocket probe;
                   probe.connectToHost(QHostAddress::LocalHost, m_port);
                   return probe.waitForConnected(100);
               });
    }

    ~NameServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace test
