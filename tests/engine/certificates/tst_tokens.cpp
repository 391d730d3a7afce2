// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/certificates/token_keys.h"
#include "tests/support/soft_token.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace certificates;
using test::ec;
using test::idOf;
using test::rsa;
using test::tokenDraft;
using Reason = CertificateError::Reason;

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { qunsetenv("UNRULY_MODULE"); }
    void findsTheInstalledModules();
    void listsTheTokensOfAModule();
    void makesKeysThatNeverLeaveTheToken_data();
    void makesKeysThatNeverLeaveTheToken();
    void signsARequestOnTheToken_data() { makesKeysThatNeverLeaveTheToken_data(); }
    void signsARequestOnTheToken();
    void putsTheCertificateBesideItsKey();
    void removesAKeyWithItsCertificate();
    void refusesToExportAKey();
    void triesAWrongPinOnce();
    void asksForThePinThatIsMissing();
    void leavesTheLastTryToTheOwner();
    void saysThatAModuleIsMissing();
    void saysThatATokenIsMissing();
    void saysThatAKeyIsMissing();
    void survivesAModuleThatCrashes();
    void survivesAModuleThatHangs();
    void ignoresWhatAModulePrints();

private:
    TokenKeyPlace makeKey(const KeyKind &kind, const QString &label = u"edge key"_s) const
    {
        return makeTokenKey(m_token->place(), kind, label).value();
    }

    std::unique_ptr<test::SoftToken> m_token;
};

void TokensTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty()
        || QStandardPaths::findExecutable(u"pkcs11-tool"_s).isEmpty())
        QSKIP("SoftHSM and OpenSC are not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
}

void TokensTest::findsTheInstalledModules()
{
    QStringList files;
    for (const QString &module : installedModules()) {
        QVERIFY2(QFileInfo(module).isFile(), qPrintable(module));
        files.append(QFileInfo(module).fileName());
    }

    QCOMPARE(files.count(u"libsofthsm2.so"_s), 1);
    QCOMPARE(files.count(u"opensc-pkcs11.so"_s), 1);
    QVERIFY(!files.contains(u"p11-kit-trust.so"_s)); // no home for keys
}

void TokensTest::listsTheTokensOfAModule()
{
    const auto tokens = listTokens(test::SoftToken::modulePath()).result();

    QVERIFY(tokens.has_value());
    const auto edge = std::ranges::find(*tokens, u"edge"_s, &Token::label);
    QVERIFY(edge != tokens->end());
    QVERIFY(edge->isInitialised);
    QVERIFY(edge->manufacturer.startsWith(u"SoftHSM"));
    QCOMPARE(edge->pinState, PinState::Fine);
}

void TokensTest::makesKeysThatNeverLeaveTheToken_data()
{
    QTest::addColumn<int>("bits");
    QTest::addColumn<QString>("curve");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QByteArray>("shown"); // by pkcs11-tool
    QTest::newRow("RSA 2048") << 2048 << QString() << u"RSA 2048"_s << QByteArray("RSA 2048 bits");
    QTest::newRow("RSA 3072") << 3072 << QString() << u"RSA 3072"_s << QByteArray("RSA 3072 bits");
    QTest::newRow("EC P-256") << 0 << u"P-256"_s << u"EC P-256"_s
                              << QByteArray("06082a8648ce3d030107");
    QTest::newRow("EC P-384") << 0 << u"P-384"_s << u"EC P-384"_s << QByteArray("06052b81040022");
}

void TokensTest::makesKeysThatNeverLeaveTheToken()
{
    QFETCH(const int, bits);
    QFETCH(const QString, curve);
    QFETCH(const QByteArray, shown);
    const KeyKind kind{
        curve.isEmpty() ? KeyKind::Algorithm::Rsa : KeyKind::Algorithm::Ec, bits, curve};

    const TokenKeyPlace key = makeKey(kind, u"Schlüssel der Kante"_s);

    const auto keys = listTokenKeys(m_token->place()).result();
    QVERIFY(keys.has_value());
    const auto listed = std::ranges::find(*keys, key.uri, &TokenKey::uri);
    QVERIFY(listed != keys->end());
    QCOMPARE(listed->label, u"Schlüssel der Kante"_s);
    QVERIFY(!listed->hasCertificate);
    const QString id = idOf(key);
    const QByteArray privateKey =
        m_token->pkcs11Tool({u"-O"_s, u"--type"_s, u"privkey"_s, u"--id"_s, id});
    QVERIFY2(privateKey.contains("sensitive, always sensitive, never extractable, local"),
             privateKey.constData());
    const QByteArray publicKey =
        m_token->pkcs11Tool({u"-O"_s, u"--type"_s, u"pubkey"_s, u"--id"_s, id});
    QVERIFY2(publicKey.contains(shown), publicKey.constData());
}

void TokensTest::signsARequestOnTheToken()
{
    QFETCH(const int, bits);
    QFETCH(const QString, curve);
    QFETCH(const QString, description);
    const KeyKind kind{
        curve.isEmpty() ? KeyKind::Algorithm::Rsa : KeyKind::Algorithm::Ec, bits, curve};
    const auto key = openTokenKey(makeKey(kind), test::SoftToken::pin());
    QVERIFY2(key.has_value(), qPrintable(key ? QString() : key.error().evidence));
    QCOMPARE(key->description(), description);

    const auto csr = makeRequest(tokenDraft(kind), *key);

    QVERIFY(csr.has_value());
    const test::CommandLineCa authority;
    authority.write(u"token.csr"_s, *csr);
    const auto checked = authority.openssl(
        {u"req", u"-in", u"token.csr", u"-noout", u"-verify", u"-subject", u"-text"});
    QVERIFY2(checked.succeeded, checked.output.constData());
    QVERIFY(checked.output.contains("verify OK"));
    QVERIFY(checked.output.contains("CN = sip.contoso.example"));
    QVERIFY(checked.output.contains("DNS:sip.contoso.example, DNS:contoso.example"));
}

void TokensTest::putsTheCertificateBesideItsKey()
{
    const TokenKeyPlace place = makeKey(rsa);
    const auto key = openTokenKey(place, test::SoftToken::pin()).value();
    const test::CommandLineCa authority;
    const auto leaf = readCertificates(authority.sign(*makeRequest(tokenDraft(rsa), key)))->front();

    QVERIFY(putTokenCertificate(place, test::SoftToken::pin(), leaf).has_value());
    QVERIFY(putTokenCertificate(place, test::SoftToken::pin(), leaf).has_value()); // replaces it

    const auto keys = listTokenKeys(m_token->place()).result();
    QVERIFY(std::ranges::find(*keys, place.uri, &TokenKey::uri)->hasCertificate);
    const QByteArray listed = m_token->pkcs11Tool({u"-O"_s, u"--type"_s, u"cert"_s});
    QCOMPARE(listed.count("Certificate Object"), 1);
    QVERIFY2(listed.contains("CN=sip.contoso.example"), listed.constData());
}

void TokensTest::removesAKeyWithItsCertificate()
{
    const TokenKeyPlace place = makeKey(ec, u"to be removed"_s);

    QVERIFY(removeTokenKey(place, test::SoftToken::pin()).has_value());

    QVERIFY(!m_token->pkcs11Tool({u"-O"_s}).contains("to be removed"));
    QCOMPARE(openTokenKey(place, test::SoftToken::pin()).error().reason, Reason::NotFound);
}

void TokensTest::refusesToExportAKey()
{
    const auto key = openTokenKey(makeKey(rsa), test::SoftToken::pin()).value();

    QCOMPARE(key.toPem().error().reason, Reason::CryptoFailed);
}

// OpenSC's spy stands between us and the token, and writes down every call.
void TokensTest::triesAWrongPinOnce()
{
    const QString spy = u"/usr/lib/x86_64-linux-gnu/pkcs11/pkcs11-spy.so"_s;
    if (!QFileInfo::exists(spy))
        QSKIP("OpenSC's spy module is not installed");
    const QString log = m_token->path(u"spy.log"_s);
    qputenv("PKCS11SPY", test::SoftToken::modulePath().toUtf8());
    qputenv("PKCS11SPY_OUTPUT", log.toUtf8());
    const TokenKeyPlace place{spy, makeKey(rsa).uri};
    const base::Secret wrong(QByteArray("135791"));

    const auto once = openTokenKey(place, wrong);
    const auto again = openTokenKey(place, wrong);

    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count(": C_Login\n"), 1);
    QCOMPARE(once.error().reason, Reason::PinWrong);
    QCOMPARE(again.error().reason, Reason::PinWrong);
    const auto tokens = listTokens(test::SoftToken::modulePath()).result();
    QCOMPARE(std::ranges::find(*tokens, u"edge"_s, &Token::label)->pinState, PinState::TriesUsed);
    QVERIFY(openTokenKey({test::SoftToken::modulePath(), place.uri}, test::SoftToken::pin())
                .has_value());
}

void TokensTest::asksForThePinThatIsMissing()
{
    QCOMPARE(listTokenKeys(m_token->place({})).result().error().reason, Reason::PinRequired);
}

void TokensTest::leavesTheLastTryToTheOwner()
{
    qputenv("UNRULY_MODULE", "last-try");
    const TokenPlace place{QStringLiteral(UNRULY_MODULE), u"unruly"_s, test::SoftToken::pin()};

    const auto keys = listTokenKeys(place).result();

    QCOMPARE(keys.error().reason, Reason::PinLocked); // PinWrong: the token was asked
    QCOMPARE(listTokens(place.modulePath).result()->front().pinState, PinState::LastTry);
}

void TokensTest::saysThatAModuleIsMissing()
{
    for (const QString &path : {u"/nowhere/libtoken.so"_s, u"libsofthsm2.so"_s, u"/etc/passwd"_s}) {
        const auto tokens = listTokens(path).result();
        QCOMPARE(tokens.error().reason, Reason::TokenUnavailable);
        QVERIFY2(tokens.error().evidence.contains(path), qPrintable(tokens.error().evidence));
    }
}

void TokensTest::saysThatATokenIsMissing()
{
    TokenPlace place = m_token->place();
    place.tokenLabel = u"pulled out"_s;

    QCOMPARE(makeTokenKey(place, ec, {}).error().reason, Reason::TokenUnavailable);
}

void TokensTest::saysThatAKeyIsMissing()
{
    TokenKeyPlace place = makeKey(ec);
    place.uri.replace(QRegularExpression(u"id=[^;]*"_s), u"id=%00%01"_s);

    QCOMPARE(openTokenKey(place, test::SoftToken::pin()).error().reason, Reason::NotFound);
    place.uri += u"?pin-value=246810"_s;
    QCOMPARE(openTokenKey(place, test::SoftToken::pin()).error().reason, Reason::NotFound);
}

void TokensTest::survivesAModuleThatCrashes()
{
    qputenv("UNRULY_MODULE", "crash");
    const TokenKeyPlace place{QStringLiteral(UNRULY_MODULE), u"pkcs11:token=unruly;id=%01"_s};

    const auto tokens = listTokens(place.modulePath).result();
    const auto key = openTokenKey(place, test::SoftToken::pin());

    QCOMPARE(tokens.error().reason, Reason::TokenUnavailable);
    QVERIFY(tokens.error().evidence.contains(u"crashed"));
    QCOMPARE(key.error().reason, Reason::TokenUnavailable);
}

void TokensTest::survivesAModuleThatHangs()
{
    qputenv("UNRULY_MODULE", "hang");
    QElapsedTimer timer;
    timer.start();

    const auto tokens = listTokens(QStringLiteral(UNRULY_MODULE), std::chrono::seconds(1)).result();

    QCOMPARE(tokens.error().reason, Reason::TokenUnavailable);
    QVERIFY(tokens.error().evidence.contains(u"in time"));
    QVERIFY(timer.elapsed() < 10'000);
}

void TokensTest::ignoresWhatAModulePrints()
{
    qputenv("UNRULY_MODULE", "chatter");

    const auto tokens = listTokens(QStringLiteral(UNRULY_MODULE)).result();

    QVERIFY(tokens.has_value());
    QCOMPARE(tokens->size(), 1);
    QCOMPARE(tokens->front().label, u"unruly"_s);
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
