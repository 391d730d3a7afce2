// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/private/http_responder.h"
#include "engine/acme/private/jws.h"
#include "engine/acme/private/polling.h"
#include "engine/acme/private/protocol.h"
#include "engine/acme/private/retry_after.h"
#include "engine/acme/private/tls_alpn_responder.h"
#include "engine/certificates/challenge_certificate.h"
#include "engine/certificates/es256.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/bn.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace acme;
using namespace Qt::StringLiterals;

class AcmeProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheKeyAsRfc7638Wants();
    void signsSoThatOpensslVerifies();
    void sendsTheKeyOnlyWhileThereIsNoAccount();
    void signsTheBindingWithHs256();
    void tellsProblemsApart_data();
    void tellsProblemsApart();
    void readsSubproblemsForTheName();
    void cleansTextsFromTheNetwork();
    void refusesInsecureDirectories_data();
    void refusesInsecureDirectories();
    void dropsChallengesWithTokensThatAreNoBase64Url();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void pollsAsTheCaAsksAndNotForEver();
    void answersNothingButTheChallenge_data();
    void answersNothingButTheChallenge();
    void namesAddressesInReverse_data();
    void namesAddressesInReverse();
    void makesTheCertificateOfRfc8737();

private:
    static AccountKey rfc7515Key();
};

// RFC 7515, appendix A.3.1, as ECPrivateKey (RFC 5915).
AccountKey AcmeProtocolTest::rfc7515Key()
{
    const auto decoded = [](const char *text) {
        return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
    };
    const QByteArray der = QByteArray::fromHex("30770201010420")
        + decoded("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")
        + QByteArray::fromHex("a00a06082a8648ce3d030107a14403420004")
        + decoded("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU")
        + decoded("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
    return AccountKey::from(certificates::PrivateKey::read(der).value()).value();
}

void AcmeProtocolTest::writesTheKeyAsRfc7638Wants()
{
    const AccountKey key = rfc7515Key();

    const QByteArray jwk =
        R"({"crv":"P-256","kty":"EC","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
        R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";

    QCOMPARE(key.jwk(), jwk);
    QCOMPARE(key.thumbprint(), "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
    QCOMPARE(key.keyAuthorization("token"), "token.oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U");
}

void AcmeProtocolTest::signsSoThatOpensslVerifies()
{
    const AccountKey key = rfc7515Key();
    const auto message = signedRequest(key, {QUrl(u"https://ca.example/new"_s), "nonce", {}}, "{}");
    QVERIFY(message);
    const QJsonObject json = QJsonDocument::fromJson(*message).object();
    const QByteArray input =
        json[u"protected"_s].toString().toLatin1() + '.' + json[u"payload"_s].toString().toLatin1();
    const QByteArray raw = QByteArray::fromBase64(json[u"signature"_s].toString().toLatin1(),
                                                  QByteArray::Base64UrlEncoding);
    QCOMPARE(raw.size(), 64);

    const auto *bytes = reinterpret_cast<const unsigned char *>(raw.constData());
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> signature(ECDSA_SIG_new(),
                                                                          ECDSA_SIG_free);
    ECDSA_SIG_set0(
        signature.get(), BN_bin2bn(bytes, 32, nullptr), BN_bin2bn(bytes + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int length = i2d_ECDSA_SIG(signature.get(), &der);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    const QByteArray pem =
        QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")
        + QByteArray::fromBase64("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                                 QByteArray::Base64UrlEncoding)
        + QByteArray::fromBase64("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
                                 QByteArray::Base64UrlEncoding);
    const auto *spki = reinterpret_cast<const unsigned char *>(pem.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> publicKey(
        d2i_PUBKEY(nullptr, &spki, static_cast<long>(pem.size())), EVP_PKEY_free);
    QVERIFY(publicKey);
    EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, publicKey.get());
    const int verified =
        EVP_DigestVerify(context.get(),
                         der,
                         static_cast<size_t>(length),
                         reinterpret_cast<const unsigned char *>(input.constData()),
                         static_cast<size_t>(input.size()));
    OPENSSL_free(der);

    QCOMPARE(verified, 1);
}

void AcmeProtocolTest::sendsTheKeyOnlyWhileThereIsNoAccount()
{
    const auto header = [](const QUrl &account) {
        const auto message = signedRequest(
            rfc7515Key(), {QUrl(u"https://ca.example/new"_s), "nonce-1", account}, {});
        const QJsonObject json = QJsonDocument::fromJson(message.value()).object();
        return QJsonDocument::fromJson(
                   QByteArray::fromBase64(json[u"protected"_s].toString().toLatin1(),
                                          QByteArray::Base64UrlEncoding))
            .object();
    };

    const QJsonObject first = header({});
    const QJsonObject later = header(QUrl(u"https://ca.example/account/1"_s));

    QCOMPARE(first.keys(), QStringList({u"alg"_s, u"jwk"_s, u"nonce"_s, u"url"_s}));
    QVERIFY(!first[u"jwk"_s].toObject().contains(u"d"_s));
    QCOMPARE(later.keys(), QStringList({u"alg"_s, u"kid"_s, u"nonce"_s, u"url"_s}));
    QCOMPARE(later[u"kid"_s].toString(), u"https://ca.example/account/1"_s);
    QCOMPARE(later[u"nonce"_s].toString(), u"nonce-1"_s);
}

void AcmeProtocolTest::signsTheBindingWithHs256()
{
    // The HMAC key of RFC 7515, appendix A.1.1.
    const AccountBinding binding{
        u"kid-1"_s,
        base::Secret(QByteArray("AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0i"
                                "PS4hcgUuTwjAzZr1Z9CAow"))};

    const QJsonObject bound =
        boundAccount(binding, rfc7515Key(), QUrl(u"https://ca.example/new-account"_s));

    const QByteArray header = QByteArray::fromBase64(bound[u"protected"_s].toString().toLatin1(),
                                                     QByteArray::Base64UrlEncoding);
    const QByteArray expected =
        R"({"alg":"HS256","kid":"kid-1","url":"https://ca.example/new-account"})";
    QCOMPARE(header, expected);
    QCOMPARE(QByteArray::fromBase64(bound[u"payload"_s].toString().toLatin1(),
                                    QByteArray::Base64UrlEncoding),
             rfc7515Key().jwk());
    QVERIFY(boundAccount({u"kid-1"_s, base::Secret(QByteArray("not base64!"))},
                         rfc7515Key(),
                         QUrl(u"https://ca.example/new-account"_s))
                .isEmpty());
}

void AcmeProtocolTest::tellsProblemsApart_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("asked");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *type, Asked asked, const char *reason) {
        QTest::addRow("%s %d", type, int(asked))
            << QString::fromLatin1(type) << int(asked) << QString::fromLatin1(reason);
    };
    row("rateLimited", Asked::Order, "rate-limited");
    row("dns", Asked::Validation, "dns-failed");
    row("connection", Asked::Validation, "connection-failed");
    row("tls", Asked::Validation, "tls-failed");
    row("unauthorized", Asked::Validation, "wrong-answer");
    row("unauthorized", Asked::Account, "account-refused");
    row("unauthorized", Asked::Order, "account-refused");
    row("unauthorized", Asked::Binding, "binding-refused");
    row("malformed", Asked::Binding, "binding-refused");
    row("malformed", Asked::Order, "request-refused");
    row("caa", Asked::Validation, "caa-forbids");
    row("rejectedIdentifier", Asked::Order, "name-rejected");
    row("userActionRequired", Asked::Account, "user-action-required");
    row("externalAccountRequired", Asked::Account, "binding-required");
    row("badCSR", Asked::Order, "request-refused");
    row("serverInternal", Asked::Order, "server-failed");
    row("accountDoesNotExist", Asked::Account, "account-unknown");
    row("unsupportedContact", Asked::Account, "contact-refused");
    row("somethingNew", Asked::Order, "server-failed");
}

void AcmeProtocolTest::tellsProblemsApart()
{
    QFETCH(QString, type);
    QFETCH(int, asked);
    QFETCH(QString, reason);

    const AcmeError error =
        errorOf({{u"type"_s, u"urn:ietf:params:acme:error:"_s + type}, {u"detail"_s, u"because"_s}},
                Asked(asked));

    QCOMPARE(reasonName(error.reason), reason);
    QCOMPARE(error.evidence, type + u": because"_s);
}

// RFC 8555 §6.7.1, its example shortened.
void AcmeProtocolTest::readsSubproblemsForTheName()
{
    const AcmeError error =
        errorOf(QJsonDocument::fromJson(
                    R"({"type":"urn:ietf:params:acme:error:malformed","detail":"Some identifiers",
                "subproblems":[{"type":"urn:ietf:params:acme:error:rejectedIdentifier",
                "detail":"no high-risk names","identifier":{"type":"dns","value":"example.net"}}]})")
                    .object(),
                Asked::Order);

    QCOMPARE(reasonName(error.reason), u"name-rejected"_s);
    QCOMPARE(error.identifier, u"example.net"_s);
}

void AcmeProtocolTest::cleansTextsFromTheNetwork()
{
    const AcmeError error =
        errorOf({{u"type"_s, u"urn:ietf:params:acme:error:userActionRequired"_s},
                 {u"detail"_s, u"a\nforged\x1b[31m log line"_s + QString(5000, u'x')},
                 {u"instance"_s, u"javascript:alert(1)"_s}},
                Asked::Account);

    QVERIFY(!error.evidence.contains(u'\n') && !error.evidence.contains(u'\x1b'));
    QVERIFY(error.evidence.size() < 600);
    QVERIFY(error.link.isEmpty());
}

void AcmeProtocolTest::refusesInsecureDirectories_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = R"({"newNonce":"https://a/n","newAccount":"https://a/a",)";
    QTest::newRow("plain HTTP") << good + R"("newOrder":"http://a/o"})";
    QTest::newRow("a URL is missing") << good + R"("keyChange":"https://a/k"})";
    QTest::newRow("another scheme") << good + R"("newOrder":"file:///etc/passwd"})";
    QTest::newRow("no JSON") << QByteArray("<html>");
}

void AcmeProtocolTest::refusesInsecureDirectories()
{
    QFETCH(QByteArray, json);

    QVERIFY(!readDirectoryAnswer(json));
}

void AcmeProtocolTest::dropsChallengesWithTokensThatAreNoBase64Url()
{
    const auto authorization = readAuthorization(
        R"({"status":"pending","identifier":{"type":"dns","value":"a.example"},"challenges":[
            {"type":"http-01","url":"https://a/1","token":"../../etc/passwd"},
            {"type":"http-01","url":"https://a/2","token":"a\r\nSet-Cookie"},
            {"type":"http-01","url":"http://a/3","token":"good"},
            {"type":"http-01","url":"https://a/4","token":"g-o_0d"}]})");

    QVERIFY(authorization);
    QCOMPARE(authorization->challenges.size(), 1);
    QCOMPARE(authorization->challenges.first().token, "g-o_0d");
}

void AcmeProtocolTest::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << 120;
    QTest::newRow("a date") << QByteArray("Sat, 21 Nov 2026 12:00:30 GMT") << 30;
    QTest::newRow("a date gone by") << QByteArray("Sat, 21 Nov 2026 11:00:00 GMT") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("a year") << QByteArray("31536000") << 30 * 24 * 3600;
    QTest::newRow("nonsense") << QByteArray("soon") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void AcmeProtocolTest::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(int, seconds);
    const QDateTime now(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

    QCOMPARE(retryAfter(value, now).count(), seconds);
}

void AcmeProtocolTest::pollsAsTheCaAsksAndNotForEver()
{
    using namespace std::chrono_literals;
    Polling polling(10s);

    QCOMPARE(polling.next(0s), std::optional(250ms));
    QCOMPARE(polling.next(0s), std::optional(500ms));
    QCOMPARE(polling.next(3s), std::optional<std::chrono::milliseconds>(3000ms));
    QCOMPARE(polling.next(0s), std::optional<std::chrono::milliseconds>(2000ms));
    QCOMPARE(polling.next(60s), std::nullopt); // 30 s at most, but 4.25 s are left
}

void AcmeProtocolTest::answersNothingButTheChallenge_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const QByteArray path = "/.well-known/acme-challenge/";
    QTest::newRow("the challenge")
        << "GET " + path + "tok HTTP/1.1\r\nHost: a" << QByteArray("200");
    QTest::newRow("another token") << "GET " + path + "other HTTP/1.1" << QByteArray("404");
    QTest::newRow("a prefix") << "GET " + path + " HTTP/1.1" << QByteArray("404");
    QTest::newRow("another path") << QByteArray("GET / HTTP/1.1") << QByteArray("404");
    QTest::newRow("a traversal") << "GET " + path + "../../../etc/passwd HTTP/1.1"
                                 << QByteArray("404");
    QTest::newRow("another method") << "POST " + path + "tok HTTP/1.1" << QByteArray("405");
    QTest::newRow("no HTTP") << QByteArray("\x16\x03\x01") << QByteArray("400");
    QTest::newRow("nothing") << QByteArray() << QByteArray("400");
}

void AcmeProtocolTest::answersNothingButTheChallenge()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);

    const QByteArray answer =
        httpAnswer(request, {{"/.well-known/acme-challenge/tok", "tok.thumb"}});

    QCOMPARE(answer.mid(9, 3), status);
    QCOMPARE(answer.endsWith("\r\n\r\ntok.thumb"), status == "200");
}

void AcmeProtocolTest::namesAddressesInReverse_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::newRow("IPv4") << u"192.0.2.1"_s << u"1.2.0.192.in-addr.arpa"_s;
    QTest::newRow("IPv6, RFC 3596 §2.5")
        << u"4321:0:1:2:3:4:567:89ab"_s
        << u"b.a.9.8.7.6.5.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.0.0.0.0.1.2.3.4.ip6.arpa"_s;
}

void AcmeProtocolTest::namesAddressesInReverse()
{
    QFETCH(QString, address);
    QFETCH(QString, name);

    QCOMPARE(reverseName(QHostAddress(address)), name);
}

void AcmeProtocolTest::makesTheCertificateOfRfc8737()
{
    const auto made = certificates::makeChallengeCertificate(u"a.example"_s, "token.thumb");
    QVERIFY(made);
    const QTemporaryDir directory;
    QFile file(directory.filePath(u"c.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(certificates::toPem(made->chain.first()));
    file.close();
    QProcess openssl;

    openssl.start(u"openssl"_s, {u"x509"_s, u"-in"_s, file.fileName(), u"-noout"_s, u"-text"_s});
    QVERIFY(openssl.waitForFinished());

    const QByteArray text = openssl.readAllStandardOutput();
    const QByteArray digest = QCryptographicHash::hash("token.thumb", QCryptographicHash::Sha256);
    QVERIFY(text.contains("1.3.6.1.5.5.7.1.31: critical"));
    QVERIFY(text.contains("DNS:a.example\n"));
    // The extension holds an OCTET STRING of 32 bytes.
    QVERIFY(made->chain.first().der().contains(QByteArray::fromHex("04220420") + digest));
    QVERIFY(!certificates::makeChallengeCertificate(u"a b"_s, "x"));
}

QTEST_GUILESS_MAIN(AcmeProtocolTest)
#include "tst_acme_protocol.moc"
