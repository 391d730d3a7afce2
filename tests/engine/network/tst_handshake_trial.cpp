// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/key.h"
#include "engine/network/handshake_trial.h"
#include "tests/support/test_certificates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Reason = network::TlsError::Reason;

class HandshakeTrialTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesWhatTlsCanPresent();
    void passesAWholeChain();
    void passesAnExpiredCertificate();
    void refusesAKeyOfAnotherCertificate();
    void refusesAKeyThatDoesNotSign();
    void refusesAChainInDisorder();
    void refusesWithoutACertificate();
};

void HandshakeTrialTest::passesWhatTlsCanPresent()
{
    const auto tried = network::tryHandshake(test::TestAuthority().issue(u"edge.example"_s));

    QVERIFY2(tried.has_value(), tried ? "" : qPrintable(tried.error().evidence));
}

void HandshakeTrialTest::passesAWholeChain()
{
    const test::TestAuthority root;
    const test::TestAuthority intermediate(u"Intermediate"_s, &root);
    const certificates::Credentials credentials = intermediate.issue(u"edge.example"_s);
    QCOMPARE(credentials.chain.size(), 2);

    const auto tried = network::tryHandshake(credentials);

    QVERIFY2(tried.has_value(), tried ? "" : qPrintable(tried.error().evidence));
}

// That is for the administrator to decide: partners may be lenient.
void HandshakeTrialTest::passesAnExpiredCertificate()
{
    test::CertificateWish wish;
    wish.commonName = u"edge.example"_s;
    wish.daysFrom = -10;
    wish.daysTo = -1;

    QVERIFY(network::tryHandshake(test::TestAuthority().issue(wish)).has_value());
}

void HandshakeTrialTest::refusesAKeyOfAnotherCertificate()
{
    const test::TestAuthority authority;
    certificates::Credentials credentials = authority.issue(u"edge.example"_s);
    credentials.key = authority.issue(u"other.example"_s).key;

    const auto tried = network::tryHandshake(credentials);

    QVERIFY(!tried.has_value());
    QCOMPARE(tried.error().reason, Reason::KeyDoesNotMatch);
}

// As a token that is gone: the key is there by name, but cannot sign.
void HandshakeTrialTest::refusesAKeyThatDoesNotSign()
{
    certificates::Credentials credentials = test::TestAuthority().issue(u"edge.example"_s);
    const QByteArray publicPart = [&] {
        unsigned char *bytes = nullptr;
        const int size = i2d_PUBKEY(credentials.key.handle(), &bytes);
        const QByteArray der(reinterpret_cast<const char *>(bytes), size);
        OPENSSL_free(bytes);
        return der;
    }();
    const auto *bytes = reinterpret_cast<const unsigned char *>(publicPart.constData());
    const std::shared_ptr<EVP_PKEY> hollow(d2i_PUBKEY(nullptr, &bytes, publicPart.size()),
                                           [](EVP_PKEY *key) { EVP_PKEY_free(key); });
    credentials.key = certificates::PrivateKey::adopt(hollow).value();

    const auto tried = network::tryHandshake(credentials);

    QVERIFY(!tried.has_value());
    QCOMPARE(tried.error().reason, Reason::HandshakeFailed);
    QVERIFY(!tried.error().evidence.isEmpty());
}

void HandshakeTrialTest::refusesAChainInDisorder()
{
    const test::TestAuthority root;
    const test::TestAuthority intermediate(u"Intermediate"_s, &root);
    certificates::Credentials credentials = intermediate.issue(u"edge.example"_s);
    std::swap(credentials.chain[0], credentials.chain[1]);

    QVERIFY(!network::tryHandshake(credentials).has_value());
}

void HandshakeTrialTest::refusesWithoutACertificate()
{
    certificates::Credentials credentials = test::TestAuthority().issue(u"edge.example"_s);
    credentials.chain.clear();

    const auto tried = network::tryHandshake(credentials);

    QVERIFY(!tried.has_value());
    QCOMPARE(tried.error().reason, Reason::ChainMissing);
}

QTEST_GUILESS_MAIN(HandshakeTrialTest)
#include "tst_handshake_trial.moc"
