// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/reader.h"

#include <QTest>

using namespace xml;
using Reason = Fault::Reason;

namespace {

const QByteArray opening = "<?xml version='1.0'?><stream:stream xmlns='jabber:server' "
                           "xmlns:stream='http://etherx.jabber.org/streams' "
                           "xmlns:db='jabber:server:dialback' from='a.example' version='1.0'>";

struct Reading {
    std::vector<Event> events;
    std::optional<Fault> fault;
};

Reading read(const QByteArray &bytes, const Limits &limits = {}, qsizetype pieceSize = 1 << 20)
{
    Reader reader(limits);
    Reading reading;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        reader.append(bytes.mid(at, pieceSize));
        while (true) {
            auto event = reader.next();
            if (!event) {
                reading.fault = event.error();
                return reading;
            }
            if (!*event)
                break;
            reading.events.push_back(**std::move(event));
        }
    }
    return reading;
}

QByteArray nested(int depth)
{
    return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
}

} // namespace

class XmlReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAStreamInPiecesOfAnySize_data();
    void readsAStreamInPiecesOfAnySize();
    void keepsNamespacesApart();
    void knowsWhatLiesBehindAnElement();
    void refuses_data();
    void refuses();
    void takesWhatIsJustAllowed();
    void countsEachStanzaForItself();
    void readsManySmallStanzasOfOneChunk();
    void readsADocument();
    void refusesADocument_data();
    void refusesADocument();
};

void XmlReaderTest::readsAStreamInPiecesOfAnySize_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {1, 2, 3, 7, 64, 4096})
        QTest::addRow("%d bytes", int(size)) << size;
}

void XmlReaderTest::readsAStreamInPiecesOfAnySize()
{
    QFETCH(const qsizetype, size);
    const QByteArray bytes = opening
        + " \n<message from='x@a.example' to='y@b.example'><body>5 &lt; 6 &amp; \xf0\x9f\x98\x80"
          "&#13;\n<![CDATA[<b>]]></body></message><presence xml:lang='de'/> </stream:stream>";

    const Reading reading = read(bytes, {}, size);

    QVERIFY(!reading.fault);
    QCOMPARE(reading.events.size(), std::size_t(4));
    const auto &tag = std::get<OpeningTag>(reading.events[0]);
    QCOMPARE(tag.element.name, QByteArray("stream"));
    QCOMPARE(tag.contentNs, QByteArray("jabber:server"));
    QVERIFY(tag.declared.contains("jabber:server:dialback"));
    const auto &message = std::get<Element>(reading.events[1]);
    QVERIFY(message.is("message", "jabber:server"));
    QCOMPARE(message.attribute("to"), QByteArray("y@b.example"));
    QCOMPARE(message.child("body", "jabber:server")->text,
             QByteArray("5 < 6 & \xf0\x9f\x98\x80\r\n<b>"));
    QCOMPARE(std::get<Element>(reading.events[2])
                 .attribute("lang", "http://www.w3.org/XML/1998/namespace"),
             QByteArray("de"));
    QVERIFY(std::holds_alternative<ClosingTag>(reading.events[3]));
}

void XmlReaderTest::keepsNamespacesApart()
{
    const Reading reading = read(opening + "<db:result/><iq><x:q xmlns:x='urn:x'><r/></x:q></iq>");

    QVERIFY(std::get<Element>(reading.events[1]).is("result", "jabber:server:dialback"));
    const Element &query = std::get<Element>(reading.events[2]).children.front();
    QVERIFY(query.is("q", "urn:x"));
    QVERIFY(query.children.front().is("r", "jabber:server"));
}

void XmlReaderTest::knowsWhatLiesBehindAnElement()
{
    Reader reader({});
    reader.append(opening + "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/><evil/>");
    std::ignore = reader.next();

    const auto startTls = reader.next();

    QVERIFY(std::get<Element>(**startTls).name == "starttls");
    QCOMPARE(reader.unread(), QByteArray("<evil/>"));
}

void XmlReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("document type")
        << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>") << Reason::Restricted;
    QTest::newRow("entity") << opening + "<message>&nbsp;</message>" << Reason::Restricted;
    QTest::newRow("comment") << opening + "<!-- x -->" << Reason::Restricted;
    QTest::newRow("comment inside") << opening + "<a><!-- x --></a>" << Reason::Restricted;
    QTest::newRow("instruction") << opening + "<?php ?>" << Reason::Restricted;
    QTest::newRow("tags crossed") << opening + "<a><b></a></b>" << Reason::NotWellFormed;
    QTest::newRow("prefix unbound") << opening + "<x:a/>" << Reason::NotWellFormed;
    QTest::newRow("attribute twice") << opening + "<a b='1' b='2'/>" << Reason::NotWellFormed;
    QTest::newRow("broken UTF-8") << opening + "<a>\xff</a>" << Reason::NotWellFormed;
    QTest::newRow("overlong UTF-8") << opening + "<a>\xc0\x80</a>" << Reason::NotWellFormed;
    QTest::newRow("control character") << opening + "<a>\x01</a>" << Reason::NotWellFormed;
    QTest::newRow("not XML") << QByteArray("GET / HTTP/1.1\r\n\r\n") << Reason::NotWellFormed;
    QTest::newRow("Latin-1") << QByteArray("<?xml version='1.0' encoding='ISO-8859-1'?><a>")
                             << Reason::UnsupportedEncoding;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0a\0>\0", 8) << Reason::UnsupportedEncoding;
    QTest::newRow("UTF-16 without mark")
        << QByteArray("<\0a\0>\0", 6) << Reason::UnsupportedEncoding;
    QTest::newRow("text between stanzas") << opening + "hello" << Reason::StrayText;
    QTest::newRow("deep") << opening + nested(51) << Reason::TooDeep;
    QTest::newRow("many elements")
        << opening + "<a>" + QByteArray("<b/>").repeated(2000) + "</a>" << Reason::TooManyElements;
    QByteArray attributes;
    for (int i = 0; i < 65; ++i)
        attributes += " a" + QByteArray::number(i) + "='x'";
    QTest::newRow("many attributes")
        << opening + "<a" + attributes + "/>" << Reason::TooManyAttributes;
    QTest::newRow("large text") << opening + "<a>" + QByteArray(65536, 'x') + "</a>"
                                << Reason::TooLarge;
    QTest::newRow("large attribute")
        << opening + "<a b='" + QByteArray(65536, 'x') << Reason::TooLarge;
    QTest::newRow("large opening tag")
        << QByteArray("<stream:stream a='") + QByteArray(65536, 'x') << Reason::TooLarge;
    const QByteArray longNamespace = "='" + QByteArray(257, 'x') + "'>";
    QTest::newRow("long namespace") << opening + "<a xmlns" + longNamespace << Reason::TooLarge;
    QTest::newRow("long namespace of a prefix")
        << opening + "<a xmlns:b" + longNamespace << Reason::TooLarge;
    QTest::newRow("long namespace of the stream")
        << "<stream:stream xmlns:stream" + longNamespace << Reason::TooLarge;
    QTest::newRow("endless name") << opening + "<" + QByteArray(70000, 'x') << Reason::TooLarge;
}

void XmlReaderTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Reason, reason);

    for (const qsizetype size : {qsizetype(1 << 20), qsizetype(1000)}) {
        const Reading reading = read(bytes, {}, size);

        QVERIFY(reading.fault.has_value());
        QCOMPARE(reading.fault->reason, reason);
    }
}

void XmlReaderTest::takesWhatIsJustAllowed()
{
    const qsizetype around = QByteArray("<a></a>").size();
    const QByteArray large = "<a>" + QByteArray(65536 - around, 'x') + "</a>";

    QVERIFY(!read(opening + nested(50)).fault);
    QVERIFY(!read(opening + large).fault);
    QVERIFY(!read(opening + large, {}, 1000).fault);
    QVERIFY(read(opening + large, {.maxElementBytes = 10000}).fault.has_value());
}

void XmlReaderTest::countsEachStanzaForItself()
{
    const QByteArray stanza = "<a>" + QByteArray(40000, 'x') + "</a>";

    const Reading reading = read(opening + stanza.repeated(5) + QByteArray(100000, ' ') + stanza);

    QVERIFY(!reading.fault);
    QCOMPARE(reading.events.size(), std::size_t(7));
}

void XmlReaderTest::readsManySmallStanzasOfOneChunk()
{
    const Reading reading = read(opening + QByteArray("<a b='c'/>").repeated(10000));

    QVERIFY(!reading.fault);
    QCOMPARE(reading.events.size(), std::size_t(10001));
}

void XmlReaderTest::readsADocument()
{
    const auto document =
        readDocument("\xef\xbb\xbf<?xml version='1.0' encoding='UTF-8'?>\n<!-- one -->"
                     "<a xmlns='urn:a'>te<!-- two -->xt<b/></a>\n<!-- three -->\n",
                     {});

    QVERIFY(document.has_value());
    QCOMPARE(document->name, QByteArray("a"));
    QCOMPARE(document->ns, QByteArray("urn:a"));
    QCOMPARE(document->text, QByteArray("text"));
    QCOMPARE(document->children.size(), 1U);
}

void XmlReaderTest::refusesADocument_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");

    QTest::newRow("empty") << QByteArray() << Reason::NotWellFormed;
    QTest::newRow("blank") << QByteArray(" ") << Reason::NotWellFormed;
    QTest::newRow("no element") << QByteArray("<!-- -->") << Reason::NotWellFormed;
    QTest::newRow("cut") << QByteArray("<a><b/>") << Reason::NotWellFormed;
    QTest::newRow("cut within a tag") << QByteArray("<a></a") << Reason::NotWellFormed;
    QTest::newRow("two elements") << QByteArray("<a/><b/>") << Reason::NotWellFormed;
    QTest::newRow("text behind") << QByteArray("<a/>x") << Reason::NotWellFormed;
    QTest::newRow("half a tag behind") << QByteArray("<a/><b") << Reason::NotWellFormed;
    QTest::newRow("a document type") << QByteArray("<!DOCTYPE a><a/>") << Reason::Restricted;
    QTest::newRow("an instruction behind") << QByteArray("<a/><?b c?>") << Reason::Restricted;
    QTest::newRow("too large") << "<a>" + QByteArray(65536, ' ') + "</a>" << Reason::TooLarge;
    QTest::newRow("too deep") << nested(51) << Reason::TooDeep;
    QTest::newRow("too many elements")
        << "<a>" + QByteArray("<b/>").repeated(2000) + "</a>" << Reason::TooManyElements;
}

void XmlReaderTest::refusesADocument()
{
    QFETCH(QByteArray, bytes);

    const auto document = readDocument(bytes, {});

    QVERIFY(!document.has_value());
    QTEST(document.error().reason, "reason");
}

QTEST_GUILESS_MAIN(XmlReaderTest)
#include "tst_xml_reader.moc"
