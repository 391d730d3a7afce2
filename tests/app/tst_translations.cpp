// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message {
    QString source;
    QStringList translations; // several with plural forms
    bool isFinished = true;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            message.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement
                     && xml.name() == u"translation"_s)) {
                if (xml.isCharacters())
                    text += xml.text();
                else if (xml.isStartElement() && xml.name() == u"numerusform"_s)
                    message.translations += xml.readElementText();
            }
            if (message.translations.isEmpty())
                message.translations += text;
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"message"_s)
            messages += readMessage(xml);
    }
    return messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:[1-9]|n)"_s);
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found += matches.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCompleteForTheSourcesAsTheyAre_data();
    void isCompleteForTheSourcesAsTheyAre();
    void keepsPlaceholdersAndMnemonics_data();
    void keepsPlaceholdersAndMnemonics();
};

void TranslationsTest::isCompleteForTheSourcesAsTheyAre_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << u"en"_s;
    QTest::newRow("es") << u"es"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void TranslationsTest::isCompleteForTheSourcesAsTheyAre()
{
    QFETCH(const QString, language);
    const QString source = QStringLiteral(PUENTE_SOURCE_DIR);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"puente_%1.ts"_s.arg(language));
    QVERIFY(QFile::copy(u"%1/translations/puente_%2.ts"_s.arg(source, language), copy));
    QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
    QStringList arguments{u"-I"_s,
                          u"."_s,
                          u"wizard"_s,
                          u"app"_s,
                          u"engine/certificates"_s,
                          u"-silent"_s,
                          u"-locations"_s,
                          u"none"_s};
    if (language == u"en"_s)
        arguments += u"-pluralonly"_s;

    QProcess lupdate;
    lupdate.setWorkingDirectory(source); // contexts follow from how headers are found
    lupdate.start(QStringLiteral(LUPDATE), arguments + QStringList{u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished());
    QCOMPARE(lupdate.exitCode(), 0);

    const QList<Message> messages = readCatalogue(copy);
    QVERIFY(messages.size() > (language == u"en"_s ? 5 : 300));
    for (const Message &message : messages) {
        QVERIFY2(message.isFinished, qPrintable(message.source));
        for (const QString &translation : message.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(message.source));
    }
}

void TranslationsTest::keepsPlaceholdersAndMnemonics_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("es") << u"es"_s;
    QTest::newRow("fr") << u"fr"_s;
}

void TranslationsTest::keepsPlaceholdersAndMnemonics()
{
    QFETCH(const QString, language);
    const QString source = QStringLiteral(PUENTE_SOURCE_DIR);
    for (const Message &message :
         readCatalogue(u"%1/translations/puente_%2.ts"_s.arg(source, language))) {
        for (const QString &translation : message.translations) {
            QVERIFY2(placeholders(translation) == placeholders(message.source),
                     qPrintable(message.source + u" → "_s + translation));
            QVERIFY2(translation.count(u'&') == message.source.count(u'&'),
                     qPrintable(message.source + u" → "_s + translation));
        }
    }
}

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
