// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/jid.h"

#include <QTest>

using xmpp::Jid;
using xmpp::JidError;

class JidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonical_data();
    void canonical();
    void refuses_data();
    void refuses();
    void keepsTheParts();
};

void JidTest::canonical_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
    };
    // RFC 7622 §3.5, rows 1 to 8 as far as they are domains of the DNS.
    row("bare", "juliet@example.com", "juliet@example.com");
    row("full", "juliet@example.com/foo", "juliet@example.com/foo");
    row("space in resource", "juliet@example.com/foo bar", "juliet@example.com/foo bar");
    row("at in resource", "juliet@example.com/foo@bar", "juliet@example.com/foo@bar");
    row("slash in resource", "juliet@example.com/a/b", "juliet@example.com/a/b");
    row("escaped local", "foo\\20bar@example.com", "foo\\20bar@example.com");
    row("sharp s",
        "fu\xc3\x9f"
        "ball@example.com",
        "fu\xc3\x9f"
        "ball@example.com");
    row("pi", "\xcf\x80@example.com", "\xcf\x80@example.com");
    row("capital sigma", "\xce\xa3@example.com/foo", "\xcf\x83@example.com/foo");
    row("king in resource", "king@example.com/\xe2\x99\x9a", "king@example.com/\xe2\x99\x9a");
    row("domain alone", "example.com", "example.com");
    row("domain and resource", "example.com/foobar", "example.com/foobar");
    row("capitals", "Juliet@EXAMPLE.com/Balcony", "juliet@example.com/Balcony");
    row("full-width", "\xef\xbd\x8a@example.com", "j@example.com");
    row("decomposed", "e\xcc\x81@example.com", "\xc3\xa9@example.com");
    row("U-label",
        "a@b\xc3\xbc"
        "cher.example",
        "a@b\xc3\xbc"
        "cher.example");
    row("A-label",
        "a@xn--bcher-kva.example",
        "a@b\xc3\xbc"
        "cher.example");
    row("no-break space in resource", "a@b.example/x\xc2\xa0y", "a@b.example/x y");
}

void JidTest::canonical()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, expected);

    const auto jid = Jid::parse(text);

    QVERIFY(jid.has_value());
    QCOMPARE(jid->text(), expected);
    QCOMPARE(Jid::parse(jid->text())->text(), expected);
}

void JidTest::refuses_data()
{
    using Reason = JidError::Reason;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Reason>("reason");
    // RFC 7622 §3.5, rows 15 to 25 as far as they apply.
    QTest::newRow("empty") << QByteArray() << Reason::Empty;
    QTest::newRow("quotes") << QByteArray("\"juliet\"@example.com") << Reason::LocalForbidden;
    QTest::newRow("space") << QByteArray("foo bar@example.com") << Reason::LocalForbidden;
    QTest::newRow("empty resource") << QByteArray("juliet@example.com/") << Reason::ResourceEmpty;
    QTest::newRow("empty local") << QByteArray("@example.com") << Reason::LocalEmpty;
    QTest::newRow("empty domain") << QByteArray("juliet@") << Reason::DomainInvalid;
    QTest::newRow("roman four") << QByteArray("henry\xe2\x85\xa3@example.com")
                                << Reason::LocalForbidden;
    QTest::newRow("king") << QByteArray("\xe2\x99\x9a@example.com") << Reason::LocalForbidden;
    QTest::newRow("two at signs") << QByteArray("a@b@c.example") << Reason::DomainInvalid;
    QTest::newRow("address") << QByteArray("a@192.0.2.1") << Reason::DomainInvalid;
    QTest::newRow("control in resource")
        << QByteArray("a@b.example/x\x01") << Reason::ResourceForbidden;
    QTest::newRow("broken UTF-8 local") << QByteArray("\xff@b.example") << Reason::NotUtf8;
    QTest::newRow("broken UTF-8 resource") << QByteArray("a@b.example/\xc3") << Reason::NotUtf8;
    QTest::newRow("local of 1024") << QByteArray(1024, 'a') + "@b.example" << Reason::LocalTooLong;
    QTest::newRow("resource of 1024")
        << "a@b.example/" + QByteArray(1024, 'a') << Reason::ResourceTooLong;
}

void JidTest::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const JidError::Reason, reason);

    const auto jid = Jid::parse(text);

    QVERIFY(!jid.has_value());
    QCOMPARE(jid.error().reason, reason);
}

void JidTest::keepsTheParts()
{
    const auto jid = Jid::parse("juliet@capulet.example/balcony/x");

    QCOMPARE(jid->local(), QByteArray("juliet"));
    QCOMPARE(jid->domain().text(), QStringLiteral("capulet.example"));
    QCOMPARE(jid->resource(), QByteArray("balcony/x"));
    QCOMPARE(jid->bare().text(), QByteArray("juliet@capulet.example"));
}

QTEST_GUILESS_MAIN(JidTest)
#include "tst_jid.moc"
