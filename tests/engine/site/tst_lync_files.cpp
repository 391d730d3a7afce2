// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/clixml_node.h"
#include "tests/support/lync_corpus.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using Form = site::ExportedValue::Form;
using Reason = site::LyncFileError::Reason;

// Files of PowerShell, whole and damaged.
class LyncFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSameFromEveryFormat_data();
    void readsTheSameFromEveryFormat();
    void readsListsWhereTheFormatHasThem();
    void readsEveryEncodingPowerShellWrites_data();
    void readsEveryEncodingPowerShellWrites();
    void readsArraysHoweverTheyAreWrapped_data();
    void readsArraysHoweverTheyAreWrapped();
    void followsReferencesToFormerObjects();
    void undoesTheEscapesOfClixml_data();
    void undoesTheEscapesOfClixml();
    void readsQuotedLinesOfCsv();
    void forgetsSecrets_data() { formats(); }
    void forgetsSecrets();
    void refusesDamagedFiles_data();
    void refusesDamagedFiles();
    void refusesEveryCutOffFile_data();
    void refusesEveryCutOffFile();
    void namesTheBadFileAmongGoodOnes();

private:
    static void formats()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : test::lyncFormats)
            QTest::newRow(qPrintable(format)) << format;
    }
    static std::expected<site::LyncExport, site::LyncFileError> read(const QByteArray &bytes)
    {
        return site::readLyncFiles({{.name = u"export"_s, .bytes = bytes}});
    }
    static QByteArray clixml(const QByteArray &content)
    {
        return R"(<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">)"
            + content + "</Objs>";
    }
};

void LyncFilesTest::readsTheSameFromEveryFormat_data()
{
    formats();
}

void LyncFilesTest::readsTheSameFromEveryFormat()
{
    QFETCH(const QString, format);

    const auto exported = site::readLyncFiles(test::lyncFiles(format, u"gateway.*"_s));

    QVERIFY(exported.has_value());
    QCOMPARE(exported->entries.size(), 1);
    const site::ExportedObject &gateway = exported->entries.first().object;
    QCOMPARE(gateway.find(u"KeepAliveInterval")->text, u"120"_s);
    QCOMPARE(gateway.find(u"keepaliveinterval")->form, Form::Number);
    QCOMPARE(gateway.find(u"EnableLoggingAllMessageBodies")->text, u"false"_s);
    QCOMPARE(gateway.find(u"EnableLoggingAllMessageBodies")->form, Form::Flag);
    QCOMPARE(gateway.find(u"Identity")->text, u"Global"_s);
    QCOMPARE(gateway.find(u"Nonsense"), nullptr);
}

void LyncFilesTest::readsListsWhereTheFormatHasThem()
{
    const QStringList domains{u"corp.fabrikam.com"_s, u"it.fabrikam.com"_s};
    for (const QString &format : test::lyncFormats) {
        const auto exported = site::readLyncFiles(test::lyncFiles(format, u"partners.*"_s));
        QVERIFY(exported.has_value());
        const site::ExportedValue *list =
            exported->entries.first().object.find(u"AdditionalDomains");
        QVERIFY(list);
        QCOMPARE(list->form, format.startsWith(u"csv") ? Form::Lost : Form::List);
        QCOMPARE(list->list, format.startsWith(u"csv") ? QStringList() : domains);
    }
}

void LyncFilesTest::readsEveryEncodingPowerShellWrites_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString json = u"[{\"Domain\":\"fabrikam.com\",\"Comment\":\"Ñandú\"}]"_s;
    const auto encoded = [&json](QStringConverter::Encoding encoding, bool isMarked) {
        QStringEncoder encoder(encoding,
                               isMarked ? QStringConverter::Flag::WriteBom
                                        : QStringConverter::Flag::Default);
        return QByteArray(encoder.encode(json));
    };
    QTest::newRow("UTF-8") << encoded(QStringConverter::Utf8, false);
    QTest::newRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8, true);
    QTest::newRow("UTF-16LE with a mark") << encoded(QStringConverter::Utf16LE, true);
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, false);
    QTest::newRow("UTF-16BE with a mark") << encoded(QStringConverter::Utf16BE, true);
}

void LyncFilesTest::readsEveryEncodingPowerShellWrites()
{
    QFETCH(const QByteArray, bytes);

    const auto exported = read(bytes);

    QVERIFY(exported.has_value());
    QCOMPARE(exported->entries.first().object.find(u"Comment")->text, u"Ñandú"_s);
}

void LyncFilesTest::readsArraysHoweverTheyAreWrapped_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("objects");
    const QByteArray one = R"({"Domain":"a.example","Comment":null})";
    QTest::newRow("one object") << one << 1;
    QTest::newRow("an array") << QByteArray('[' + one + ',' + one + ']') << 2;
    QTest::newRow("value and Count")
        << QByteArray(R"({"value":[)" + one + ',' + one + R"(],"Count":2})") << 2;
    const QByteArray object = R"(<Obj RefId="1"><Props><S N="Domain">a.example</S></Props></Obj>)";
    QTest::newRow("objects of CLIXML") << clixml(object + object) << 2;
    QTest::newRow("a list of CLIXML")
        << clixml(R"(<Obj RefId="0"><TN RefId="0"><T>System.Object[]</T></TN><LST>)" + object
                  + object + "</LST></Obj>")
        << 2;
}

void LyncFilesTest::readsArraysHoweverTheyAreWrapped()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, objects);

    const auto exported = read(bytes);

    QVERIFY(exported.has_value());
    QCOMPARE(exported->entries.size(), objects);
    QCOMPARE(exported->entries.last().object.find(u"Domain")->text, u"a.example"_s);
}

void LyncFilesTest::followsReferencesToFormerObjects()
{
    const auto exported = read(clixml(
        R"(<Obj RefId="0"><TN RefId="0"><T>A.B</T></TN><Props><Obj N="L" RefId="1"><LST><S>x</S></LST></Obj></Props></Obj>)"
        R"(<Obj RefId="2"><TNRef RefId="0"/><Props><Ref N="L" RefId="1"/></Props></Obj>)"
        R"(<Ref RefId="0"/>)"
        R"(<Obj RefId="3"><Props><Ref N="L" RefId="99"/></Props></Obj>)"));

    QVERIFY(exported.has_value());
    QCOMPARE(exported->entries.size(), 4);
    QCOMPARE(exported->entries.at(1).object.types, QStringList{u"A.B"_s});
    QCOMPARE(exported->entries.at(1).object.find(u"L")->list, QStringList{u"x"_s});
    QCOMPARE(exported->entries.at(2).object, exported->entries.at(0).object);
    QCOMPARE(exported->entries.at(3).object.find(u"L")->form, Form::Lost);
}

void LyncFilesTest::undoesTheEscapesOfClixml_data()
{
    QTest::addColumn<QString>("escaped");
    QTest::addColumn<QString>("plain");
    QTest::newRow("a line break") << u"a_x000D__x000A_b"_s << u"a\r\nb"_s;
    QTest::newRow("an escape of the escape") << u"_x005F_x000A_"_s << u"_x000A_"_s;
    QTest::newRow("a surrogate pair") << u"_xD83D__xDE00_"_s << u"😀"_s;
    QTest::newRow("lower case") << u"_x000a_"_s << u"\n"_s;
    QTest::newRow("no hexadecimal digits") << u"_xyz12_"_s << u"_xyz12_"_s;
    QTest::newRow("not closed") << u"_x000A"_s << u"_x000A"_s;
    QTest::newRow("a sign in the number") << u"_x+00A_"_s << u"_x+00A_"_s;
}

void LyncFilesTest::undoesTheEscapesOfClixml()
{
    QFETCH(const QString, escaped);
    QFETCH(const QString, plain);

    QCOMPARE(site::unescapeClixml(escaped), plain);
}

void LyncFilesTest::readsQuotedLinesOfCsv()
{
    const auto exported =
        read("\"Domain\";\"Comment\"\r\n\"a.example\";\"one; \"\"two\"\"\r\nthree\"\r\n"
             "b.example;\r\n\r\n");

    QVERIFY(exported.has_value());
    QCOMPARE(exported->entries.size(), 2);
    QCOMPARE(exported->entries.at(0).object.find(u"Comment")->text, u"one; \"two\"\r\nthree"_s);
    QCOMPARE(exported->entries.at(1).object.find(u"Comment")->form, Form::Nothing);
}

void LyncFilesTest::forgetsSecrets()
{
    QFETCH(const QString, format);

    const auto exported = site::readLyncFiles(test::lyncFiles(format));

    QVERIFY(exported.has_value());
    for (const site::LyncExport::Entry &entry : exported->entries) {
        for (const site::ExportedProperty &property : entry.object.properties)
            QVERIFY(!property.value.text.contains(u"horse"));
    }
}

void LyncFilesTest::refusesDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");
    const QByteArray object = R"(<Obj RefId="0"><Props><S N="Domain">a.example</S></Props></Obj>)";
    QTest::newRow("nothing at all") << QByteArray() << Reason::Empty;
    QTest::newRow("white space") << QByteArray(" \r\n\t ") << Reason::Empty;
    QTest::newRow("an export of nothing") << clixml({}) << Reason::Empty;
    QTest::newRow("an empty array") << QByteArray("[]") << Reason::Empty;
    QTest::newRow("headings alone") << QByteArray("\"Domain\",\"Comment\"\r\n") << Reason::Empty;
    QTest::newRow("10 MB of one letter") << QByteArray(10'000'000, 'a') << Reason::UnknownFormat;
    QTest::newRow("10 MB of brackets") << QByteArray(10'000'000, '[') << Reason::TooDeep;
    QTest::newRow("10 MB of one quotation")
        << QByteArray('"' + QByteArray(10'000'000, 'a')) << Reason::UnknownFormat;
    QTest::newRow("more than 16 MiB") << QByteArray(17 * 1024 * 1024, ' ') << Reason::TooLarge;
    QTest::newRow("Latin-1") << QByteArray("{\"Comment\":\"\xd1\"}") << Reason::UnknownEncoding;
    QTest::newRow("half a letter of UTF-16")
        << QByteArray("\xff\xfe{", 3) << Reason::UnknownEncoding;
    QTest::newRow("half a letter of UTF-8")
        << QByteArray("{\"Comment\":\"\xc3") << Reason::UnknownEncoding;
    QTest::newRow("a program") << QByteArray("\x7f"
                                             "ELF\0\0\1",
                                             7)
                               << Reason::UnknownEncoding;
    QTest::newRow("prose") << QByteArray("Dear administrator, here are our partners.\n")
                           << Reason::UnknownFormat;
    QTest::newRow("output for the eye")
        << QByteArray("Identity : fabrikam.com\r\nDomain   : x\r\n") << Reason::UnknownFormat;
    QTest::newRow("HTML") << QByteArray("<html><body/></html>") << Reason::NotClixml;
    QTest::newRow("another namespace")
        << QByteArray(R"(<Objs xmlns="urn:x"/>)") << Reason::NotClixml;
    QTest::newRow("no namespace") << QByteArray("<Objs/>") << Reason::NotClixml;
    QTest::newRow("a bomb of entities")
        << QByteArray(R"(<!DOCTYPE Objs [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>)"
                      "<Objs>&b;</Objs>")
        << Reason::Restricted;
    QTest::newRow("a file of this computer") << QByteArray(
        R"(<!DOCTYPE Objs [<!ENTITY a SYSTEM "file:///etc/passwd">]><Objs>&a;</Objs>)")
                                             << Reason::Restricted;
    QTest::newRow("an unknown entity") << clixml("<S>&nbsp;</S>") << Reason::Restricted;
    QByteArray deep;
    for (int i = 0; i < 100; ++i)
        deep += R"(<Obj RefId="0"><Props>)";
    QTest::newRow("deep nesting") << clixml(deep) << Reason::TooDeep;
    QTest::newRow("too many properties")
        << clixml("<Obj><Props>" + QByteArray(R"(<S N="a"/>)").repeated(501) + "</Props></Obj>")
        << Reason::TooMany;
    QTest::newRow("too many values")
        << clixml("<Obj><LST>" + QByteArray("<S/>").repeated(500'001) + "</LST></Obj>")
        << Reason::TooMany;
    QTest::newRow("too many objects") << clixml(object.repeated(100'001)) << Reason::TooMany;
    QTest::newRow("too many lines")
        << QByteArray("Domain,Comment\n" + QByteArray("a.example,b\n").repeated(100'001))
        << Reason::TooMany;
    QTest::newRow("a line too short")
        << QByteArray("Domain,Comment\na.example\n") << Reason::Damaged;
    QTest::newRow("a line too long") << QByteArray("Domain,Comment\na,b,c\n") << Reason::Damaged;
    QTest::newRow("a quotation that stays open")
        << QByteArray("Domain,Comment\n\"a.example,b\n") << Reason::Damaged;
    QTest::newRow("something behind a quotation")
        << QByteArray("Domain,Comment\n\"a\"b,c\n") << Reason::Damaged;
    QTest::newRow("numbers in place of objects") << QByteArray("[1,2]") << Reason::UnknownFormat;
    QTest::newRow("something behind the root")
        << QByteArray(clixml(object) + "<a/>") << Reason::Damaged;
}

void LyncFilesTest::refusesDamagedFiles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Reason, reason);

    const auto exported = read(bytes);

    QVERIFY(!exported.has_value());
    QCOMPARE(reasonName(exported.error().reason), reasonName(reason));
    QCOMPARE(exported.error().file, u"export"_s);
}

void LyncFilesTest::refusesEveryCutOffFile_data()
{
    formats();
}

void LyncFilesTest::refusesEveryCutOffFile()
{
    QFETCH(const QString, format);
    if (format.startsWith(u"csv"))
        QSKIP("a CSV file that ends after a line is whole");
    const QByteArray whole = test::lyncFiles(format, u"partners.*"_s).first().bytes;
    const qsizetype letter = format.endsWith(u"5.1") ? 2 : 1;

    for (qsizetype size = 2 * letter; size < whole.size() - 4 * letter; size += 7 * letter) {
        const auto exported = read(whole.first(size));
        QVERIFY2(!exported.has_value(), qPrintable(QString::number(size)));
    }
}

void LyncFilesTest::namesTheBadFileAmongGoodOnes()
{
    const auto exported =
        site::readLyncFiles({{.name = u"good.json"_s, .bytes = R"([{"Domain":"a.example"}])"},
                             {.name = u"bad.json"_s, .bytes = "[{\n\"Domain\":\n}]"}});

    QVERIFY(!exported.has_value());
    QCOMPARE(exported.error().file, u"bad.json"_s);
    QCOMPARE(exported.error().line, 3);
}

QTEST_GUILESS_MAIN(LyncFilesTest)
#include "tst_lync_files.moc"
