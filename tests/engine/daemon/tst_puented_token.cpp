// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "engine/control/client.h"
#include "engine/control/status.h"
#include "engine/service/engine_process.h"
#include "engine/site/change.h"
#include "engine/site/directories.h"
#include "engine/site/site_file.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/support/soft_token.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using certificates::KeyKind;

// The real engine with a certificate whose key is on a token (SoftHSM), seen by openssl.
class PuentedTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void servesFromTheTokenAndChangesTheCertificateOnReload();
    void outlivesATokenThatIsPulledOut();
    void saysThatThePinIsWrongAndTriesItOnce();

private:
    void startEngine();
    [[nodiscard]] certificates::ImportedCertificate importOne(const KeyKind &kind) const;
    void assign(const QString &id) const;
    [[nodiscard]] control::EngineStatus status() const;
    [[nodiscard]] QByteArray presentedSerial() const;
    [[nodiscard]] QByteArray logged()
    {
        m_log += m_engine->readAllStandardError();
        return m_log;
    }
    [[nodiscard]] QString site() const { return m_directory->path(); }

    std::unique_ptr<test::SoftToken> m_token;
    test::CommandLineCa m_authority;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QProcess> m_engine;
    QByteArray m_log;
    quint16 m_port = 0;
};

namespace {

const QString spyPath = u"/usr/lib/x86_64-linux-gnu/pkcs11/pkcs11-spy.so"_s;

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress(QHostAddress::LocalHost)) ? server.serverPort() : 0;
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

void PuentedTokenTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty())
        QSKIP("SoftHSM is not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
}

void PuentedTokenTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_port = freePort();
    site::Site fresh(domain(u"edge.contoso.example"_s), {domain(u"contoso.example"_s)});
    fresh.listen.xmpp = {{u"127.0.0.1"_s, freePort()}};
    fresh.listen.sipTls = {{u"127.0.0.1"_s, m_port}};
    fresh.listen.sipTcp.clear();
    fresh.listen.sipUdp.clear();
    fresh.dns.servers = {{u"127.0.0.1"_s, 1}}; // nobody is asked
    QVERIFY(site::initSite(site(), fresh, true).has_value());
    m_log.clear();
    m_engine = std::make_unique<QProcess>();
    m_engine->setProgram(QStringLiteral(PUENTED));
    m_engine->setArguments({u"--site"_s, site()});
}

void PuentedTokenTest::cleanup()
{
    if (QTest::currentTestFailed())
        qWarning("%s", logged().constData());
    m_engine->kill();
    m_engine->waitForFinished();
}

void PuentedTokenTest::startEngine()
{
    m_engine->start();
    QVERIFY(m_engine->waitForStarted());
    QTRY_VERIFY(service::runningEngine(site()).value_or(service::EngineProcess{}).phase
                == service::EnginePhase::Ready);
}

certificates::ImportedCertificate PuentedTokenTest::importOne(const KeyKind &kind) const
{
    certificates::RequestDraft draft;
    draft.commonName = u"edge.contoso.example"_s;
    draft.key = kind;
    const certificates::Store store(site());
    const auto pending = store.requestNow(draft, {.token = m_token->place()}).value();
    return store.import(m_authority.sign(pending.csrPem) + m_authority.intermediate()).value();
}

void PuentedTokenTest::assign(const QString &id) const
{
    const auto changed =
        site::change(site(), [&id](site::Site &one) -> std::expected<void, site::SiteError> {
            one.certificates.defaultId = id;
            return {};
        });
    QVERIFY(changed.has_value());
}

control::EngineStatus PuentedTokenTest::status() const
{
    const auto answer = control::callAndWait(site::controlSocketPath(site()), u"status"_s, {});
    return answer ? control::engineStatus(*answer).value_or(control::EngineStatus{})
                  : control::EngineStatus{};
}

// The serial number of the certificate the engine proves to have the key of.
QByteArray PuentedTokenTest::presentedSerial() const
{
    const QByteArray said = test::SoftToken::run(
        u"sh"_s,
        {u"-c"_s,
         u"shown=$(openssl s_client -connect 127.0.0.1:%1 -CAfile %2 -verify_return_error "
         "</dev/null 2>/dev/null) && echo \"$shown\" | openssl x509 -noout -serial"_s.arg(
             QString::number(m_port), m_authority.path(u"root.pem"_s))});
    return said.trimmed();
}

void PuentedTokenTest::servesFromTheTokenAndChangesTheCertificateOnReload()
{
    const auto serialOf = [this](const certificates::ImportedCertificate &imported) {
        m_authority.write(u"shown.pem"_s, certificates::toPem(imported.leaf));
        return m_authority.openssl({u"x509", u"-in", u"shown.pem", u"-noout", u"-serial"})
            .output.trimmed();
    };
    const auto rsa = importOne({});
    const auto ec = importOne({KeyKind::Algorithm::Ec, 0, u"P-256"_s});
    assign(rsa.leaf.id());
    startEngine();
    QCOMPARE(presentedSerial(), serialOf(rsa));

    assign(ec.leaf.id());
    QVERIFY(control::callAndWait(site::controlSocketPath(site()), u"reload"_s, {}).has_value());

    QCOMPARE(presentedSerial(), serialOf(ec));
    QCOMPARE(status().certificates.size(), 1);
    QVERIFY(status().certificates.first().error.isEmpty());
}

void PuentedTokenTest::outlivesATokenThatIsPulledOut()
{
    const auto imported = importOne({});
    assign(imported.leaf.id());
    startEngine();
    const QByteArray serial = presentedSerial();
    QVERIFY(!serial.isEmpty());
    const auto reload = [this] {
        return control::callAndWait(site::controlSocketPath(site()), u"reload"_s, {}).has_value();
    };

    QVERIFY(m_token->pullOut());
    QVERIFY(presentedSerial().isEmpty());
    QTRY_VERIFY(logged().contains("a token does not sign"));
    QVERIFY(presentedSerial().isEmpty()); // told once
    QCOMPARE(logged().count("a token does not sign"), 1);
    QVERIFY(reload());
    QCOMPARE(status().state, control::EngineState::Running);
    QVERIFY(status().certificates.first().error.startsWith(u"token-unavailable"));

    QVERIFY(m_token->putBack());
    QVERIFY(reload());
    QCOMPARE(presentedSerial(), serial);
    QVERIFY(status().certificates.first().error.isEmpty());
}

// OpenSC's spy writes down every call of the token.
void PuentedTokenTest::saysThatThePinIsWrongAndTriesItOnce()
{
    if (!QFile::exists(spyPath))
        QSKIP("OpenSC's spy module is not installed");
    const auto imported = importOne({});
    assign(imported.leaf.id());
    const QString key =
        site() + u"/keys/"_s + QString::fromLatin1(imported.leaf.publicKeyId().toHex());
    QFile noted(key + u".token"_s);
    QVERIFY(noted.open(QIODevice::ReadOnly));
    QJsonObject place = QJsonDocument::fromJson(noted.readAll()).object();
    noted.close();
    place.insert("module"_L1, spyPath);
    QVERIFY(write(key + u".token"_s, QJsonDocument(place).toJson()));
    QVERIFY(write(key + u".secret"_s, "13579"));
    const QString log = m_directory->filePath(u"spy.log"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PKCS11SPY"_s, test::SoftToken::modulePath());
    environment.insert(u"PKCS11SPY_OUTPUT"_s, log);
    m_engine->setProcessEnvironment(environment);

    startEngine();
    for (int i = 0; i < 3; ++i)
        QVERIFY(control::callAndWait(site::controlSocketPath(site()), u"reload"_s, {}).has_value());

    QFile spied(log);
    QVERIFY(spied.open(QIODevice::ReadOnly));
    QCOMPARE(spied.readAll().count(": C_Login\n"), 1);
    QCOMPARE(status().state, control::EngineState::Running);
    QVERIFY(status().certificates.first().error.startsWith(u"pin-wrong"));
    QVERIFY(!logged().contains("13579"));
}

QTEST_GUILESS_MAIN(PuentedTokenTest)
#include "tst_puented_token.moc"
