// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/reader.h"
#include "engine/xmpp/dialback.h"

#include <QTest>

using namespace xmpp;
using base::DomainName;
using Kind = DialbackElement::Kind;
using Type = DialbackElement::Type;

namespace {

DomainName domain(const char *text)
{
    return *DomainName::parse(QString::fromLatin1(text));
}

Element parse(const QByteArray &xml)
{
    xml::Reader reader({});
    reader.append("<s:stream xmlns='jabber:server' xmlns:s='http://etherx.jabber.org/streams' "
                  "xmlns:db='jabber:server:dialback'>"
                  + xml);
    std::ignore = reader.next();
    return std::get<Element>(**reader.next());
}

} // namespace

class DialbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesTheKeysOfXep0185_data();
    void makesTheKeysOfXep0185();
    void comparesWholeTexts();
    void roundTrips_data();
    void roundTrips();
    void readsTheError();
    void answersTheOtherWayRound();
    void refuses_data();
    void refuses();
};

// XEP-0185 §4 and §5, recomputed: the HMAC's key is the hexadecimal text of the hash.
void DialbackTest::makesTheKeysOfXep0185_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("receiving");
    QTest::addColumn<QByteArray>("originating");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *secret,
                        const char *receiving,
                        const char *originating,
                        const char *id,
                        const char *key) {
        QTest::newRow(originating) << QByteArray(secret) << QByteArray(receiving)
                                   << QByteArray(originating) << QByteArray(id) << QByteArray(key);
    };
    row("s3cr3tf0rd14lb4ck",
        "xmpp.example.com",
        "example.org",
        "D60000229F",
        "37c69b1cf07a3f67c04a5ef5902fa5114f2c76fe4a2686482ba5b89323075643");
    row("s3cr3tf0rd14lb4ck",
        "montague.example",
        "capulet.example",
        "D60000229F",
        "b4835385f37fe2895af6c196b59097b16862406db80559900d96bf6fa7d23df3");
    row("d14lb4ck43v3r",
        "capulet.example",
        "montague.example",
        "417GAF25",
        "225cc5aa6a071133249d25fef42ae516fc7a86c523aa1c6980a7f73e784c972d");
}

void DialbackTest::makesTheKeysOfXep0185()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const QByteArray, receiving);
    QFETCH(const QByteArray, originating);
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, key);

    QCOMPARE(dialbackKey(secret, domain(receiving), domain(originating), id), key);
}

void DialbackTest::comparesWholeTexts()
{
    QVERIFY(equalInConstantTime("abc", "abc"));
    QVERIFY(!equalInConstantTime("abc", "abd"));
    QVERIFY(!equalInConstantTime("abc", "bbc"));
    QVERIFY(!equalInConstantTime("abc", "ab"));
    QVERIFY(!equalInConstantTime("abc", ""));
}

void DialbackTest::roundTrips_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("key") << QByteArray(
        "<db:result from='a.example' to='b.example'>key</db:result>");
    QTest::newRow("question") << QByteArray(
        "<db:verify from='b.example' to='a.example' id='D6'>key</db:verify>");
    QTest::newRow("valid") << QByteArray(
        "<db:verify from='a.example' to='b.example' id='D6' type='valid'/>");
    QTest::newRow("invalid") << QByteArray(
        "<db:result from='a.example' to='b.example' type='invalid'/>");
    QTest::newRow("error") << QByteArray(
        "<db:result from='a.example' to='b.example' type='error'><error type='cancel'>"
        "<item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:result>");
}

void DialbackTest::roundTrips()
{
    QFETCH(const QByteArray, xml);

    const auto element = toDialback(parse(xml));

    QVERIFY(element.has_value());
    QCOMPARE(serialize(*element), xml);
}

void DialbackTest::readsTheError()
{
    const auto element = toDialback(parse(
        "<db:verify from='a.example' to='b.example' id='1' type='error'><error type='cancel'>"
        "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>x</text>"
        "<policy-violation xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></db:verify>"));

    QCOMPARE(element->type, Type::Error);
    QCOMPARE(element->error, QByteArray("policy-violation"));
}

void DialbackTest::answersTheOtherWayRound()
{
    const DialbackElement question{
        Kind::Verify, Type::Key, {domain("b.example"), domain("a.example")}, "D6", "key"};

    QCOMPARE(serialize(answerTo(question, Type::Valid)),
             QByteArray("<db:verify from='a.example' to='b.example' id='D6' type='valid'/>"));
}

void DialbackTest::refuses_data()
{
    using Reason = DialbackFault::Reason;
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("no from") << QByteArray("<db:result to='b.example'>k</db:result>")
                             << Reason::AddressMissing;
    QTest::newRow("person") << QByteArray(
        "<db:result from='p@a.example' to='b.example'>k</db:result>")
                            << Reason::AddressMalformed;
    QTest::newRow("unknown type") << QByteArray(
        "<db:result from='a.example' to='b.example' type='yes'/>")
                                  << Reason::TypeUnknown;
    QTest::newRow("no id") << QByteArray("<db:verify from='a.example' to='b.example'>k</db:verify>")
                           << Reason::IdMissing;
    QTest::newRow("no key") << QByteArray(
        "<db:result from='a.example' to='b.example'> </db:result>")
                            << Reason::KeyMissing;
}

void DialbackTest::refuses()
{
    QFETCH(const QByteArray, xml);
    QFETCH(const DialbackFault::Reason, reason);

    const auto element = toDialback(parse(xml));

    QVERIFY(!element.has_value());
    QCOMPARE(element.error().reason, reason);
}

QTEST_GUILESS_MAIN(DialbackTest)
#include "tst_dialback.moc"
