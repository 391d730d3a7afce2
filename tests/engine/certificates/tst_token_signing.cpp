// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/certificates/command_line_ca.h"
#include "tests/engine/certificates/token_keys.h"
#include "tests/support/soft_token.h"

#include <QStandardPaths>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace certificates;
using test::ec;
using test::idOf;
using test::rsa;
using test::tokenDraft;
using Reason = CertificateError::Reason;

namespace {

QByteArray sign(const PrivateKey &key,
                const QByteArray &data,
                const QByteArray &hash,
                const QStringList &options)
{
    const std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX *p) { EVP_MD_CTX_free(p); })> context(
        EVP_MD_CTX_new());
    EVP_PKEY_CTX *operation = nullptr;
    if (EVP_DigestSignInit(context.get(),
                           &operation,
                           EVP_get_digestbyname(hash.constData()),
                           nullptr,
                           key.handle())
        != 1)
        return {};
    for (const QString &option : options)
        EVP_PKEY_CTX_ctrl_str(operation,
                              option.section(u':', 0, 0).toLatin1().constData(),
                              option.section(u':', 1).toLatin1().constData());
    QByteArray signature(1024, '\0');
    size_t size = 1024;
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.constData());
    if (EVP_DigestSign(context.get(),
                       reinterpret_cast<unsigned char *>(signature.data()),
                       &size,
                       bytes,
                       static_cast<size_t>(data.size()))
        != 1)
        return {};
    return signature.first(static_cast<qsizetype>(size));
}

QByteArray publicPem(const PrivateKey &key)
{
    const std::unique_ptr<BIO, decltype([](BIO *p) { BIO_free(p); })> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), key.handle());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return {bytes, size};
}

// The children of this process that are puente-tokens.
QList<pid_t> programs()
{
    QList<pid_t> found;
    const QString own = QString::number(QCoreApplication::applicationPid());
    QFile children(u"/proc/%1/task/%1/children"_s.arg(own));
    if (!children.open(QIODevice::ReadOnly))
        return found;
    for (const QByteArray &child : children.readAll().simplified().split(' ')) {
        QFile name(u"/proc/%1/comm"_s.arg(QString::fromLatin1(child)));
        if (name.open(QIODevice::ReadOnly) && name.readAll().startsWith("puente-tokens"))
            found.append(child.toInt());
    }
    return found;
}

} // namespace

// Keys on a SoftHSM token at work.
class TokenSigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsAsOpenSslVerifies_data();
    void signsAsOpenSslVerifies();
    void usesSeveralModulesAtOnce();
    void takesThePublicHalfFromTheCertificate();
    void usesATokenAgainThatWasAway();
    void survivesAModuleThatCrashesWhileSigning();
    void givesUpAModuleThatHangsWhileSigning();
    void endsTheProgramWithTheKey();

private:
    TokenKeyPlace makeKey(const KeyKind &kind) const
    {
        return makeTokenKey(m_token->place(), kind, u"edge key"_s).value();
    }

    std::unique_ptr<test::SoftToken> m_token;
    TokenKeyPlace m_rsaKey;
    TokenKeyPlace m_ecKey;
};

void TokenSigningTest::initTestCase()
{
    if (test::SoftToken::modulePath().isEmpty()
        || QStandardPaths::findExecutable(u"pkcs11-tool"_s).isEmpty())
        QSKIP("SoftHSM and OpenSC are not installed");
    m_token = std::make_unique<test::SoftToken>();
    QVERIFY(m_token->isReady());
    m_rsaKey = makeKey(rsa);
    m_ecKey = makeKey(ec);
}

void TokenSigningTest::signsAsOpenSslVerifies_data()
{
    QTest::addColumn<bool>("isEc");
    QTest::addColumn<QByteArray>("hash");
    QTest::addColumn<QStringList>("options"); // of `openssl dgst`, and those of EVP
    const QStringList pss{u"rsa_padding_mode:pss"_s};
    QTest::newRow("RSA PKCS #1 v1.5, SHA-256") << false << QByteArray("sha256") << QStringList();
    QTest::newRow("RSA PKCS #1 v1.5, SHA-512") << false << QByteArray("sha512") << QStringList();
    QTest::newRow("RSA PSS, SHA-256, salt of its length")
        << false << QByteArray("sha256") << pss + QStringList{u"rsa_pss_saltlen:digest"_s};
    QTest::newRow("RSA PSS, SHA-384, salt of its length")
        << false << QByteArray("sha384") << pss + QStringList{u"rsa_pss_saltlen:digest"_s};
    QTest::newRow("RSA PSS, another salt: padded by OpenSSL")
        << false << QByteArray("sha256") << pss + QStringList{u"rsa_pss_saltlen:20"_s};
    QTest::newRow("ECDSA, SHA-256") << true << QByteArray("sha256") << QStringList();
    QTest::newRow("ECDSA, SHA-384") << true << QByteArray("sha384") << QStringList();
}

void TokenSigningTest::signsAsOpenSslVerifies()
{
    QFETCH(const bool, isEc);
    QFETCH(const QByteArray, hash);
    QFETCH(const QStringList, options);
    const auto key = openTokenKey(isEc ? m_ecKey : m_rsaKey, test::SoftToken::pin()).value();

    const QByteArray signature = sign(key, "to be signed", hash, options);

    const test::CommandLineCa files;
    files.write(u"data"_s, "to be signed");
    files.write(u"signature"_s, signature);
    files.write(u"key.pem"_s, publicPem(key));
    QStringList arguments{u"dgst"_s,
                          u"-"_s + QString::fromLatin1(hash),
                          u"-verify"_s,
                          files.path(u"key.pem"_s),
                          u"-signature"_s,
                          files.path(u"signature"_s)};
    for (const QString &option : options)
        arguments += {u"-sigopt"_s, option};
    const QByteArray verified =
        test::SoftToken::run(u"openssl"_s, arguments + QStringList{files.path(u"data"_s)});
    QVERIFY2(verified.contains("Verified OK"), verified.constData());
}

// The same library twice is two modules to a loader.
void TokenSigningTest::usesSeveralModulesAtOnce()
{
    const QString copy = m_token->path(u"other.so"_s);
    QVERIFY(QFile::copy(test::SoftToken::modulePath(), copy));

    const auto one = openTokenKey(m_rsaKey, test::SoftToken::pin());
    const auto other = openTokenKey({copy, m_ecKey.uri}, test::SoftToken::pin());

    QVERIFY(one.has_value());
    QVERIFY(other.has_value());
    QVERIFY(makeRequest(tokenDraft(rsa), *one).has_value());
    QVERIFY(makeRequest(tokenDraft(ec), *other).has_value());
}

// Tokens of others may hold no public key beside the private one.
void TokenSigningTest::takesThePublicHalfFromTheCertificate()
{
    const TokenKeyPlace place = makeKey(ec);
    const auto key = openTokenKey(place, test::SoftToken::pin()).value();
    const test::CommandLineCa authority;
    const auto leaf = readCertificates(authority.sign(*makeRequest(tokenDraft(ec), key)))->front();
    QVERIFY(putTokenCertificate(place, test::SoftToken::pin(), leaf).has_value());
    m_token->pkcs11Tool({u"--delete-object"_s, u"--type"_s, u"pubkey"_s, u"--id"_s, idOf(place)});

    const auto again = openTokenKey(place, test::SoftToken::pin());

    QVERIFY(again.has_value());
    QCOMPARE(again->publicKeyId(), leaf.publicKeyId());
    QVERIFY(makeRequest(tokenDraft(ec), *again).has_value());
    QVERIFY(removeTokenKey(place, test::SoftToken::pin()).has_value());
}

void TokenSigningTest::usesATokenAgainThatWasAway()
{
    const auto key = openTokenKey(m_rsaKey, test::SoftToken::pin()).value();
    QVERIFY(m_token->pullOut());

    QVERIFY(!makeRequest(tokenDraft(rsa), key).has_value());
    QCOMPARE(openTokenKey(m_rsaKey, test::SoftToken::pin()).error().reason,
             Reason::TokenUnavailable);
    QVERIFY(m_token->putBack());

    const auto again = openTokenKey(m_rsaKey, test::SoftToken::pin());
    QVERIFY(again.has_value());
    QVERIFY(makeRequest(tokenDraft(rsa), *again).has_value());
}

void TokenSigningTest::survivesAModuleThatCrashesWhileSigning()
{
    const auto key = openTokenKey(m_ecKey, test::SoftToken::pin()).value();
    QCOMPARE(programs().size(), 1);
    ::kill(programs().front(), SIGSEGV);

    QCOMPARE(makeRequest(tokenDraft(ec), key).error().reason, Reason::CryptoFailed);
    QVERIFY(programs().isEmpty());
    QVERIFY(openTokenKey(m_ecKey, test::SoftToken::pin()).has_value());
}

void TokenSigningTest::givesUpAModuleThatHangsWhileSigning()
{
    const auto key = openTokenKey(m_ecKey, test::SoftToken::pin()).value();
    ::kill(programs().front(), SIGSTOP);

    QVERIFY(!makeRequest(tokenDraft(ec), key).has_value());

    QVERIFY(programs().isEmpty()); // ended: the next signature fails without waiting
    QVERIFY(!makeRequest(tokenDraft(ec), key).has_value());
}

void TokenSigningTest::endsTheProgramWithTheKey()
{
    auto key = std::make_unique<PrivateKey>(openTokenKey(m_rsaKey, test::SoftToken::pin()).value());
    auto copy = std::make_unique<PrivateKey>(*key);
    key.reset();
    QCOMPARE(programs().size(), 1);
    QVERIFY(makeRequest(tokenDraft(rsa), *copy).has_value());

    copy.reset();

    QVERIFY(programs().isEmpty());
}

QTEST_GUILESS_MAIN(TokenSigningTest)
#include "tst_token_signing.moc"
