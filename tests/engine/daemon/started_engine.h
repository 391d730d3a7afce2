// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/client.h"
#include "engine/control/status.h"
#include "engine/service/engine_process.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "tests/support/free_port.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

namespace test {

inline const QString loopback = QStringLiteral("127.0.0.1");

// The real engine on a site of its own: edge.contoso.example for contoso.example, on free ports.
class StartedEngine
{
protected:
    // Makes the site; nothing runs yet.
    void prepare()
    {
        const auto name = [](const char *text) {
            return base::DomainName::parse(QString::fromLatin1(text)).value();
        };
        const auto ports = freePorts(3);
        m_xmppPort = ports.at(0);
        m_sipPort = ports.at(1);
        m_sipTlsPort = ports.at(2);
        site::Site fresh(name("edge.contoso.example"), {name("contoso.example")});
        fresh.listen.xmpp = {{loopback, m_xmppPort}};
        fresh.listen.sipTls = {{loopback, m_sipTlsPort}};
        fresh.listen.sipTcp = {{loopback, m_sipPort}};
        fresh.listen.sipUdp = {{loopback, m_sipPort}};
        fresh.dns.servers = {{loopback, 1}}; // nobody is asked
        m_directory = std::make_unique<QTemporaryDir>();
        QVERIFY(site::initSite(site(), fresh, true).has_value());
        m_log.clear();
        m_engine = std::make_unique<QProcess>();
        m_engine->setProgram(QStringLiteral(PUENTED));
        m_engine->setArguments({QStringLiteral("--site"), site()});
    }
    void start()
    {
        m_engine->start();
        QVERIFY(m_engine->waitForStarted());
        QTRY_VERIFY(service::runningEngine(site()).value_or(service::EngineProcess{}).phase
                    == service::EnginePhase::Ready);
    }
    void kill()
    {
        m_engine->kill();
        m_engine->waitForFinished();
    }
    // For a test's cleanup(): what the engine said about a failure.
    void end()
    {
        if (QTest::currentTestFailed())
            qWarning("%s", logged().constData());
        kill();
    }

    [[nodiscard]] QString site() const { return m_directory->path(); }
    [[nodiscard]] QByteArray logged()
    {
        m_log += m_engine->readAllStandardError();
        return m_log;
    }
    [[nodiscard]] control::Answer ask(const QString &method, const QJsonObject &params = {}) const
    {
        return control::callAndWait(site::controlSocketPath(site()), method, params);
    }
    [[nodiscard]] bool reload() const { return ask(QStringLiteral("reload")).has_value(); }
    [[nodiscard]] control::EngineStatus status() const
    {
        const auto answer = ask(QStringLiteral("status"));
        return answer ? control::engineStatus(*answer).value_or(control::EngineStatus{})
                      : control::EngineStatus{};
    }
    [[nodiscard]] QMap<QString, control::ListenerStatus> listeners() const // by their purpose
    {
        QMap<QString, control::ListenerStatus> all;
        for (const control::ListenerStatus &listener : status().listeners)
            all.insert(listener.purpose, listener);
        return all;
    }
    void change(const std::function<void(site::Site &)> &edit) const
    {
        const auto changed =
            site::change(site(), [&edit](site::Site &one) -> std::expected<void, site::SiteError> {
                edit(one);
                return {};
            });
        QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().evidence));
    }
    // Writes what no program of ours would.
    void appendToSite(const QByteArray &text) const
    {
        QFile file(site() + QStringLiteral("/site.toml"));
        QVERIFY(file.open(QIODevice::Append));
        QCOMPARE(file.write(text), text.size());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_engine;
    QByteArray m_log;
    quint16 m_xmppPort = 0;
    quint16 m_sipPort = 0;
    quint16 m_sipTlsPort = 0;
};

inline bool connects(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(loopback, port);
    return socket.waitForConnected(2000);
}

} // namespace test
