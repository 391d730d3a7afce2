// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/message_text.h"

#include <QTest>

using Reason = gateway::Refusal::Reason;

class MessageTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsText_data();
    void readsText();
    void refuses_data();
    void refuses();
    void endsLinesWithCrlf_data();
    void endsLinesWithCrlf();
};

void MessageTextTest::readsText_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *type, QByteArray body, const char *text) {
        QTest::newRow(name) << QByteArray(type) << body << QByteArray(text);
    };
    row("UTF-8 by default", "text/plain", "má", "má");
    row("named", "text/plain;charset=UTF-8", "má", "má");
    row("quoted, spaced, any case", "Text/Plain ; CharSet = \"utf-8\" ; format=flowed", "má", "má");
    row("US-ASCII", "text/plain; charset=us-ascii", "ma", "ma");
    row("Latin-1", "text/plain; charset=ISO-8859-1", "m\xE1", "má");
    row("UTF-16BE", "text/plain; charset=utf-16be", QByteArray("\0m\0\xE1", 4), "má");
    row("UTF-16 by its mark", "text/plain; charset=utf-16", QByteArray("\xFF\xFEm\0", 4), "m");
    row("byte order mark", "text/plain", "\xEF\xBB\xBFma", "ma");
    row("CRLF", "text/plain", "a\r\nb\r\n", "a\nb\n");
    row("lone CR", "text/plain", "a\rb", "a\nb");
    row("TAB", "text/plain", "a\tb", "a\tb");
    row("markup stays text", "text/plain", "<b>&amp;", "<b>&amp;");
}

void MessageTextTest::readsText()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, text);

    QCOMPARE(gateway::textOf(contentType, body).value_or("refused"), text);
}

void MessageTextTest::refuses_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Reason>("reason");
    const auto row = [](const char *name, const char *type, QByteArray body, Reason reason) {
        QTest::newRow(name) << QByteArray(type) << body << reason;
    };
    row("no text", "text/plain", "", Reason::NoText);
    row("only a byte order mark", "text/plain", "\xEF\xBB\xBF", Reason::NoText);
    row("another type", "text/html", "<p>a</p>", Reason::TypeUnsupported);
    row("typing", "application/im-iscomposing+xml", "<a/>", Reason::TypeUnsupported);
    row("no type", "", "a", Reason::TypeUnsupported);
    row("another charset", "text/plain;charset=koi8-r", "a", Reason::CharsetUnsupported);
    row("no UTF-8", "text/plain", "m\xE1", Reason::TextMalformed);
    row("overlong", "text/plain", "\xC0\x80", Reason::TextMalformed);
    row("surrogate", "text/plain", "\xED\xA0\x80", Reason::TextMalformed);
    row("NUL", "text/plain", QByteArray("a\0b", 3), Reason::TextMalformed);
    row("escape", "text/plain", "a\x1B[31m", Reason::TextMalformed);
    row("U+FFFE", "text/plain", "a\xEF\xBF\xBE", Reason::TextMalformed);
    row("U+FFFF", "text/plain", "a\xEF\xBF\xBF", Reason::TextMalformed);
    row("control in UTF-16",
        "text/plain;charset=utf-16be",
        QByteArray("\0\x1B", 2),
        Reason::TextMalformed);
}

void MessageTextTest::refuses()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(Reason, reason);

    const auto text = gateway::textOf(contentType, body);

    QVERIFY(!text);
    QCOMPARE(text.error().reason, reason);
}

void MessageTextTest::endsLinesWithCrlf_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lines");
    QTest::newRow("one line") << QByteArray("a") << QByteArray("a");
    QTest::newRow("LF") << QByteArray("a\nb\n") << QByteArray("a\r\nb\r\n");
    QTest::newRow("CRLF already") << QByteArray("a\r\nb") << QByteArray("a\r\nb");
    QTest::newRow("lone CR") << QByteArray("a\rb\r") << QByteArray("a\r\nb\r\n");
    QTest::newRow("empty lines") << QByteArray("\n\n") << QByteArray("\r\n\r\n");
}

void MessageTextTest::endsLinesWithCrlf()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lines);

    QCOMPARE(gateway::withCrlf(text), lines);
}

QTEST_GUILESS_MAIN(MessageTextTest)
#include "tst_message_text.moc"
