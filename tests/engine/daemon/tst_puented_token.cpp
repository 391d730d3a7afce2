// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/store.h"
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/daemon/started_engine.h"
#include "tests/support/soft_token.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using certificates::KeyKind;

// The real engine with a certificate whose key is on a token (SoftHSM), seen by openssl.
class PuentedTokenTest : public QObject, private test::StartedEngine
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { prepare(); }
    void cleanup() { end(); }

    void servesFromTheTokenAndChangesTheCertificateOnReload();
    void outlivesATokenThatIsPulledOut();
    void saysThatThePinIsWrongAndTriesItOnce();

private:
    [[nodiscard]] certificates::ImportedCertificate importOne(const KeyKind &kind) const;
    void assign(const QString &id) const
    {
        change([&id](site::Site &one) { one.certificates.defaultId = id; });
    }
    [[nodiscard]] QByteArray presentedSerial() const;

    std::unique_ptr<test::SoftToken> m_token;
    test::CommandLineCa m_authority;
};

namespace {

const QString spyPath = u"/usr/lib/x86_64-linux-gnu/pkcs11/pkcs11-spy.so"_s;

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

certificates::ImportedCertificate PuentedTokenTest::importOne(const KeyKind &kind) const
{
    certificates::RequestDraft draft;
    draft.commonName = u"edge.contoso.example"_s;
    draft.key = kind;
    const certificates::Store store(site());
    const auto pending = store.requestNow(draft, {.token = m_token->place()}).value();
    return store.import(m_authority.sign(pending.csrPem) + m_authority.intermediate()).value();
}

// The serial number of the certificate the engine proves to have the key of.
QByteArray PuentedTokenTest::presentedSerial() const
{
    const QByteArray said = test::SoftToken::run(
        u"sh"_s,
        {u"-c"_s,
         u"shown=$(openssl s_client -connect 127.0.0.1:%1 -CAfile %2 -verify_return_error "
         "</dev/null 2>/dev/null) && echo \"$shown\" | openssl x509 -noout -serial"_s.arg(
             QString::number(m_sipTlsPort), m_authority.path(u"root.pem"_s))});
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
    start();
    QCOMPARE(presentedSerial(), serialOf(rsa));

    assign(ec.leaf.id());
    QVERIFY(reload());

    QCOMPARE(presentedSerial(), serialOf(ec));
    QCOMPARE(status().certificates.size(), 1);
    QVERIFY(status().certificates.first().error.isEmpty());
}

void PuentedTokenTest::outlivesATokenThatIsPulledOut()
{
    const auto imported = importOne({});
    assign(imported.leaf.id());
    start();
    const QByteArray serial = presentedSerial();
    QVERIFY(!serial.isEmpty());

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

    start();
    for (int i = 0; i < 3; ++i)
        QVERIFY(reload());

    QFile spied(log);
    QVERIFY(spied.open(QIODevice::ReadOnly));
    QCOMPARE(spied.readAll().count(": C_Login\n"), 1);
    QCOMPARE(status().state, control::EngineState::Running);
    QVERIFY(status().certificates.first().error.startsWith(u"pin-wrong"));
    QVERIFY(!logged().contains("13579"));
}

QTEST_GUILESS_MAIN(PuentedTokenTest)
#include "tst_puented_token.moc"
