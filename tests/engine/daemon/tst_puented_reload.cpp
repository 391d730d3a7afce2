// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/site/assignment.h"
#include "engine/storage/database.h"
#include "engine/storage/user_store.h"
#include "tests/engine/daemon/started_engine.h"
#include "tests/support/test_certificates.h"

#include <QSslCertificate>
#include <QSslSocket>

#include <csignal>

using namespace Qt::StringLiterals;
using State = control::ListenerStatus::State;
using test::connects;
using test::loopback;

// What a running engine takes up, and what goes on meanwhile.
class PuentedReloadTest : public QObject, private test::StartedEngine
{
    Q_OBJECT

private Q_SLOTS:
    void init() { prepare(); }
    void cleanup() { end(); }

    void keepsRunningWhenTheReloadedSiteIsInvalid();
    void takesPartnersAndUsersOnReload();
    void takesACertificateOnReload();
    void opensAKeyByTheServiceCredential();
    void anOpenStreamSurvivesACertificateSwap();
    void movesItsListenersOnReload();
    void reloadsOnHangUp();

private:
    // A certificate for the edge, in the store with its key.
    [[nodiscard]] certificates::Certificate imported(const certificates::KeyHome &home = {}) const
    {
        const auto made = test::TestAuthority().issue(u"edge.contoso.example"_s);
        return certificates::Store(site())
            .import(certificates::toPem(made.chain.first()),
                    {.key = made.key.toPem().value(), .home = home})
            .value()
            .leaf;
    }
};

namespace {

site::XmppPartner fabrikam()
{
    return site::XmppPartner(base::DomainName::parse(u"fabrikam.example"_s).value());
}

} // namespace

void PuentedReloadTest::keepsRunningWhenTheReloadedSiteIsInvalid()
{
    start();
    appendToSite("\n[nonsense]\nx = 1\n");

    const auto reloaded = ask(u"reload"_s);

    QVERIFY(!reloaded.has_value());
    QCOMPARE(reloaded.error().reason, control::ControlError::Reason::Refused);
    QVERIFY(reloaded.error().evidence.contains(u"nonsense"_s));
    QVERIFY(status().reloadError.contains(u"nonsense"_s));
    QCOMPARE(listeners()[u"xmpp"_s].state, State::Listening);
    QVERIFY(connects(m_xmppPort));
}

void PuentedReloadTest::takesPartnersAndUsersOnReload()
{
    start();
    QTcpSocket staying;
    staying.connectToHost(loopback, m_sipPort);
    QVERIFY(staying.waitForConnected());
    change([](site::Site &one) { one.xmppPartners = {fabrikam()}; });
    {
        const auto database = storage::Database::open(u"sqlite:state.db"_s, site() + u"/state"_s);
        QVERIFY(database.has_value());
        QVERIFY(storage::UserStore(**database).add(u"a@contoso.example"_s, "secret").has_value());
    }

    QVERIFY(reload());

    QCOMPARE(status().partners.size(), 1);
    QCOMPARE(status().partners.first().domain, u"fabrikam.example"_s);
    QTRY_COMPARE(status().users, 1);
    QCOMPARE(status().reloadError, QString());
    QVERIFY(!staying.waitForReadyRead(0));
    QCOMPARE(staying.state(), QAbstractSocket::ConnectedState);
}

void PuentedReloadTest::takesACertificateOnReload()
{
    start();
    const certificates::Certificate leaf = imported();
    change([&](site::Site &one) { site::assign(one.certificates, leaf.id()); });

    QVERIFY(reload());

    QCOMPARE(listeners()[u"sip-tls"_s].state, State::Listening);
    QCOMPARE(status().certificates.size(), 1);
    QCOMPARE(status().certificates.first().notAfter, leaf.notAfter());
}

// As systemd's LoadCredential= does it.
void PuentedReloadTest::opensAKeyByTheServiceCredential()
{
    const certificates::Certificate leaf =
        imported({.passphrase = base::Secret::fromText(u"open sesame"_s), .keepsSecret = false});
    change([&](site::Site &one) { site::assign(one.certificates, leaf.id()); });
    const QTemporaryDir credentials;
    QFile credential(credentials.filePath(
        certificates::unlockCredentialName(QString::fromLatin1(leaf.publicKeyId().toHex()))));
    QVERIFY(credential.open(QIODevice::WriteOnly));
    credential.write("open sesame\n");
    credential.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, credentials.path());
    m_engine->setProcessEnvironment(environment);

    start();

    QCOMPARE(status().certificates.size(), 1);
    QCOMPARE(status().certificates.first().error, QString());
    QCOMPARE(listeners()[u"sip-tls"_s].state, State::Listening);
    QVERIFY(credential.remove()); // systemd keeps it; the engine needs it no more
    QVERIFY(reload());
    QCOMPARE(status().certificates.first().error, QString());
}

// The stream that is open keeps the certificate it began with; the next one sees the new one.
void PuentedReloadTest::anOpenStreamSurvivesACertificateSwap()
{
    const auto connected = [this](QSslSocket &socket) {
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(loopback, m_sipTlsPort);
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
    const certificates::Certificate first = imported();
    change([&](site::Site &one) { site::assign(one.certificates, first.id()); });
    start();
    QSslSocket open;
    QVERIFY2(connected(open), qPrintable(open.errorString()));
    QVERIFY(answers(open, "before"));
    const certificates::Certificate second = imported();
    change([&](site::Site &one) { site::assign(one.certificates, second.id()); });

    QVERIFY(reload());

    QVERIFY(answers(open, "after"));
    QCOMPARE(open.peerCertificate().toDer(), first.der());
    QSslSocket next;
    QVERIFY2(connected(next), qPrintable(next.errorString()));
    QCOMPARE(next.peerCertificate().toDer(), second.der());
    QVERIFY(answers(next, "next"));
}

void PuentedReloadTest::movesItsListenersOnReload()
{
    start();
    const auto ports = test::freePorts(2);
    change([&](site::Site &one) {
        one.listen.xmpp = {{loopback, ports.at(0)}};
        one.listen.sipTcp = {{loopback, ports.at(1)}};
    });

    QVERIFY(reload());

    QVERIFY(connects(ports.at(0)) && connects(ports.at(1)));
    QVERIFY(!connects(m_xmppPort));
    QVERIFY(!connects(m_sipPort));
    QCOMPARE(listeners()[u"sip-udp"_s].state, State::Listening);
}

void PuentedReloadTest::reloadsOnHangUp()
{
    start();
    change([](site::Site &one) { one.xmppPartners = {fabrikam()}; });

    QCOMPARE(::kill(static_cast<pid_t>(m_engine->processId()), SIGHUP), 0);

    QTRY_COMPARE(status().partners.size(), 1);
}

QTEST_GUILESS_MAIN(PuentedReloadTest)
#include "tst_puented_reload.moc"
