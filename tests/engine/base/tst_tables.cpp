// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/csv.h"
#include "engine/base/html_page.h"
#include "engine/base/text_table.h"

#include <QTest>

using namespace Qt::StringLiterals;

// The three ways in which rows leave the program.
class TablesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsColumns();
    void makesControlCharactersHarmless();
    void endsEachLineAsTheRfcSays();
    void quotesWhatWouldEndACell_data();
    void quotesWhatWouldEndACell();
    void escapesEveryTextOfAPage();
    void loadsNothingFromElsewhere();
};

void TablesTest::alignsColumns()
{
    QCOMPARE(base::textTable({u"A"_s, u"B"_s}, {{u"long"_s, u"x"_s}, {u"s"_s, u"y"_s}}),
             u"A     B\nlong  x\ns     y"_s);
}

void TablesTest::makesControlCharactersHarmless()
{
    QVERIFY(!base::textTable({u"A"_s}, {{u"\x1b[2Jx"_s}}).contains(u'\x1b'));
}

// RFC 4180 §2.1, §2.2
void TablesTest::endsEachLineAsTheRfcSays()
{
    QCOMPARE(base::csv({u"Name"_s, u"Typ"_s}, {{u"é"_s, {}}}),
             QByteArray("Name,Typ\r\n\xc3\xa9,\r\n"));
}

void TablesTest::quotesWhatWouldEndACell_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"0 0 5269 edge.contoso.com."_s
                           << QByteArray("0 0 5269 edge.contoso.com.");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"a\"b"_s << QByteArray("\"a\"\"b\"");
    QTest::newRow("line feed") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("formula with a comma") << u"@SUM(A1,A2)"_s << QByteArray("\"'@SUM(A1,A2)\"");
}

void TablesTest::quotesWhatWouldEndACell()
{
    QFETCH(const QString, cell);
    QFETCH(const QByteArray, written);

    QCOMPARE(base::csv({u"A"_s}, {{cell}}), "A\r\n" + written + "\r\n");
}

void TablesTest::escapesEveryTextOfAPage()
{
    const QString hostile = u"<script>\"&'%1"_s;
    const QByteArray page = base::html({.language = u"en"_s,
                                        .title = hostile,
                                        .subtitle = hostile,
                                        .tables = {{.heading = hostile,
                                                    .note = hostile,
                                                    .columns = {hostile},
                                                    .rows = {{hostile}, {hostile}}}}});

    QVERIFY(!page.contains("<script>"));
    QCOMPARE(page.count("&lt;script&gt;&quot;&amp;"), 8); // the title twice
    QCOMPARE(page.count("%1"), 8); // and none was taken for a place to fill in
    QCOMPARE(page.count("<tr>"), 3);
}

void TablesTest::loadsNothingFromElsewhere()
{
    const QByteArray page = base::html({.language = u"fr"_s, .title = u"T"_s});

    QVERIFY(page.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
    QVERIFY(page.contains("default-src 'none'"));
    for (const char *reference : {"http:", "https:", "src=", "href=", "url(", "@import"})
        QVERIFY2(!page.contains(reference), reference);
}

QTEST_GUILESS_MAIN(TablesTest)
#include "tst_tables.moc"
