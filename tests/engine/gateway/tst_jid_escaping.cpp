// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/jid_escaping.h"

#include <QTest>

class JidEscapingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesAndUnescapes_data();
    void escapesAndUnescapes();
    void leavesWhatIsNoSequence_data();
    void leavesWhatIsNoSequence();
};

// The examples of XEP-0106 §6.
void JidEscapingTest::escapesAndUnescapes_data()
{
    QTest::addColumn<QByteArray>("native");
    QTest::addColumn<QByteArray>("escaped");
    const auto row = [](const char *native, const char *escaped) {
        QTest::newRow(native) << QByteArray(native) << QByteArray(escaped);
    };
    row("space cadet", R"(space\20cadet)");
    row(R"(call me "ishmael")", R"(call\20me\20\22ishmael\22)");
    row("at&t guy", R"(at\26t\20guy)");
    row("d'artagnan", R"(d\27artagnan)");
    row("/.fanboy", R"(\2f.fanboy)");
    row("::foo::", R"(\3a\3afoo\3a\3a)");
    row("<foo>", R"(\3cfoo\3e)");
    row("user@host", R"(user\40host)");
    row(R"(c:\net)", R"(c\3a\net)");
    row(R"(c:\\net)", R"(c\3a\\net)");
    row(R"(c:\cool stuff)", R"(c\3a\cool\20stuff)");
    row(R"(c:\5commas)", R"(c\3a\5c5commas)");
    row(R"(\3and\2is\5cool)", R"(\5c3and\2is\5c5cool)");
    row(R"(somenick!user"&'/:<>\3address)", R"(somenick!user\22\26\27\2f\3a\3c\3e\5c3address)");
    row("here's_a_wild_&_/cr%zy/_address", R"(here\27s_a_wild_\26_\2fcr%zy\2f_address)");
}

void JidEscapingTest::escapesAndUnescapes()
{
    QFETCH(QByteArray, native);
    QFETCH(QByteArray, escaped);

    QCOMPARE(gateway::escapeLocalpart(native), escaped);
    QCOMPARE(gateway::unescapeLocalpart(escaped), native);
}

void JidEscapingTest::leavesWhatIsNoSequence_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("partial") << QByteArray(R"(\2plus\2is\4)");
    QTest::newRow("not hexadecimal") << QByteArray(R"(foo\bar)");
    QTest::newRow("a character that needs no escape") << QByteArray(R"(foob\41r)");
    QTest::newRow("upper case") << QByteArray(R"(a\2Fb)");
    QTest::newRow("NUL") << QByteArray(R"(a\00b)");
    QTest::newRow("at the end") << QByteArray(R"(a\2)");
}

void JidEscapingTest::leavesWhatIsNoSequence()
{
    QFETCH(QByteArray, text);

    QCOMPARE(gateway::unescapeLocalpart(text), text);
    QCOMPARE(gateway::escapeLocalpart(text), text);
}

QTEST_GUILESS_MAIN(JidEscapingTest)
#include "tst_jid_escaping.moc"
