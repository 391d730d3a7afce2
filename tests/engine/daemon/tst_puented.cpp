// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/control/client.h"
#include "engine/control/status.h"
#include "engine/service/engine_process.h"
#include "engine/site/assignment.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "engine/storage/database.h"
#include "engine/storage/user_store.h"
#include "tests/support/test_certificates.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using State = control::ListenerStatus::State;

// The real engine, started on a site of its own.
class PuentedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void reportsWhatItDoes();
    void refusesAnInvalidSite();
    void refusesASecondEngine();
    void startsAgainAfterItWasKilled();
    void keepsRunningWhenTheReloadedSiteIsInvalid();
    void takesPartnersAndUsersOnReload();
    void takesACertificateOnReload();
    void opensAKeyByTheServiceCredential();
    void anOpenStreamSurvivesACertificateSwap();
    void movesItsListenersOnReload();
    void worksOnWhenOneListenerFails();
    void reloadsOnHangUp();
    void stopsOnTermination();
    void stopsWhenAskedOverControl();
    void tellsTheServiceManager();
    void leavesNoFileOpenToOthers();

private:
    void startEngine();
    void endEngine();
    [[nodiscard]] control::Answer ask(const QString &method, const QJsonObject &params = {}) const;
    [[nodiscard]] control::EngineStatus status() const;
    void change(const std::function<void(site::Site &)> &edit);
    void appendToSite(const QByteArray &text) const;
    [[nodiscard]] QString site() const { return m_directory->path(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_engine;
    quint16 m_xmppPort = 0;
    quint16 m_sipPort = 0;
};

namespace {

const QString loopback = u"127.0.0.1"_s;

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost)) ? server.serverPort() : 0;
}

bool connects(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(loopback, port);
    return socket.waitForConnected(2000);
}

QMap<QString, control::ListenerStatus> byPurpose(const control::EngineStatus &status)
{
    QMap<QString, control::ListenerStatus> all;
    for (const control::ListenerStatus &listener : status.listeners)
        all.insert(listener.purpose, listener);
    return all;
}

} // namespace

void PuentedTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_xmppPort = freePort();
    m_sipPort = freePort();
    site::Site fresh(domain(u"edge.contoso.example"_s), {domain(u"contoso.example"_s)});
    fresh.listen.xmpp = {{loopback, m_xmppPort}};
    fresh.listen.sipTls = {{loopback, freePort()}};
    fresh.listen.sipTcp = {{loopback, m_sipPort}};
    fresh.listen.sipUdp = {{loopback, m_sipPort}};
    fresh.dns.servers = {{loopback, 1}}; // nobody is asked
    QVERIFY(site::initSite(site(), fresh, true).has_value());
    m_engine = std::make_unique<QProcess>();
    m_engine->setProgram(QStringLiteral(PUENTED));
    m_engine->setArguments({u"--site"_s, site()});
}

void PuentedTest::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", m_engine->readAllStandardError().constData());
    endEngine();
}

void PuentedTest::startEngine()
{
    m_engine->start();
    QVERIFY(m_engine->waitForStarted());
    QTRY_VERIFY(service::runningEngine(site()).value_or(service::EngineProcess{}).phase
                == service::EnginePhase::Ready);
}

void PuentedTest::endEngine()
{
    m_engine->kill();
    m_engine->waitForFinished();
}

control::Answer PuentedTest::ask(const QString &method, const QJsonObject &params) const
{
    return control::callAndWait(site::controlSocketPath(site()), method, params);
}

control::EngineStatus PuentedTest::status() const
{
    const auto answer = ask(u"status"_s);
    return answer ? control::engineStatus(*answer).value_or(control::EngineStatus{})
                  : control::EngineStatus{};
}

void PuentedTest::change(const std::function<void(site::Site &)> &edit)
{
    const auto changed =
        site::change(site(), [&edit](site::Site &one) -> std::expected<void, site::SiteError> {
            edit(one);
            return {};
        });
    QVERIFY2(changed.has_value(), changed ? "" : qPrintable(changed.error().evidence));
}

void PuentedTest::appendToSite(const QByteArray &text) const
{
    QFile file(site() + u"/site.toml"_s);
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

void PuentedTest::reportsWhatItDoes()
{
    startEngine();

    const control::EngineStatus now = status();
    const auto listeners = byPurpose(now);

    QCOMPARE(now.state, control::EngineState::Running);
    QCOMPARE(now.pid, m_engine->processId());
    QCOMPARE(now.site, site());
    QCOMPARE(now.edge, u"edge.contoso.example"_s);
    QCOMPARE(listeners[u"xmpp"_s].state, State::Listening);
    QCOMPARE(listeners[u"sip-tcp"_s].state, State::Listening);
    QCOMPARE(listeners[u"sip-udp"_s].state, State::Listening);
    QCOMPARE(listeners[u"sip-tls"_s].state, State::NoCertificate);
    QVERIFY(connects(m_xmppPort));
    QVERIFY(connects(m_sipPort));
    QVERIFY(control::streamStatuses(ask(u"streams"_s).value()).has_value());
}

void PuentedTest::refusesAnInvalidSite()
{
    appendToSite("\n[nonsense]\nx = 1\n");

    m_engine->start();

    QVERIFY(m_engine->waitForFinished());
    QCOMPARE(m_engine->exitCode(), 1);
    const QByteArray log = m_engine->readAllStandardError();
    QVERIFY2(log.contains("site.toml:") && log.contains("nonsense"), log.constData());
}

void PuentedTest::refusesASecondEngine()
{
    startEngine();
    QProcess second;

    second.start(QStringLiteral(PUENTED), {u"--site"_s, site()});

    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.readAllStandardError().contains("another engine runs"));
    QCOMPARE(status().pid, m_engine->processId());
}

void PuentedTest::startsAgainAfterItWasKilled()
{
    startEngine();
    endEngine();
    QVERIFY(QFile::exists(site::controlSocketPath(site()))); // left over

    startEngine();

    QCOMPARE(status().state, control::EngineState::Running);
}

void PuentedTest::keepsRunningWhenTheReloadedSiteIsInvalid()
{
    startEngine();
    appendToSite("\n[nonsense]\nx = 1\n");

    const auto reloaded = ask(u"reload"_s);

    QVERIFY(!reloaded.has_value());
    QCOMPARE(reloaded.error().reason, control::ControlError::Reason::Refused);
    QVERIFY(reloaded.error().evidence.contains(u"nonsense"_s));
    QVERIFY(status().reloadError.contains(u"nonsense"_s));
    QCOMPARE(byPurpose(status())[u"xmpp"_s].state, State::Listening);
    QVERIFY(connects(m_xmppPort));
}

void PuentedTest::takesPartnersAndUsersOnReload()
{
    startEngine();
    QTcpSocket staying;
    staying.connectToHost(loopback, m_sipPort);
    QVERIFY(staying.waitForConnected());
    change([](site::Site &one) {
        one.xmppPartners = {site::XmppPartner(domain(u"fabrikam.example"_s))};
    });
    {
        const auto database = storage::Database::open(u"sqlite:state.db"_s, site() + u"/state"_s);
        QVERIFY(database.has_value());
        QVERIFY(storage::UserStore(**database).add(u"a@contoso.example"_s, "secret").has_value());
    }

    QVERIFY(ask(u"reload"_s).has_value());

    QCOMPARE(status().partners.size(), 1);
    QCOMPARE(status().partners.first().domain, u"fabrikam.example"_s);
    QTRY_COMPARE(status().users, 1);
    QCOMPARE(status().reloadError, QString());
    QVERIFY(!staying.waitForReadyRead(0));
    QCOMPARE(staying.state(), QAbstractSocket::ConnectedState);
}

void PuentedTest::takesACertificateOnReload()
{
    startEngine();
    const test::TestAuthority authority;
    const certificates::Credentials made = authority.issue(u"edge.contoso.example"_s);
    const auto imported = certificates::Store(site()).import(
        certificates::toPem(made.chain.first()), {.key = made.key.toPem().value()});
    QVERIFY(imported.has_value());
    change([&](site::Site &one) { one.certificates.defaultId = imported->leaf.id(); });

    QVERIFY(ask(u"reload"_s).has_value());

    QCOMPARE(byPurpose(status())[u"sip-tls"_s].state, State::Listening);
    QCOMPARE(status().certificates.size(), 1);
    QCOMPARE(status().certificates.first().notAfter, imported->leaf.notAfter());
}

// As systemd's LoadCredential= does it.
void PuentedTest::opensAKeyByTheServiceCredential()
{
    const certificates::Credentials made = test::TestAuthority().issue(u"edge.contoso.example"_s);
    const auto locked = certificates::Store(site()).import(
        certificates::toPem(made.chain.first()),
        {.key = made.key.toPem().value(),
         .home = {.passphrase = base::Secret::fromText(u"open sesame"_s), .keepsSecret = false}});
    QVERIFY(locked.has_value());
    change([&](site::Site &one) { site::assign(one.certificates, locked->leaf.id()); });
    const QTemporaryDir credentials;
    QFile credential(credentials.filePath(certificates::unlockCredentialName(
        QString::fromLatin1(locked->leaf.publicKeyId().toHex()))));
    QVERIFY(credential.open(QIODevice::WriteOnly));
    credential.write("open sesame\n");
    credential.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, credentials.path());
    m_engine->setProcessEnvironment(environment);

    startEngine();

    QCOMPARE(status().certificates.size(), 1);
    QCOMPARE(status().certificates.first().error, QString());
    QCOMPARE(byPurpose(status())[u"sip-tls"_s].state, State::Listening);
    QVERIFY(credential.remove()); // systemd keeps it; the engine needs it no more
    QVERIFY(ask(u"reload"_s).has_value());
    QCOMPARE(status().certificates.first().error, QString());
}

// The stream that is open keeps the certificate it began with; the next one sees the new one.
void PuentedTest::anOpenStreamSurvivesACertificateSwap()
{
    const test::TestAuthority authority;
    const auto imported = [&] {
        const certificates::Credentials made = authority.issue(u"edge.contoso.example"_s);
        const auto stored = certificates::Store(site()).import(
            certificates::toPem(made.chain.first()), {.key = made.key.toPem().value()});
        return stored ? stored->leaf.der() : QByteArray();
    };
    const auto present = [&](const QByteArray &der) {
        const auto certificate = certificates::Certificate::fromDer(der);
        QVERIFY(certificate.has_value());
        change([&](site::Site &one) { site::assign(one.certificates, certificate->id()); });
    };
    const auto connected = [&](QSslSocket &socket) {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(loopback, site::loadSite(site())->listen.sipTls.first().port);
        return socket.waitForEncrypted();
    };
    const auto answers = [](QSslSocket &socket, const char *branch) {
        socket.write(QByteArray("OPTIONS sip:edge.contoso.example SIP/2.0\r\n"
                                "Via: SIP/2.0/TLS a.example;branch=z9hG4bK")
                     + branch
                     + "\r\nMax-Forwards: 70\r\nFrom: <sip:a@a.example>;tag=1\r\n"
                       "To: <sip:edge.contoso.example>\r\nCall-ID: 1@a.example\r\n"
                       "CSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n");
        return socket.waitForReadyRead() && socket.readAll().startsWith("SIP/2.0 ");
    };
    const QByteArray first = imported();
    present(first);
    startEngine();
    QSslSocket open;
    QVERIFY2(connected(open), qPrintable(open.errorString()));
    QVERIFY(answers(open, "before"));
    const QByteArray second = imported();
    present(second);

    QVERIFY(ask(u"reload"_s).has_value());

    QVERIFY(answers(open, "after"));
    QCOMPARE(open.peerCertificate().toDer(), first);
    QSslSocket next;
    QVERIFY2(connected(next), qPrintable(next.errorString()));
    QCOMPARE(next.peerCertificate().toDer(), second);
    QVERIFY(answers(next, "next"));
}

void PuentedTest::movesItsListenersOnReload()
{
    startEngine();
    const quint16 xmppPort = freePort();
    const quint16 sipPort = freePort();
    change([&](site::Site &one) {
        one.listen.xmpp = {{loopback, xmppPort}};
        one.listen.sipTcp = {{loopback, sipPort}};
    });

    QVERIFY(ask(u"reload"_s).has_value());

    QVERIFY(connects(xmppPort) && connects(sipPort));
    QVERIFY(!connects(m_xmppPort));
    QVERIFY(!connects(m_sipPort));
    QCOMPARE(byPurpose(status())[u"sip-udp"_s].state, State::Listening);
}

void PuentedTest::worksOnWhenOneListenerFails()
{
    QTcpServer occupant;
    QVERIFY(occupant.listen(QHostAddress(loopback), m_xmppPort));
    startEngine();

    const auto listeners = byPurpose(status());
    QCOMPARE(listeners[u"xmpp"_s].state, State::Failed);
    QVERIFY(listeners[u"xmpp"_s].error.contains(u"address-in-use"_s));
    QCOMPARE(listeners[u"sip-tcp"_s].state, State::Listening);

    occupant.close();
    QVERIFY(ask(u"reload"_s).has_value());
    QCOMPARE(byPurpose(status())[u"xmpp"_s].state, State::Listening);
}

void PuentedTest::reloadsOnHangUp()
{
    startEngine();
    change([](site::Site &one) {
        one.xmppPartners = {site::XmppPartner(domain(u"fabrikam.example"_s))};
    });

    QCOMPARE(::kill(static_cast<pid_t>(m_engine->processId()), SIGHUP), 0);

    QTRY_COMPARE(status().partners.size(), 1);
}

void PuentedTest::stopsOnTermination()
{
    startEngine();

    m_engine->terminate();

    QVERIFY(m_engine->waitForFinished(15'000));
    QCOMPARE(m_engine->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_engine->exitCode(), 0);
    QVERIFY(!service::engineWasLost(site()));
    QVERIFY(!QFile::exists(site::controlSocketPath(site())));
}

void PuentedTest::stopsWhenAskedOverControl()
{
    startEngine();

    QVERIFY(!ask(u"stop"_s, {{u"graceful"_s, u"very"_s}}).has_value());
    QVERIFY(ask(u"stop"_s, {{u"graceful"_s, true}}).has_value());

    QVERIFY(m_engine->waitForFinished(15'000));
    QCOMPARE(m_engine->exitCode(), 0);
}

void PuentedTest::tellsTheServiceManager()
{
    const QByteArray path = QFile::encodeName(m_directory->filePath(u"notify"_s));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int manager = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    QCOMPARE(::bind(manager, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NOTIFY_SOCKET"_s, QFile::decodeName(path));
    m_engine->setProcessEnvironment(environment);

    startEngine();
    QByteArray heard;
    const auto hear = [&heard, manager] {
        std::array<char, 64> datagram{};
        const auto length = ::recv(manager, datagram.data(), datagram.size(), 0);
        if (length > 0)
            heard = QByteArray(datagram.data(), length);
        return heard;
    };
    QTRY_COMPARE(hear(), QByteArray("READY=1"));
    m_engine->terminate();
    QTRY_COMPARE(hear(), QByteArray("STOPPING=1"));

    ::close(manager);
}

void PuentedTest::leavesNoFileOpenToOthers()
{
    startEngine();

    const auto others = QFile::ReadOther | QFile::WriteOther | QFile::ExeOther | QFile::WriteGroup;
    for (const QString &name :
         {u"state/state.db"_s, u"state/dialback.secret"_s, u"run/puented.pid"_s, u"run"_s}) {
        const QString path = site() + u'/' + name;
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(PuentedTest)
#include "tst_puented.moc"
