// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "tests/engine/events/pidf_generator.h"
#include "tests/engine/events/pidf_samples.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <array>
#include <random>

using namespace events;

namespace {

constexpr int rounds = 400; // of each sample
constexpr qint64 longestMs = 500; // for one document, on a slow machine with sanitizers

// Damages bytes, from a seed.
class Mutator
{
public:
    explicit Mutator(unsigned seed) : m_random(seed) { }

    QByteArray mutate(QByteArray bytes)
    {
        for (int i = upTo(7); i >= 0; --i)
            mutateOnce(bytes);
        return bytes;
    }
    QByteArray noise()
    {
        QByteArray bytes(upTo(2000), Qt::Uninitialized);
        for (char &each : bytes)
            each = static_cast<char>(upTo(255));
        return bytes;
    }

private:
    int upTo(qsizetype most)
    {
        return std::uniform_int_distribution<>(0, static_cast<int>(most))(m_random);
    }
    void mutateOnce(QByteArray &bytes)
    {
        static const std::array<QByteArray, 10> pieces{"<",
                                                       "</tuple>",
                                                       "<tuple id='t'>",
                                                       "]]>",
                                                       "&#0;",
                                                       "&amp;",
                                                       "xmlns:p='u'",
                                                       "\xff\xfe",
                                                       "<!--",
                                                       "<note>x</note>"};
        if (bytes.isEmpty())
            return;
        const qsizetype at = upTo(bytes.size() - 1);
        const qsizetype length = std::min<qsizetype>(upTo(200), bytes.size() - at);
        switch (upTo(5)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << upTo(7)));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3: // the same once more, elsewhere
            bytes.insert(upTo(bytes.size()), bytes.mid(at, length));
            break;
        case 4:
            bytes.insert(at, pieces[static_cast<std::size_t>(upTo(pieces.size() - 1))]);
            break;
        default:
            bytes.insert(at, QByteArray(upTo(5000), 'x'));
            break;
        }
    }

    std::mt19937 m_random;
};

qsizetype sizeOf(const std::vector<Note> &notes)
{
    qsizetype size = 0;
    for (const Note &note : notes)
        size += note.text.size();
    return size;
}

qsizetype sizeOf(const PresenceDocument &document)
{
    qsizetype size = document.entity.size() + sizeOf(document.notes);
    for (const Tuple &tuple : document.tuples)
        size += tuple.id.size() + tuple.show.size() + tuple.contact.size() + sizeOf(tuple.notes);
    for (const Person &person : document.persons)
        size += person.id.size() + sizeOf(person.notes);
    return size;
}

// Whatever it is: an answer in time, which holds no more than came in and can be told again.
void read(const QByteArray &bytes)
{
    QElapsedTimer timer;
    timer.start();
    const auto document = readPidf(bytes, "en");
    QVERIFY2(timer.elapsed() < longestMs, bytes.left(200).toHex().constData());
    if (!document)
        return;
    QVERIFY(bytes.size() <= maxPidfBytes);
    QVERIFY(std::cmp_less_equal(document->tuples.size(), maxTuples));
    QVERIFY(std::cmp_less_equal(document->persons.size(), maxTuples));
    QVERIFY(sizeOf(*document) <= bytes.size());
    const QByteArray written = writePidf(*document);
    if (written.size() > maxPidfBytes)
        return;
    const auto again = readPidf(written);
    QVERIFY2(again.has_value(), written.constData());
    QCOMPARE(writePidf(*again), written);
}

QByteArray documentWith(const QByteArray &inside)
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' entity='sip:a@b.example'>" + inside
        + "</presence>";
}

} // namespace

// Presence documents come from next hops and devices, and say anything at all.
class PidfRobustnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatProgramsSendHoweverDamaged_data();
    void readsWhatProgramsSendHoweverDamaged();
    void readsGeneratedDocumentsHoweverDamaged();
    void readsNoise();
    void readsOtherTexts();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
};

void PidfRobustnessTest::readsWhatProgramsSendHoweverDamaged_data()
{
    QTest::addColumn<QByteArray>("sample");
    for (const char *name : {"baresip_busy", "linphone_away", "lync_busy", "rfc3863", "rfc4480"})
        QTest::newRow(name) << test::pidfSample(name);
}

void PidfRobustnessTest::readsWhatProgramsSendHoweverDamaged()
{
    QFETCH(QByteArray, sample);
    QVERIFY(readPidf(sample).has_value());

    for (unsigned seed = 0; seed < rounds; ++seed) {
        read(Mutator(seed).mutate(sample));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
    for (qsizetype length = 0; length < sample.size(); ++length)
        QVERIFY(!readPidf(sample.first(length)).has_value()
                || sample.mid(length).trimmed().isEmpty());
}

void PidfRobustnessTest::readsGeneratedDocumentsHoweverDamaged()
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const QByteArray written = writePidf(test::PidfGenerator(seed).document());
        read(written);
        read(Mutator(seed).mutate(written));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void PidfRobustnessTest::readsNoise()
{
    for (unsigned seed = 0; seed < rounds; ++seed) {
        const QByteArray noise = Mutator(seed).noise();
        read(noise);
        QVERIFY(!readPidf(noise).has_value());
        read(documentWith(noise));
    }
}

// The torture messages of RFC 4475 as bodies.
void PidfRobustnessTest::readsOtherTexts()
{
    const QDir folder(QStringLiteral(PUENTE_SOURCE_DIR "/tests/engine/sip/rfc4475"));
    const QStringList names = folder.entryList({QStringLiteral("*.dat")});
    QVERIFY(names.size() > 40);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!readPidf(text).has_value());
        read(documentWith(text));
        read(documentWith("<note><![CDATA[" + text + "]]></note>"));
    }
}

void PidfRobustnessTest::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<QByteArray>("document");
    constexpr int half = maxPidfBytes / 2;
    const QByteArray tuple = "<tuple id='t'><status><basic>open</basic></status></tuple>";
    QByteArray attributes;
    QByteArray prefixes;
    for (int i = 0; i < 3000; ++i) {
        const QByteArray number = QByteArray::number(i);
        attributes += " a" + number + "='x'";
        prefixes += " xmlns:p" + number + "='urn:" + number + "'";
    }

    QTest::newRow("deeply nested") << documentWith(QByteArray("<a>").repeated(half / 4)
                                                   + QByteArray("</a>").repeated(half / 4));
    QTest::newRow("deeply nested, without an end")
        << documentWith(QByteArray("<a>").repeated(half));
    QTest::newRow("many tuples") << documentWith(tuple.repeated(maxTuples + 1));
    QTest::newRow("very many tuples") << documentWith(tuple.repeated(5000));
    QTest::newRow("many persons") << documentWith(
        QByteArray("<person xmlns='urn:ietf:params:xml:ns:pidf:data-model' id='p'/>")
            .repeated(maxTuples + 1));
    QTest::newRow("many elements") << documentWith(QByteArray("<a/>").repeated(half / 4));
    QTest::newRow("a huge attribute")
        << documentWith("<tuple id='" + QByteArray(1'000'000, 'x') + "'/>");
    QTest::newRow("many attributes") << documentWith("<tuple" + attributes + "/>");
    QTest::newRow("many namespaces") << documentWith("<tuple" + prefixes + "/>");
    QTest::newRow("a huge note") << documentWith("<note>" + QByteArray(1'000'000, 'x') + "</note>");
    QTest::newRow("a huge comment") << documentWith("<!--" + QByteArray(1'000'000, 'x') + "-->");
    QTest::newRow("a huge name") << documentWith('<' + QByteArray(1'000'000, 'x') + "/>");
    QTest::newRow("entities that multiply")
        << QByteArray(
               "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
               "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>")
            + documentWith("<note>&c;</note>");
    QTest::newRow("a file of ours")
        << QByteArray("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>")
            + documentWith("<note>&a;</note>");
    QTest::newRow("a processing instruction") << documentWith("<?php x ?>");
    QTest::newRow("two documents") << documentWith({}) + documentWith({});
    QTest::newRow("another encoding")
        << "<?xml version='1.0' encoding='UTF-16'?>" + documentWith({});
    QTest::newRow("no entity") << QByteArray("<presence xmlns='urn:ietf:params:xml:ns:pidf'/>");
    QTest::newRow("nothing") << QByteArray();
}

void PidfRobustnessTest::refusesWhatIsTooMuch()
{
    QFETCH(QByteArray, document);
    QElapsedTimer timer;
    timer.start();

    QVERIFY(!readPidf(document).has_value());

    QVERIFY2(timer.elapsed() < longestMs, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(PidfRobustnessTest)
#include "tst_pidf_robustness.moc"
