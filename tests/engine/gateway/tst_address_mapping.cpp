// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/address_mapping.h"

#include <QTest>

using gateway::AddressError;
using Reason = AddressError::Reason;

class AddressMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsBothWays_data();
    void mapsBothWays();
    void foldsTheCaseOfASipUser();
    void foldsTheCaseBeforeItEscapes();
    void dropsWhatAJidCannotSay();
    void refusesASipUser_data();
    void refusesASipUser();
    void refusesALocalpart_data();
    void refusesALocalpart();
    void refusesASecureUri();
    void keepsAnyResource_data();
    void keepsAnyResource();
    void countsBytesAfterEscaping();
};

// reference/protocols.md C1, and the examples of RFC 7247 §6.4 and §6.5.
void AddressMappingTest::mapsBothWays_data()
{
    QTest::addColumn<QByteArray>("jid");
    QTest::addColumn<QByteArray>("uri");
    const auto row = [](const char *jid, const char *uri) {
        QTest::newRow(jid) << QByteArray(jid) << QByteArray(uri);
    };
    row(R"(m\26m@xmpp.example)", "sip:m&m@xmpp.example");
    row("tschüss@xmpp.example", "sip:tsch%C3%BCss@xmpp.example");
    row(R"(o\27malley@sip.example)", "sip:o'malley@sip.example");
    row(R"(a\40corp.example@sip.example)", "sip:a%40corp.example@sip.example");
    row(R"(d\5c20x@sip.example)", "sip:d%5C20x@sip.example");
    row("c#dev@sip.example", "sip:c%23dev@sip.example");
    row("100%@sip.example", "sip:100%25@sip.example");
    row("[team]@sip.example", "sip:%5Bteam%5D@sip.example");
    row(R"(first\20last@sip.example)", "sip:first%20last@sip.example");
    row(R"(back\slash@sip.example)", "sip:back%5Cslash@sip.example");
    row("fü@sip.example", "sip:f%C3%BC@sip.example");
    row(R"(alice\40contoso.com@sip.example)", "sip:alice%40contoso.com@sip.example");
    row(R"(a\20b@sip.example)", "sip:a%20b@sip.example");
    row(R"(c\5c20d@sip.example)", "sip:c%5C20d@sip.example");
    row(R"(a\2fb@sip.example)", "sip:a/b@sip.example");
    row(R"(\22q\22@sip.example)", "sip:%22q%22@sip.example");
    row(R"(tel\3ax@sip.example)", "sip:tel%3Ax@sip.example");
    row("+1555;phone-context=x@sip.example", "sip:+1555;phone-context=x@sip.example");
    row("foo@sip.example/bar", "sip:foo@sip.example;gr=bar");
    row("baz@xmpp.example/qux", "sip:baz@xmpp.example;gr=qux");
}

void AddressMappingTest::mapsBothWays()
{
    QFETCH(QByteArray, jid);
    QFETCH(QByteArray, uri);

    const auto mappedJid = gateway::toJid(sip::Uri::parse(uri).value());
    const auto mappedUri = gateway::toSipUri(xmpp::Jid::parse(jid).value());

    QVERIFY2(mappedJid, mappedJid ? "" : qPrintable(reasonName(mappedJid.error().reason)));
    QCOMPARE(mappedJid->text(), jid);
    QVERIFY(mappedUri);
    QCOMPARE(mappedUri->text(), uri);
}

void AddressMappingTest::foldsTheCaseOfASipUser()
{
    QCOMPARE(gateway::localpartOf("Alice.B"), QByteArray("alice.b"));
    QCOMPARE(gateway::localpartOf("J%C3%9CRGEN"), QByteArray("jürgen"));
}

void AddressMappingTest::foldsTheCaseBeforeItEscapes()
{
    // The other order would leave x\2fy, which is x/y.
    const auto localpart = gateway::localpartOf("X%5C2Fy");

    QCOMPARE(localpart, QByteArray(R"(x\5c2fy)"));
    QCOMPARE(gateway::sipUserOf(*localpart), QByteArray("x%5C2fy"));
}

void AddressMappingTest::dropsWhatAJidCannotSay()
{
    const auto uri =
        sip::Uri::parse("sip:alice:secret@sip.example:5070;user=phone;transport=tls;gr").value();

    const auto jid = gateway::toJid(uri);

    QVERIFY(jid);
    QCOMPARE(jid->text(), QByteArray("alice@sip.example"));
}

void AddressMappingTest::refusesASipUser_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("none") << QByteArray() << Reason::UserMissing;
    QTest::newRow("NUL") << QByteArray("a%00b") << Reason::ControlCharacter;
    QTest::newRow("line break") << QByteArray("a%0D%0Ab") << Reason::ControlCharacter;
    QTest::newRow("DEL") << QByteArray("a%7F") << Reason::ControlCharacter;
    QTest::newRow("C1 control") << QByteArray("a%C2%85") << Reason::ControlCharacter;
    QTest::newRow("lone continuation byte") << QByteArray("a%BC") << Reason::NotUtf8;
    QTest::newRow("overlong slash") << QByteArray("a%C0%AF") << Reason::NotUtf8;
    QTest::newRow("surrogate") << QByteArray("a%ED%A0%80") << Reason::NotUtf8;
    QTest::newRow("cut escape") << QByteArray("a%4") << Reason::PercentMalformed;
    QTest::newRow("no escape") << QByteArray("a%zz") << Reason::PercentMalformed;
    QTest::newRow("space first") << QByteArray("%20a") << Reason::SpaceAtEdge;
    QTest::newRow("space last") << QByteArray("a%20") << Reason::SpaceAtEdge;
    QTest::newRow("too long") << QByteArray(1024, 'a') << Reason::TooLong;
}

void AddressMappingTest::refusesASipUser()
{
    QFETCH(QByteArray, user);
    QFETCH(Reason, reason);

    const auto localpart = gateway::localpartOf(user);

    QVERIFY(!localpart);
    QCOMPARE(localpart.error().reason, reason);
}

void AddressMappingTest::refusesALocalpart_data()
{
    QTest::addColumn<QByteArray>("localpart");
    QTest::addColumn<Reason>("reason");
    QTest::newRow("none") << QByteArray() << Reason::UserMissing;
    QTest::newRow("space first") << QByteArray(R"(\20a)") << Reason::SpaceAtEdge;
    QTest::newRow("space last") << QByteArray(R"(a\20)") << Reason::SpaceAtEdge;
}

void AddressMappingTest::refusesALocalpart()
{
    QFETCH(QByteArray, localpart);
    QFETCH(Reason, reason);

    const auto user = gateway::sipUserOf(localpart);

    QVERIFY(!user);
    QCOMPARE(user.error().reason, reason);
}

void AddressMappingTest::refusesASecureUri()
{
    const auto jid = gateway::toJid(sip::Uri::parse("sips:bob@xmpp.example").value());

    QVERIFY(!jid);
    QCOMPARE(jid.error().reason, Reason::Secure);
}

void AddressMappingTest::keepsAnyResource_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("gr");
    QTest::newRow("token") << QByteArray("yn0cl4bnw0yr3vym") << QByteArray("yn0cl4bnw0yr3vym");
    QTest::newRow("uuid") << QByteArray("urn:uuid:f81d4fae") << QByteArray("urn:uuid:f81d4fae");
    QTest::newRow("spaces") << QByteArray("my phone") << QByteArray("my%20phone");
    QTest::newRow("separators") << QByteArray("a;b=c,d?e") << QByteArray("a%3Bb%3Dc%2Cd%3Fe");
    QTest::newRow("percent") << QByteArray("50%41") << QByteArray("50%2541");
    QTest::newRow("beyond ASCII") << QByteArray("Küche") << QByteArray("K%C3%BCche");
    QTest::newRow("backslash") << QByteArray(R"(a\20b)") << QByteArray("a%5C20b");
}

void AddressMappingTest::keepsAnyResource()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, gr);

    QCOMPARE(gateway::grOf(resource), gr);
    QCOMPARE(gateway::resourceOf(gr), resource);
}

void AddressMappingTest::countsBytesAfterEscaping()
{
    QVERIFY(gateway::localpartOf(QByteArray(341, '\'')));
    QVERIFY(!gateway::localpartOf(QByteArray(342, '\'')));
}

QTEST_GUILESS_MAIN(AddressMappingTest)
#include "tst_address_mapping.moc"
