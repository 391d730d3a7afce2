// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/sip/agent_bench.h"

using namespace sip;
using test::credentials;
using test::lineOf;
using test::statusOf;

// Who people are, as REGISTER and MESSAGE prove it by digest.
class AuthenticationTest : public QObject, private test::AgentBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void registersWithEachAlgorithm_data();
    void registersWithEachAlgorithm();
    void offersOnlyMd5ToThoseWhoGiveUpOtherwise();
    void refusesAWrongPassword();
    void refusesAnotherPersonsAddress();
    void slowsDownGuessing();
    void acceptsANonceCountOnce();
    void neverTakesAForgedFrom();
};

void AuthenticationTest::registersWithEachAlgorithm_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::newRow("SHA-256") << DigestAlgorithm::Sha256;
    QTest::newRow("MD5") << DigestAlgorithm::Md5;
}

void AuthenticationTest::registersWithEachAlgorithm()
{
    QFETCH(const DigestAlgorithm, algorithm);
    auto client = connectTcp();
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .headers = "Contact: <sip:alice@10.0.0.1>;expires=120\r\n"};

    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "alice", "secret", algorithm);
    const QByteArray response = client.ask(request.text());

    QCOMPARE(statusOf(challenge), 401);
    QVERIFY(challenge.indexOf("algorithm=SHA-256") < challenge.indexOf("algorithm=MD5"));
    QVERIFY(challenge.contains("algorithm=MD5"));
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(lineOf(response, "Contact"), QByteArray("Contact: <sip:alice@10.0.0.1>;expires=120"));
    QVERIFY(!lineOf(response, "Date").isEmpty());
    QCOMPARE(m_directory->stored.value("sip:alice@contoso.example").size(), 1);
}

void AuthenticationTest::offersOnlyMd5ToThoseWhoGiveUpOtherwise()
{
    auto client = connectTcp();

    const QByteArray challenge = client.ask(
        test::RequestText{.headers = "User-Agent: baresip v1.0.0 (x86_64/linux)\r\n"}.text());

    QCOMPARE(statusOf(challenge), 407);
    QVERIFY(challenge.contains("algorithm=MD5"));
    QVERIFY(!challenge.contains("SHA-256"));
}

void AuthenticationTest::refusesAWrongPassword()
{
    auto client = connectTcp();
    test::RequestText request{
        .method = "REGISTER", .uri = "sip:contoso.example", .to = "<sip:alice@contoso.example>"};
    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers = credentials(challenge, "REGISTER", "alice", "wrong", DigestAlgorithm::Md5);

    const QByteArray response = client.ask(request.text());

    QCOMPARE(statusOf(response), 401);
    QVERIFY(!response.contains("stale"));
}

void AuthenticationTest::refusesAnotherPersonsAddress()
{
    auto client = connectTcp();
    test::RequestText request{.method = "REGISTER",
                              .uri = "sip:contoso.example",
                              .to = "<sip:alice@contoso.example>",
                              .headers = "Contact: <sip:carol@10.0.0.1>\r\n"};
    const QByteArray challenge = client.ask(request.text());
    request.via = "SIP/2.0/TCP h;branch=z9hG4bK2";
    request.sequence = "2";
    request.headers += credentials(challenge, "REGISTER", "carol", "geheim", DigestAlgorithm::Md5);

    QCOMPARE(statusOf(client.ask(request.text())), 403);
    QVERIFY(m_directory->stored.isEmpty());
}

void AuthenticationTest::slowsDownGuessing()
{
    auto client = connectTcp();
    int status = 401;
    for (int i = 0; i < 11; ++i) {
        test::RequestText request{.method = "REGISTER",
                                  .uri = "sip:contoso.example",
                                  .via = "SIP/2.0/TCP h;branch=z9hG4bKa" + QByteArray::number(i),
                                  .to = "<sip:alice@contoso.example>",
                                  .sequence = QByteArray::number(2 * i + 1)};
        const QByteArray challenge = client.ask(request.text());
        request.via = "SIP/2.0/TCP h;branch=z9hG4bKb" + QByteArray::number(i);
        request.sequence = QByteArray::number(2 * i + 2);
        request.headers = credentials(
            challenge, "REGISTER", "alice", QByteArray::number(i), DigestAlgorithm::Md5);
        QCOMPARE(status, 401);
        status = statusOf(client.ask(request.text()));
    }

    QCOMPARE(status, 503);
}

void AuthenticationTest::acceptsANonceCountOnce()
{
    auto client = connectTcp();
    test::RequestText request{
        .method = "REGISTER", .uri = "sip:contoso.example", .to = "<sip:alice@contoso.example>"};
    const QByteArray challenge = client.ask(request.text());
    request.headers = credentials(challenge, "REGISTER", "alice", "secret", DigestAlgorithm::Md5);
    request.sequence = "2";
    QCOMPARE(statusOf(client.ask(request.text())), 200);

    request.sequence = "3";
    const QByteArray replayed = client.ask(request.text());

    QCOMPARE(statusOf(replayed), 401);
    QVERIFY(replayed.contains("stale=true"));
}

void AuthenticationTest::neverTakesAForgedFrom()
{
    bool handled = false;
    m_agent->setMessageHandler(
        [&handled](const PageMessage &, const UserAgent::Reply &) { handled = true; });
    auto client = connectTcp();
    test::RequestText request{.from = "<sip:carol@contoso.example>;tag=a",
                              .headers = "P-Asserted-Identity: <sip:carol@contoso.example>\r\n"};
    const QByteArray challenge = client.ask(request.text());
    request.sequence = "2";
    request.headers += credentials(challenge, "MESSAGE", "alice", "secret", DigestAlgorithm::Md5);

    QCOMPARE(statusOf(client.ask(request.text())), 403);
    request.from = "<sip:alice@elsewhere.example>;tag=a";
    request.sequence = "3";
    QCOMPARE(statusOf(client.ask(request.text())), 403);
    QVERIFY(!handled);
}

QTEST_GUILESS_MAIN(AuthenticationTest)
#include "tst_authentication.moc"
