// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/hop_count.h"
#include "engine/gateway/page_mode.h"
#include "engine/xmpp/namespaces.h"

#include <QTest>

using gateway::PageMode;
using Reason = gateway::Refusal::Reason;

namespace {

xmpp::Element element(const char *name, QByteArray text, QByteArray lang = {})
{
    xmpp::Element made{
        .name = name, .ns = xmpp::ns::server, .attributes = {}, .text = text, .children = {}};
    if (!lang.isEmpty())
        made.attributes.push_back({.name = "lang", .value = lang, .ns = xmpp::ns::xml});
    return made;
}

// RFC 7572 Example 1.
xmpp::Stanza juliet(std::vector<xmpp::Element> payload)
{
    return {.kind = xmpp::Stanza::Kind::Message,
            .from = xmpp::Jid::parse("juliet@example.com/yn0cl4bnw0yr3vym").value(),
            .to = xmpp::Jid::parse("romeo@example.net/desk").value(),
            .id = "abc",
            .type = "chat",
            .payload = std::move(payload)};
}

// RFC 7572 Example 4.
sip::PageMessage romeo(QByteArray body)
{
    return {.from = sip::Uri::parse("sip:romeo@example.net;gr=dr4hcr0st3lup4c").value(),
            .to = sip::Uri::parse("sip:juliet@example.com").value(),
            .callId = "9E97FB43-85F4-4A00-8751-1124FD4C7B2E",
            .body = std::move(body),
            .transactionId = "z9hG4bKeskdgs677"};
}

QByteArray textOf(const xmpp::Stanza &stanza, const char *name)
{
    const xmpp::Element *found = stanza.child(name, xmpp::ns::server);
    return found == nullptr ? QByteArray("none") : found->text;
}

} // namespace

class PageModeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAMessageOfAStanza();
    void makesAStanzaOfAMessage();
    void keepsTheLanguage();
    void takesTheBodyInTheStanzasLanguage();
    void keepsASubjectOnOneLine();
    void typeIsConfigurable();
    void refusesAStanza_data();
    void refusesAStanza();
    void refusesAMessage_data();
    void refusesAMessage();
    void limitsTheTextNotItsEncoding();
    void countsHopsAcrossXmpp();
    void mapsFast();
};

// RFC 7572 Table 1.
void PageModeTest::makesAMessageOfAStanza()
{
    const auto stanza = juliet({element("subject", "Verona"),
                                element("body", "Art thou not Romeo,\nand a Montague?"),
                                element("thread", "e0ffe42b28561960")});

    const auto message = gateway::toSip(stanza, PageMode{});

    QVERIFY(message);
    QCOMPARE(message->from.text(), QByteArray("sip:juliet@example.com;gr=yn0cl4bnw0yr3vym"));
    QCOMPARE(message->to.text(), QByteArray("sip:romeo@example.net"));
    QCOMPARE(message->body, QByteArray("Art thou not Romeo,\r\nand a Montague?"));
    QCOMPARE(message->contentType, QByteArray("text/plain;charset=UTF-8"));
    QCOMPARE(message->subject, QByteArray("Verona"));
    QCOMPARE(message->callId, QByteArray("e0ffe42b28561960"));
    QCOMPARE(message->transactionId, QByteArray("abc"));
    QCOMPARE(message->maxForwards, 70);
}

// RFC 7572 Table 2.
void PageModeTest::makesAStanzaOfAMessage()
{
    auto message = romeo("Neither, fair saint,\r\nif either thee dislike.");
    message.subject = "Verona";
    message.language = "en";

    const auto stanza = gateway::toXmpp(message, PageMode{});

    QVERIFY(stanza);
    QCOMPARE(stanza->kind, xmpp::Stanza::Kind::Message);
    QCOMPARE(stanza->from.text(), QByteArray("romeo@example.net/dr4hcr0st3lup4c"));
    QCOMPARE(stanza->to.text(), QByteArray("juliet@example.com"));
    QCOMPARE(stanza->id, QByteArray("z9hG4bKeskdgs677"));
    QCOMPARE(stanza->type, QByteArray("chat"));
    QCOMPARE(stanza->lang, QByteArray("en"));
    QCOMPARE(textOf(*stanza, "body"), QByteArray("Neither, fair saint,\nif either thee dislike."));
    QCOMPARE(textOf(*stanza, "subject"), QByteArray("Verona"));
    QCOMPARE(textOf(*stanza, "thread"), QByteArray("9E97FB43-85F4-4A00-8751-1124FD4C7B2E"));
}

void PageModeTest::keepsTheLanguage()
{
    auto message = romeo("Nic z obého");
    message.language = " cs , en";
    auto stanza = juliet({element("body", "Nic z obého")});
    stanza.lang = "cs";

    QCOMPARE(gateway::toXmpp(message, PageMode{})->lang, QByteArray("cs"));
    QCOMPARE(gateway::toSip(stanza, PageMode{})->language, QByteArray("cs"));

    message.language = "c\"s";
    stanza.lang = "cs\r\nVia: x";
    QCOMPARE(gateway::toXmpp(message, PageMode{})->lang, QByteArray());
    QCOMPARE(gateway::toSip(stanza, PageMode{})->language, QByteArray());
}

void PageModeTest::takesTheBodyInTheStanzasLanguage()
{
    auto stanza = juliet({element("body", "Wherefore", "en"), element("body", "Proč", "cs")});

    QCOMPARE(gateway::toSip(stanza, PageMode{})->body, QByteArray("Wherefore"));
    QCOMPARE(gateway::toSip(stanza, PageMode{})->language, QByteArray("en"));
    stanza.lang = "cs";
    QCOMPARE(gateway::toSip(stanza, PageMode{})->body, QByteArray("Proč"));
}

void PageModeTest::keepsASubjectOnOneLine()
{
    const auto stanza =
        juliet({element("subject", "a\r\nVia: SIP/2.0/UDP evil"), element("body", "b")});

    QCOMPARE(gateway::toSip(stanza, PageMode{})->subject, QByteArray("a Via: SIP/2.0/UDP evil"));
}

void PageModeTest::typeIsConfigurable()
{
    PageMode asTheRfcSays;
    asTheRfcSays.messageType.clear();

    QCOMPARE(gateway::toXmpp(romeo("a"), asTheRfcSays)->type, QByteArray());
}

void PageModeTest::refusesAStanza_data()
{
    QTest::addColumn<xmpp::Element>("only");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, xmpp::Element only, const char *type, Reason reason) {
        QTest::newRow(name) << std::move(only) << QByteArray(type) << reason;
    };
    xmpp::Element composing = element("composing", {});
    composing.ns = "http://jabber.org/protocol/chatstates";
    row("chat state", composing, "chat", Reason::NoText);
    row("subject alone", element("subject", "a"), "chat", Reason::NoText);
    row("empty body", element("body", ""), "chat", Reason::NoText);
    row("groupchat", element("body", "a"), "groupchat", Reason::Groupchat);
    row("too large", element("body", QByteArray(65537, 'a')), "chat", Reason::TooLarge);
    row("no hops left", gateway::hopCount(0), "chat", Reason::TooManyHops);
}

void PageModeTest::refusesAStanza()
{
    QFETCH(xmpp::Element, only);
    QFETCH(QByteArray, type);
    QFETCH(Reason, reason);
    auto stanza = juliet({only});
    stanza.type = type;
    if (only.name == "headers")
        stanza.payload.push_back(element("body", "a"));

    const auto message = gateway::toSip(stanza, PageMode{});

    QVERIFY(!message);
    QCOMPARE(message.error().reason, reason);
}

void PageModeTest::refusesAMessage_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("maxForwards");
    QTest::addColumn<Reason>("reason");
    const QByteArray to("sip:juliet@example.com");
    QTest::newRow("too large") << to << QByteArray(65537, 'a') << 70 << Reason::TooLarge;
    QTest::newRow("no hops left") << to << QByteArray("a") << 0 << Reason::TooManyHops;
    QTest::newRow("no text") << to << QByteArray() << 70 << Reason::NoText;
    QTest::newRow("secure address")
        << QByteArray("sips:juliet@example.com") << QByteArray("a") << 70 << Reason::SecureAddress;
    QTest::newRow("no address") << QByteArray("sip:a%00@example.com") << QByteArray("a") << 70
                                << Reason::AddressRefused;
}

void PageModeTest::refusesAMessage()
{
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, body);
    QFETCH(int, maxForwards);
    QFETCH(Reason, reason);
    auto message = romeo(body);
    message.to = sip::Uri::parse(to).value();
    message.maxForwards = maxForwards;

    const auto stanza = gateway::toXmpp(message, PageMode{});

    QVERIFY(!stanza);
    QCOMPARE(stanza.error().reason, reason);
}

void PageModeTest::limitsTheTextNotItsEncoding()
{
    PageMode mode;
    mode.maxMessageBytes = 10;
    auto utf16 = romeo(QByteArray("\0a", 2).repeated(10));
    utf16.contentType = "text/plain;charset=utf-16be";
    auto latin1 = romeo(QByteArray(6, '\xE1'));
    latin1.contentType = "text/plain;charset=iso-8859-1";

    QVERIFY(gateway::toXmpp(utf16, mode));
    QCOMPARE(gateway::toXmpp(latin1, mode).error().reason, Reason::TooLarge); // 12 in UTF-8
    QVERIFY(gateway::toXmpp(romeo(QByteArray(10, 'a')), mode));
    QCOMPARE(gateway::toXmpp(romeo(QByteArray(11, 'a')), mode).error().reason, Reason::TooLarge);
}

// Two gateways that hand a message to each other for ever come to an end.
void PageModeTest::countsHopsAcrossXmpp()
{
    auto message = romeo("a");
    int rounds = 0;

    while (message.maxForwards > 0) {
        const auto stanza = gateway::toXmpp(message, PageMode{});
        QVERIFY(stanza);
        const auto back = gateway::toSip(*stanza, PageMode{});
        if (!back)
            break;
        QVERIFY(back->maxForwards < message.maxForwards);
        message = *back;
        ++rounds;
    }

    QVERIFY(rounds > 10 && rounds <= 70);
}

void PageModeTest::mapsFast()
{
    const auto stanza = juliet({element("body", "Art thou not Romeo, and a Montague?")});
    const auto message = romeo("Neither, fair saint, if either thee dislike.");

    QBENCHMARK
    {
        const bool mapped = gateway::toSip(stanza, PageMode{}).has_value()
            && gateway::toXmpp(message, stanza.to, stanza.from, PageMode{}).has_value();
        QVERIFY(mapped);
    }
}

QTEST_GUILESS_MAIN(PageModeTest)
#include "tst_page_mode.moc"
