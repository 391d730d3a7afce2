// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/reader.h"
#include "engine/xml/writer.h"
#include "engine/xmpp/local_answers.h"
#include "engine/xmpp/namespaces.h"
#include "engine/xmpp/stanza.h"

#include <QTest>

using namespace xmpp;
using Condition = StanzaError::Condition;

namespace {

Element parse(const QByteArray &xml)
{
    xml::Reader reader({});
    reader.append("<s:stream xmlns='jabber:server' xmlns:s='http://etherx.jabber.org/streams'>"
                  + xml);
    std::ignore = reader.next();
    return std::get<Element>(**reader.next());
}

Stanza stanza(const QByteArray &xml)
{
    return *toStanza(parse(xml));
}

} // namespace

class StanzaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data();
    void roundTrips();
    void writesOnlyWhatXmlCanCarry_data();
    void writesOnlyWhatXmlCanCarry();
    void keepsLineFeedsInAttributes();
    void refuses_data();
    void refuses();
    void everyConditionHasItsName();
    void answersWithAnError();
    void readsErrors();
    void neverAnswersErrorsOrResults();
    void replacesTheBody();
    void answersLocally_data();
    void answersLocally();
};

void StanzaTest::roundTrips_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("message") << QByteArray(
        "<message from='a@a.example/r' to='b@b.example' id='1' type='chat' xml:lang='en'>"
        "<body>Art thou not Romeo?</body><thread>t</thread></message>");
    QTest::newRow("presence") << QByteArray("<presence from='a@a.example' to='b@b.example'/>");
    QTest::newRow("escaped") << QByteArray(
        "<message from='a@a.example' to='b@b.example' id='&lt;&apos;'>"
        "<body>&lt;&amp;&gt;&quot;\n\t&#13;\xf0\x9f\x98\x80</body></message>");
    QTest::newRow("foreign payload")
        << QByteArray("<iq from='a.example' to='b.example' id='1' type='get'>"
                      "<query xmlns='urn:q' a='1'><item/><x xmlns='urn:x'><y/></x></query></iq>");
    QTest::newRow("prefixed attribute")
        << QByteArray("<message from='a@a.example' to='b@b.example'>"
                      "<x xmlns='urn:x' xmlns:a0='urn:y' a0:b='c'/></message>");
    QTest::newRow("IDN") << QByteArray("<message from='a@b\xc3\xbc"
                                       "cher.example' to='b@b.example'/>");
}

void StanzaTest::roundTrips()
{
    QFETCH(const QByteArray, xml);

    QCOMPARE(serialize(stanza(xml)), xml);
}

void StanzaTest::writesOnlyWhatXmlCanCarry_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("control") << QByteArray("a\x01z") << QByteArray("a\xef\xbf\xbdz");
    QTest::newRow("null") << QByteArray("a\0z", 3) << QByteArray("a\xef\xbf\xbdz");
    QTest::newRow("broken UTF-8") << QByteArray("a\xffz<") << QByteArray("a\xef\xbf\xbdz&lt;");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80")
                               << QByteArray("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("U+FFFE") << QByteArray("\xef\xbf\xbe") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("U+FFFF") << QByteArray("\xef\xbf\xbf") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("end of CDATA") << QByteArray("]]>") << QByteArray("]]&gt;");
}

void StanzaTest::writesOnlyWhatXmlCanCarry()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);
    QByteArray out;

    xml::appendEscaped(out, text);

    QCOMPARE(out, expected);
}

void StanzaTest::keepsLineFeedsInAttributes()
{
    Stanza message = stanza("<message from='a@a.example' to='b@b.example'/>");
    message.id = "one\ntwo\tthree";

    QCOMPARE(stanza(serialize(message)).id, message.id);
}

void StanzaTest::refuses_data()
{
    using Reason = StanzaFault::Reason;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("other element")
        << QByteArray("<note from='a.example' to='b.example'/>") << Reason::NotAStanza;
    QTest::newRow("other namespace")
        << QByteArray("<message xmlns='jabber:client' from='a.example' to='b.example'/>")
        << Reason::NotAStanza;
    QTest::newRow("no from") << QByteArray("<message to='b.example'/>") << Reason::AddressMissing;
    QTest::newRow("no to") << QByteArray("<message from='b.example'/>") << Reason::AddressMissing;
    QTest::newRow("bad from") << QByteArray("<message from='@' to='b.example'/>")
                              << Reason::FromMalformed;
    QTest::newRow("bad to") << QByteArray("<message from='b.example' to='a b@c.example'/>")
                            << Reason::ToMalformed;
    QTest::newRow("iq type") << QByteArray("<iq from='a.example' to='b.example' id='1' type='x'/>")
                             << Reason::TypeInvalid;
    QTest::newRow("iq without id")
        << QByteArray("<iq from='a.example' to='b.example' type='get'/>") << Reason::IdMissing;
}

void StanzaTest::refuses()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const StanzaFault::Reason, reason);

    const auto result = toStanza(parse(xml));

    QVERIFY(!result.has_value());
    QCOMPARE(result.error().reason, reason);
}

void StanzaTest::everyConditionHasItsName()
{
    for (int i = 0; i <= int(Condition::UnexpectedRequest); ++i) {
        const auto condition = Condition(i);
        QCOMPARE(stanzaErrorCondition(name(condition)), std::optional(condition));
    }
    QCOMPARE(name(Condition::RemoteServerTimeout), QByteArray("remote-server-timeout"));
    QCOMPARE(defaultType(Condition::RemoteServerTimeout), StanzaError::Type::Wait);
    QCOMPARE(name(Condition::UnexpectedRequest), QByteArray("unexpected-request"));
}

void StanzaTest::answersWithAnError()
{
    const Stanza message =
        stanza("<message from='a@a.example/r' to='b@b.example' id='7'><body>x</body></message>");

    const QByteArray reply =
        serialize(errorReply(message, {Condition::Gone, "He < moved", "xmpp:c@c.example"}));

    QCOMPARE(reply,
             QByteArray("<message from='b@b.example' to='a@a.example/r' id='7' type='error'>"
                        "<error type='cancel'>"
                        "<gone xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>xmpp:c@c.example</gone>"
                        "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>He &lt; moved</text>"
                        "</error></message>"));
}

void StanzaTest::readsErrors()
{
    const StanzaError error{Condition::ItemNotFound, "nobody", {}, StanzaError::Type::Wait};
    const Stanza message = stanza("<message from='a@a.example' to='b@b.example'/>");

    QCOMPARE(errorOf(stanza(serialize(errorReply(message, error)))), std::optional(error));
    QCOMPARE(errorOf(message), std::nullopt);
    QCOMPARE(
        errorOf(stanza("<message from='a@a.example' to='b@b.example' type='error'/>"))->condition,
        Condition::UndefinedCondition);
}

void StanzaTest::neverAnswersErrorsOrResults()
{
    QVERIFY(mayBeAnsweredWithError(stanza("<message from='a@a.example' to='b@b.example'/>")));
    QVERIFY(!mayBeAnsweredWithError(
        stanza("<message from='a@a.example' to='b@b.example' type='error'/>")));
    QVERIFY(!mayBeAnsweredWithError(
        stanza("<iq from='a@a.example' to='b@b.example' id='1' type='result'/>")));
}

void StanzaTest::replacesTheBody()
{
    Stanza message =
        stanza("<message from='a@a.example' to='b@b.example'><body>x</body></message>");

    setBody(message, "y");

    QCOMPARE(bodyOf(message), QByteArray("y"));
    QCOMPARE(message.payload.size(), std::size_t(1));
}

void StanzaTest::answersLocally_data()
{
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray unavailable = "<error type='cancel'><service-unavailable "
                                   "xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error>";
    const QByteArray info = "<query xmlns='http://jabber.org/protocol/disco#info'/>";
    QTest::newRow("ping the domain") << QByteArray("b.example") << QByteArray("get")
                                     << QByteArray("<ping xmlns='urn:xmpp:ping'/>") << QByteArray();
    QTest::newRow("ping a person") << QByteArray("p@b.example") << QByteArray("get")
                                   << QByteArray("<ping xmlns='urn:xmpp:ping'/>") << QByteArray();
    QTest::newRow("items") << QByteArray("b.example") << QByteArray("get")
                           << QByteArray("<query xmlns='http://jabber.org/protocol/disco#items'/>")
                           << QByteArray("<query xmlns='http://jabber.org/protocol/disco#items'/>");
    QTest::newRow("info") << QByteArray("b.example") << QByteArray("get") << info
                          << QByteArray("<query xmlns='http://jabber.org/protocol/disco#info'>"
                                        "<identity category='server' type='im' name='Puente'/>"
                                        "<identity category='gateway' type='sip' name='Puente'/>"
                                        "<feature var='http://jabber.org/protocol/disco#info'/>"
                                        "<feature var='http://jabber.org/protocol/disco#items'/>"
                                        "<feature var='urn:xmpp:ping'/></query>");
    QTest::newRow("info of a person")
        << QByteArray("p@b.example") << QByteArray("get") << info << unavailable;
    QTest::newRow("set") << QByteArray("b.example") << QByteArray("set") << info << unavailable;
    QTest::newRow("unknown") << QByteArray("b.example") << QByteArray("get")
                             << QByteArray("<query xmlns='jabber:iq:roster'/>") << unavailable;
}

void StanzaTest::answersLocally()
{
    QFETCH(const QByteArray, to);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, payload);
    QFETCH(const QByteArray, answer);
    const Stanza request = stanza("<iq from='a@a.example/r' to='" + to + "' id='1' type='" + type
                                  + "'>" + payload + "</iq>");

    const QByteArray reply = serialize(localAnswer(request));

    const QByteArray head = "<iq from='" + to + "' to='a@a.example/r' id='1' type='"
        + (answer.contains("<error") ? "error'" : "result'");
    QCOMPARE(reply, answer.isEmpty() ? head + "/>" : head + '>' + answer + "</iq>");
}

QTEST_GUILESS_MAIN(StanzaTest)
#include "tst_stanza.moc"
