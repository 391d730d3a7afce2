// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/digest.h"
#include "engine/sip/failure_brake.h"
#include "engine/sip/nonce_mint.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace sip;
using namespace std::chrono_literals;

namespace {

// RFC 7616 §3.9.1
QByteArray mufasa(const QByteArray &algorithm, const QByteArray &response)
{
    return "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", "
           "algorithm="
        + algorithm
        + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, "
          "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, response=\""
        + response + "\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";
}

QByteArray ha1(DigestAlgorithm algorithm)
{
    return digestHash(algorithm, "Mufasa:http-auth@example.org:Circle of Life");
}

} // namespace

class SipDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheVectors_data();
    void agreesWithTheVectors();
    void refuses_data();
    void refuses();
    void takesANonceOfThisClientOnly();
    void makesOldNoncesStale();
    void takesEachNonceCountOnce();
    void takesNonceCountsOutOfOrder();
    void makesForgottenNoncesStale();
    void brakesAfterTenFailures();
    void brakesAnIpv6NetworkTogether();
};

void SipDigestTest::agreesWithTheVectors_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("SHA-256") << DigestAlgorithm::Sha256
                             << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf449"
                                           "6794697cf8db5856cb6c1");
    QTest::newRow("MD5") << DigestAlgorithm::Md5 << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
}

void SipDigestTest::agreesWithTheVectors()
{
    QFETCH(const DigestAlgorithm, algorithm);
    QFETCH(const QByteArray, response);

    const auto answer = parseDigestAnswer(mufasa(digestName(algorithm), response));

    QVERIFY(answer.has_value());
    QCOMPARE(answer->algorithm, algorithm);
    QCOMPARE(answer->nonceCount, 1U);
    QCOMPARE(expectedResponse(*answer, ha1(algorithm), "GET"), answer->response);
    QVERIFY(expectedResponse(*answer, ha1(algorithm), "POST") != answer->response);
}

void SipDigestTest::refuses_data()
{
    using Reason = DigestError::Reason;
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<Reason>("reason");
    const QByteArray good = mufasa("MD5", "8ca523f5e9506fed4657c9700eebdbec");
    QTest::newRow("basic") << QByteArray("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==") << Reason::NotDigest;
    QTest::newRow("only the word") << QByteArray("Digest ") << Reason::Malformed;
    QTest::newRow("SHA-512-256") << mufasa("SHA-512-256", "00") << Reason::AlgorithmNotSupported;
    QTest::newRow("session variant") << mufasa("MD5-sess", "00") << Reason::AlgorithmNotSupported;
    QTest::newRow("no qop") << QByteArray(good).replace("qop=auth, ", "")
                            << Reason::QopNotSupported;
    QTest::newRow("auth-int") << QByteArray(good).replace("qop=auth,", "qop=auth-int,")
                              << Reason::QopNotSupported;
    QTest::newRow("short count") << QByteArray(good).replace("nc=00000001", "nc=1")
                                 << Reason::Malformed;
    QTest::newRow("signed count") << QByteArray(good).replace("nc=00000001", "nc=-0000001")
                                  << Reason::Malformed;
    QTest::newRow("two users") << good + ", username=\"Scar\"" << Reason::Malformed;
    QTest::newRow("too long") << good + QByteArray(5000, ' ') << Reason::Malformed;
}

void SipDigestTest::refuses()
{
    QFETCH(const QByteArray, value);
    QFETCH(const DigestError::Reason, reason);

    const auto answer = parseDigestAnswer(value);

    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().reason, reason);
}

void SipDigestTest::takesANonceOfThisClientOnly()
{
    const test::FakeClock clock;
    NonceMint mint(clock, 300s, 100);
    NonceMint other(clock, 300s, 100);
    const QByteArray nonce = mint.mint("192.0.2.1");

    QCOMPARE(mint.check(nonce, "192.0.2.1", 1), NonceMint::Verdict::Usable);
    QCOMPARE(mint.check(nonce, "192.0.2.2", 1), NonceMint::Verdict::Stale);
    QCOMPARE(other.check(nonce, "192.0.2.1", 1), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check("nonsense", "192.0.2.1", 1), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check({}, "192.0.2.1", 1), NonceMint::Verdict::Stale);
    QVERIFY(mint.mint("192.0.2.1") != nonce);
}

void SipDigestTest::makesOldNoncesStale()
{
    test::FakeClock clock;
    NonceMint mint(clock, 300s, 100);
    const QByteArray nonce = mint.mint("c");

    clock.advance(300s);
    QCOMPARE(mint.check(nonce, "c", 1), NonceMint::Verdict::Usable);
    clock.advance(1ms);
    QCOMPARE(mint.check(nonce, "c", 1), NonceMint::Verdict::Stale);
}

void SipDigestTest::takesEachNonceCountOnce()
{
    const test::FakeClock clock;
    NonceMint mint(clock, 300s, 100);
    const QByteArray nonce = mint.mint("c");
    mint.use(nonce, 1);

    QCOMPARE(mint.check(nonce, "c", 0), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check(nonce, "c", 1), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check(nonce, "c", 2), NonceMint::Verdict::Usable);
}

void SipDigestTest::takesNonceCountsOutOfOrder()
{
    const test::FakeClock clock;
    NonceMint mint(clock, 300s, 100);
    const QByteArray nonce = mint.mint("c");
    mint.use(nonce, 10);
    mint.use(nonce, 8);

    QCOMPARE(mint.check(nonce, "c", 9), NonceMint::Verdict::Usable);
    QCOMPARE(mint.check(nonce, "c", 8), NonceMint::Verdict::Stale);
    mint.use(nonce, 100);
    QCOMPARE(mint.check(nonce, "c", 9), NonceMint::Verdict::Stale); // below the window
    QCOMPARE(mint.check(nonce, "c", 99), NonceMint::Verdict::Usable);
}

void SipDigestTest::makesForgottenNoncesStale()
{
    const test::FakeClock clock;
    NonceMint mint(clock, 300s, 2);
    const QByteArray first = mint.mint("c");
    const QByteArray second = mint.mint("c");
    const QByteArray third = mint.mint("c");

    mint.use(first, 1);
    mint.use(second, 1);
    mint.use(third, 1);

    // A replay of what is not remembered must not pass for a first use.
    QCOMPARE(mint.check(first, "c", 1), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check(first, "c", 2), NonceMint::Verdict::Stale);
    QCOMPARE(mint.check(second, "c", 2), NonceMint::Verdict::Usable);
}

void SipDigestTest::brakesAfterTenFailures()
{
    test::FakeClock clock;
    FailureBrake brake(clock);
    const QHostAddress guesser(QStringLiteral("192.0.2.1"));

    for (int i = 0; i < 10; ++i) {
        QCOMPARE(brake.delayFor(guesser), 0s);
        brake.noteFailure(guesser);
    }

    QCOMPARE(brake.delayFor(guesser), 10s);
    QCOMPARE(brake.delayFor(QHostAddress(QStringLiteral("192.0.2.2"))), 0s);
    clock.advance(10s);
    QCOMPARE(brake.delayFor(guesser), 0s);
    brake.noteFailure(guesser);
    QCOMPARE(brake.delayFor(guesser), 10s);
    clock.advance(100s);
    QCOMPARE(brake.delayFor(guesser), 0s);
}

void SipDigestTest::brakesAnIpv6NetworkTogether()
{
    QCOMPARE(FailureBrake::sourceKey(QHostAddress(QStringLiteral("2001:db8:1:2::1"))),
             FailureBrake::sourceKey(QHostAddress(QStringLiteral("2001:db8:1:2:ffff::2"))));
    QVERIFY(FailureBrake::sourceKey(QHostAddress(QStringLiteral("2001:db8:1:3::1")))
            != FailureBrake::sourceKey(QHostAddress(QStringLiteral("2001:db8:1:2::1"))));
    QCOMPARE(FailureBrake::sourceKey(QHostAddress(QStringLiteral("::ffff:192.0.2.1"))),
             FailureBrake::sourceKey(QHostAddress(QStringLiteral("192.0.2.1"))));
}

QTEST_GUILESS_MAIN(SipDigestTest)
#include "tst_sip_digest.moc"
