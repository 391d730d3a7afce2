// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/error_mapping.h"
#include "engine/gateway/one_line.h"

#include <QTest>

using gateway::Addressee;
using Condition = xmpp::StanzaError::Condition;
using Type = xmpp::StanzaError::Type;

class ErrorMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAStanzaError_data();
    void answersAStanzaError();
    void neverAnswersWhatAUserAgentMisreads();
    void bouncesASipAnswer_data();
    void bouncesASipAnswer();
    void fallsBackToTheClass_data();
    void fallsBackToTheClass();
    void handsOverANewAddress();
    void saysGoneWithoutAddressAs410();
    void takesOnlyAPersonAsNewAddress();
    void makesTextAReasonPhrase_data();
    void makesTextAReasonPhrase();
    void cutsTextBetweenCharacters();
    void makesAReasonPhraseText();
};

// RFC 7247 Table 2, typed in: of a full JID, of a bare JID. What deviates says so.
void ErrorMappingTest::answersAStanzaError_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<int>("ofDevice");
    QTest::addColumn<int>("ofPerson");
    const auto row = [](const char *condition, int ofDevice, int ofPerson) {
        QTest::newRow(condition) << QByteArray(condition) << ofDevice << ofPerson;
    };
    row("bad-request", 400, 400);
    row("conflict", 400, 400);
    row("feature-not-implemented", 405, 501);
    row("forbidden", 403, 603);
    row("gone", 410, 410); // without an address; with one see below
    row("internal-server-error", 500, 500);
    row("item-not-found", 404, 604);
    row("jid-malformed", 400, 400);
    row("not-acceptable", 406, 606);
    row("not-allowed", 403, 403);
    row("not-authorized", 403, 403); // deviates: 401 asks for credentials
    row("policy-violation", 403, 403);
    row("recipient-unavailable", 480, 600);
    row("redirect", 480, 480); // deviates: 302 is useless without an address; with one see below
    row("registration-required", 403, 403); // deviates: 407 asks for credentials
    row("remote-server-not-found", 404, 404);
    row("remote-server-timeout", 504, 504); // deviates: 408 is not for non-INVITE (RFC 4320)
    row("resource-constraint", 500, 500);
    row("service-unavailable", 403, 403);
    row("subscription-required", 400, 400);
    row("undefined-condition", 400, 400);
    row("unexpected-request", 400, 400);
}

void ErrorMappingTest::answersAStanzaError()
{
    QFETCH(QByteArray, condition);
    QFETCH(int, ofDevice);
    QFETCH(int, ofPerson);
    const xmpp::StanzaError error{.condition = xmpp::stanzaErrorCondition(condition).value()};

    QCOMPARE(gateway::toAnswer(error, Addressee::Device).status, ofDevice);
    QCOMPARE(gateway::toAnswer(error, Addressee::Person).status, ofPerson);
}

void ErrorMappingTest::neverAnswersWhatAUserAgentMisreads()
{
    for (int i = 0; i <= static_cast<int>(Condition::UnexpectedRequest); ++i) {
        for (const Addressee addressee : {Addressee::Person, Addressee::Device}) {
            const int status =
                gateway::toAnswer({.condition = static_cast<Condition>(i)}, addressee).status;

            QVERIFY2(status >= 300 && status < 700, QByteArray::number(status));
            QVERIFY(status != 401 && status != 407 && status != 408 && status != 503);
        }
    }
}

// RFC 7247 Table 3, typed in, with the default types of RFC 6120 §8.3.3.
void ErrorMappingTest::bouncesASipAnswer_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](int status, const char *condition, const char *type) {
        QTest::addRow("%d", status) << status << QByteArray(condition) << QByteArray(type);
    };
    row(300, "redirect", "modify");
    row(301, "gone", "cancel");
    row(302, "redirect", "modify");
    row(305, "redirect", "modify");
    row(380, "not-acceptable", "modify");
    row(400, "bad-request", "modify");
    row(401, "not-authorized", "auth");
    row(402, "bad-request", "modify");
    row(403, "forbidden", "auth");
    row(404, "item-not-found", "cancel");
    row(405, "feature-not-implemented", "cancel");
    row(406, "not-acceptable", "modify");
    row(407, "registration-required", "auth");
    row(408, "remote-server-timeout", "wait");
    row(410, "gone", "cancel");
    row(413, "policy-violation", "modify");
    row(414, "policy-violation", "modify");
    row(415, "not-acceptable", "modify");
    row(416, "not-acceptable", "modify");
    row(420, "feature-not-implemented", "cancel");
    row(421, "not-acceptable", "modify");
    row(423, "resource-constraint", "wait");
    row(430, "recipient-unavailable", "wait");
    row(439, "feature-not-implemented", "cancel");
    row(440, "policy-violation", "modify");
    row(480, "recipient-unavailable", "wait");
    row(481, "item-not-found", "cancel");
    row(482, "not-acceptable", "modify");
    row(483, "not-acceptable", "modify");
    row(484, "item-not-found", "cancel");
    row(485, "item-not-found", "cancel");
    row(486, "recipient-unavailable", "wait");
    row(487, "recipient-unavailable", "wait");
    row(488, "not-acceptable", "modify");
    row(489, "policy-violation", "modify");
    row(491, "unexpected-request", "wait");
    row(493, "bad-request", "modify");
    row(500, "internal-server-error", "cancel");
    row(501, "feature-not-implemented", "cancel");
    row(502, "remote-server-not-found", "cancel");
    row(503, "internal-server-error", "cancel");
    row(504, "remote-server-timeout", "wait");
    row(505, "not-acceptable", "modify");
    row(513, "policy-violation", "modify");
    row(600, "recipient-unavailable", "wait");
    row(603, "recipient-unavailable", "wait");
    row(604, "item-not-found", "cancel");
    row(606, "not-acceptable", "modify");
}

void ErrorMappingTest::bouncesASipAnswer()
{
    QFETCH(int, status);
    QFETCH(QByteArray, condition);
    QFETCH(QByteArray, type);

    const auto error = gateway::toStanzaError({.status = status, .reason = {}, .newAddress = {}});

    QCOMPARE(xmpp::name(error.condition), condition);
    QCOMPARE(xmpp::name(error.type.value_or(xmpp::defaultType(error.condition))), type);
}

void ErrorMappingTest::fallsBackToTheClass_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Condition>("condition");
    QTest::newRow("399") << 399 << Condition::Redirect;
    QTest::newRow("418") << 418 << Condition::BadRequest;
    QTest::newRow("499") << 499 << Condition::BadRequest;
    QTest::newRow("580") << 580 << Condition::InternalServerError;
    QTest::newRow("699") << 699 << Condition::RecipientUnavailable;
}

void ErrorMappingTest::fallsBackToTheClass()
{
    QFETCH(int, status);
    QFETCH(Condition, condition);

    QCOMPARE(gateway::toStanzaError({.status = status, .reason = {}, .newAddress = {}}).condition,
             condition);
}

void ErrorMappingTest::handsOverANewAddress()
{
    const auto moved = gateway::toAnswer(
        {.condition = Condition::Gone, .newAddress = "xmpp:o%5C27malley@new.example?message"},
        Addressee::Person);
    const auto gone = gateway::toStanzaError(
        {.status = 301, .reason = {}, .newAddress = "sip:o'malley@new.example;transport=tls"});
    const auto redirected = gateway::toAnswer(
        {.condition = Condition::Redirect, .newAddress = "sip:bob@new.example"}, Addressee::Person);

    QCOMPARE(moved.status, 301);
    QCOMPARE(moved.newAddress, QByteArray("sip:o'malley@new.example"));
    QCOMPARE(gone.newAddress, QByteArray("xmpp:o%5C27malley@new.example"));
    QCOMPARE(redirected.status, 302);
    QCOMPARE(redirected.newAddress, QByteArray("sip:bob@new.example"));
}

void ErrorMappingTest::saysGoneWithoutAddressAs410()
{
    const auto gone =
        gateway::toStanzaError({.status = 410, .reason = {}, .newAddress = "sip:bob@new.example"});

    QCOMPARE(gone.condition, Condition::Gone);
    QCOMPARE(gone.newAddress, QByteArray());
}

void ErrorMappingTest::takesOnlyAPersonAsNewAddress()
{
    for (const char *address : {"",
                                "https://new.example/",
                                "xmpp:new.example",
                                "xmpp:",
                                "sip:bob@new.example?Route=%3Csip:evil%3E",
                                "sip:a\r\nX: y@b"}) {
        const auto answer = gateway::toAnswer({.condition = Condition::Gone, .newAddress = address},
                                              Addressee::Person);

        QCOMPARE(answer.status, 410);
        QCOMPARE(answer.newAddress, QByteArray());
    }
}

void ErrorMappingTest::makesTextAReasonPhrase_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("phrase");
    QTest::newRow("plain") << QByteArray("No such user") << QByteArray("No such user");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("header injection")
        << QByteArray("No\r\nContact: <sip:evil>\r\n\r\n") << QByteArray("No Contact: (sip:evil)");
    QTest::newRow("beyond ASCII") << QByteArray("Usuario ñ") << QByteArray("Usuario ñ");
    QTest::newRow("C1 control") << QByteArray("a\xC2\x85"
                                              "b")
                                << QByteArray("a b");
    QTest::newRow("no UTF-8") << QByteArray("a\xFF"
                                            "b")
                              << QByteArray("a\xEF\xBF\xBD"
                                            "b");
    QTest::newRow("percent") << QByteArray("100%41") << QByteArray("100-41");
}

void ErrorMappingTest::makesTextAReasonPhrase()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, phrase);

    const auto answer =
        gateway::toAnswer({.condition = Condition::ItemNotFound, .text = text}, Addressee::Person);

    QCOMPARE(answer.reason, phrase);
}

void ErrorMappingTest::cutsTextBetweenCharacters()
{
    const QByteArray long3 = QByteArray("€").repeated(100000);

    const QByteArray phrase = gateway::reasonPhrase(long3);

    QCOMPARE(phrase, QByteArray("€").repeated(42)); // 126 of 128 bytes
}

void ErrorMappingTest::makesAReasonPhraseText()
{
    const auto error = gateway::toStanzaError(
        {.status = 480, .reason = "Not \x01 here\t\xEF\xBF\xBF<now>", .newAddress = {}});

    QCOMPARE(error.text, QByteArray("Not here <now>"));
}

QTEST_GUILESS_MAIN(ErrorMappingTest)
#include "tst_error_mapping.moc"
