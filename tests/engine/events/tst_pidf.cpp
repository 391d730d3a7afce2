// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "tests/engine/events/pidf_generator.h"
#include "tests/engine/events/pidf_samples.h"

#include <QTest>

using namespace events;
using Reason = PidfFault::Reason;

namespace {

QByteArray around(const QByteArray &content)
{
    return "<presence xmlns='urn:ietf:params:xml:ns:pidf' "
           "xmlns:dm='urn:ietf:params:xml:ns:pidf:data-model' "
           "xmlns:rpid='urn:ietf:params:xml:ns:pidf:rpid' entity='sip:a@b.example'>"
        + content + "</presence>";
}

QByteArray tuple(const QByteArray &content)
{
    return around("<tuple id='t'>" + content + "</tuple>");
}

Activities setOf(std::initializer_list<Activity> activities)
{
    Activities set;
    for (const Activity each : activities)
        set.insert(each);
    return set;
}

} // namespace

class PidfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBaresip();
    void readsLinphone();
    void readsLync();
    void readsTheExampleOfPidf();
    void readsTheExampleOfRpid();
    void readsTheStateOfATuple_data();
    void readsTheStateOfATuple();
    void readsThePriority_data();
    void readsThePriority();
    void takesTheLanguageFromTheNearest();
    void cutsNotes();
    void refuses_data();
    void refuses();
    void takesAsMuchAsIsAllowed();
    void writesWhatSearchingWatchersFind();
    void neverWritesTheActivityOfOneDeviceAsThePersons();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
    void knowsEveryActivityByItsName();
};

void PidfTest::readsBaresip()
{
    const auto document = readPidf(test::pidfSample("baresip_busy"));

    QVERIFY(document.has_value());
    QCOMPARE(document->entity, QByteArray("sip:alice@contoso.example"));
    QCOMPARE(document->tuples.size(), 1U);
    QCOMPARE(document->tuples[0].id, QByteArray("t4109"));
    QVERIFY(document->tuples[0].open);
    QCOMPARE(document->persons.size(), 1U);
    QCOMPARE(document->persons[0].activities, Activities(Activity::Busy));
}

void PidfTest::readsLinphone()
{
    const auto document = readPidf(test::pidfSample("linphone_away"));

    QVERIFY(document.has_value());
    const Tuple &tuple = document->tuples.at(0);
    QCOMPARE(tuple.priority, 800);
    QCOMPARE(tuple.contact, QByteArray("sip:bob@contoso.example;gr=urn:uuid:4d1c"));
    QCOMPARE(tuple.timestamp, QDateTime(QDate(2026, 11, 21), QTime(18, 0), Qt::UTC));
    const Person &person = document->persons.at(0);
    QCOMPARE(person.activities, Activities(Activity::Away));
    QCOMPARE(person.notes, (std::vector<Note>{{"Back at six", "en"}}));
}

void PidfTest::readsLync()
{
    const auto document = readPidf(test::pidfSample("lync_busy"));

    QVERIFY(document.has_value());
    QCOMPARE(document->entity, QByteArray("carol@fabrikam.example"));
    QVERIFY(document->tuples.at(0).open);
    QCOMPARE(document->tuples.at(0).activities, Activities(Activity::Meeting));
}

void PidfTest::readsTheExampleOfPidf()
{
    const auto document = readPidf(test::pidfSample("rfc3863"));

    QVERIFY(document.has_value());
    QCOMPARE(document->tuples.size(), 2U);
    QCOMPARE(document->tuples[0].notes,
             (std::vector<Note>{{"Don't Disturb Please!", "en"},
                                {"Ne derangez pas, s'il vous plait", "fr"}}));
    QCOMPARE(document->tuples[1].priority, 1000);
    QCOMPARE(document->notes, (std::vector<Note>{{"I'll be in Tokyo next week", ""}}));
}

void PidfTest::readsTheExampleOfRpid()
{
    const auto document = readPidf(test::pidfSample("rfc4480"));

    QVERIFY(document.has_value());
    QCOMPARE(document->tuples.at(0).idle,
             (Idle{QDateTime(QDate(2004, 10, 21), QTime(18, 20), Qt::UTC)}));
    const Person &person = document->persons.at(0);
    QCOMPARE(person.activities, Activities(Activity::Away));
    QCOMPARE(person.notes, (std::vector<Note>{{"Far away", ""}, {"Scoring 120", ""}}));
    QVERIFY(!person.idle);
}

void PidfTest::readsTheStateOfATuple_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QByteArray>("show");
    QTest::addColumn<int>("activities");

    const auto row = [](const char *name,
                        const QByteArray &content,
                        bool open,
                        const QByteArray &show = {},
                        int activities = 0) {
        QTest::newRow(name) << content << open << show << activities;
    };
    row("open", "<status><basic>open</basic></status>", true);
    row("closed", "<status><basic>closed</basic></status>", false);
    row("space and capitals", "<status><basic>\n Open </basic></status>", true);
    row("no basic", "<status/>", false);
    row("no status", "", false);
    row("another word", "<status><basic>maybe</basic></status>", false);
    row("of another namespace", "<status><basic xmlns='urn:x'>open</basic></status>", false);
    row("show",
        "<status><basic>open</basic><show xmlns='jabber:client'>xa</show></status>",
        true,
        "xa");
    row("show of another namespace", "<status><basic>open</basic><show>xa</show></status>", true);
    row("activities beside the status",
        "<status><basic>open</basic></status>"
        "<rpid:activities><rpid:meal/><rpid:tv/></rpid:activities>",
        true,
        {},
        2);
    row("unknown activities",
        "<status><basic>open</basic></status><rpid:activities><rpid:yodelling/></rpid:activities>",
        true);
}

void PidfTest::readsTheStateOfATuple()
{
    QFETCH(QByteArray, content);

    const auto document = readPidf(tuple(content));

    QVERIFY(document.has_value());
    QTEST(document->tuples.at(0).open, "open");
    QTEST(document->tuples.at(0).show, "show");
    QTEST(document->tuples.at(0).activities.size(), "activities");
}

void PidfTest::readsThePriority_data()
{
    QTest::addColumn<int>("thousandths");
    for (const auto &[text, value] :
         std::initializer_list<std::pair<const char *, int>>{{"0", 0},
                                                             {"1", 1000},
                                                             {"0.5", 500},
                                                             {"0.007", 7},
                                                             {"1.000", 1000},
                                                             {"0.", 0},
                                                             {"", -1},
                                                             {"1.001", -1},
                                                             {"2", -1},
                                                             {"-0.5", -1},
                                                             {"0.1234", -1},
                                                             {"+1", -1},
                                                             {"0x1", -1},
                                                             {".5", -1},
                                                             {"0,5", -1},
                                                             {"1e0", -1},
                                                             {"0.5.5", -1}})
        QTest::newRow(*text ? text : "empty") << value;
}

void PidfTest::readsThePriority()
{
    const QByteArray tag = QTest::currentDataTag();
    const QByteArray text = tag == "empty" ? QByteArray() : tag;

    const auto document = readPidf(tuple("<contact priority='" + text + "'>sip:a@b</contact>"));

    QVERIFY(document.has_value());
    QTEST(document->tuples.at(0).priority, "thousandths");
}

void PidfTest::takesTheLanguageFromTheNearest()
{
    const QByteArray notes = "<note>near</note><note xml:lang='fr'>own</note>";
    const QByteArray inside = around("<tuple id='a' xml:lang='de'>" + notes + "</tuple>"
                                     + "<tuple id='b'>" + notes + "</tuple>");

    const auto document = readPidf(inside, "es");

    QVERIFY(document.has_value());
    QCOMPARE(document->tuples[0].notes, (std::vector<Note>{{"near", "de"}, {"own", "fr"}}));
    QCOMPARE(document->tuples[1].notes, (std::vector<Note>{{"near", "es"}, {"own", "fr"}}));
}

void PidfTest::cutsNotes()
{
    const QByteArray umlaut = "ü"; // 2 bytes: the limit falls between them
    const QByteArray text = "x" + umlaut.repeated(2000);

    const auto document =
        readPidf(around("<note>" + text + "</note>" + QByteArray("<note>n</note>").repeated(30)));

    QVERIFY(document.has_value());
    QCOMPARE(document->notes.size(), 10U);
    QCOMPARE(document->notes[0].text, "x" + umlaut.repeated(1023));
}

void PidfTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Reason>("reason");

    const QByteArray many = "<tuple id='t'><status><basic>open</basic></status></tuple>";
    QTest::newRow("nothing") << QByteArray() << Reason::NotXml;
    QTest::newRow("no XML") << QByteArray("hello") << Reason::NotXml;
    QTest::newRow("cut") << test::pidfSample("linphone_away").chopped(20) << Reason::NotXml;
    QTest::newRow("cut within the last tag") << around({}).chopped(1) << Reason::NotXml;
    QTest::newRow("something behind") << around({}) + "<presence/>" << Reason::NotXml;
    QTest::newRow("text behind") << around({}) + "x" << Reason::NotXml;
    QTest::newRow("broken UTF-8") << around("<note>\xff\xfe</note>") << Reason::NotXml;
    QTest::newRow("an overlong NUL") << around("<note>\xc0\x80</note>") << Reason::NotXml;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe<\0p\0>\0", 8) << Reason::NotXml;
    QTest::newRow("another encoding")
        << "<?xml version='1.0' encoding='UTF-7'?>" + around({}) << Reason::NotXml;
    QTest::newRow("entities that grow")
        << QByteArray("<!DOCTYPE p [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>")
            + around("<note>&b;</note>")
        << Reason::NotXml;
    QTest::newRow("an external entity")
        << QByteArray("<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")
            + around("<note>&x;</note>")
        << Reason::NotXml;
    QTest::newRow("an unknown entity") << around("<note>&nbsp;</note>") << Reason::NotXml;
    QTest::newRow("an instruction")
        << around("<?xml-stylesheet href='http://x.example/'?>") << Reason::NotXml;
    QTest::newRow("deep") << around(QByteArray("<a>").repeated(5000)
                                    + QByteArray("</a>").repeated(5000))
                          << Reason::NotXml;
    QTest::newRow("10,000 tuples") << around(many.repeated(10000)) << Reason::NotXml;
    QTest::newRow("10,000 small tuples")
        << around(QByteArray("<tuple/>").repeated(8000)) << Reason::NotXml;
    QTest::newRow("51 tuples") << around(many.repeated(51)) << Reason::TooManyParts;
    QTest::newRow("51 persons") << around(QByteArray("<dm:person id='p'/>").repeated(51))
                                << Reason::TooManyParts;
    QTest::newRow("large") << around("<note>" + QByteArray(65536, 'x') + "</note>")
                           << Reason::NotXml;
    QTest::newRow("another document")
        << QByteArray("<presence entity='sip:a@b.example'/>") << Reason::NotPidf;
    QTest::newRow("for nobody") << QByteArray("<presence xmlns='urn:ietf:params:xml:ns:pidf'/>")
                                << Reason::NoEntity;
}

void PidfTest::refuses()
{
    QFETCH(QByteArray, bytes);

    const auto document = readPidf(bytes);

    QVERIFY(!document.has_value());
    QTEST(document.error().reason, "reason");
}

void PidfTest::takesAsMuchAsIsAllowed()
{
    const QByteArray tuple = "<tuple id='t'><status><basic>open</basic></status></tuple>";

    const auto document = readPidf(around(tuple.repeated(50)));

    QVERIFY(document.has_value());
    QCOMPARE(document->tuples.size(), 50U);
}

// baresip finds the state by searching the text for exactly these.
void PidfTest::writesWhatSearchingWatchersFind()
{
    const PresenceDocument document{
        .entity = "sip:a@b.example",
        .tuples = {{.id = "t", .open = true}},
        .persons = {{.id = "p", .activities = setOf({Activity::Away, Activity::OnThePhone})}}};

    const QByteArray text = writePidf(document);

    QVERIFY(text.contains("<basic>open</basic>"));
    QVERIFY(text.contains("<rpid:away/>"));
    QVERIFY(text.contains("<rpid:on-the-phone/>"));
}

void PidfTest::neverWritesTheActivityOfOneDeviceAsThePersons()
{
    const PresenceDocument document{
        .entity = "sip:a@b.example",
        .tuples = {{.id = "t", .open = true, .activities = Activity::Away}}};

    const QByteArray text = writePidf(document);

    QVERIFY(!text.contains("<rpid:away"));
    QVERIFY(text.contains("<ep:activity>away</ep:activity>"));
}

void PidfTest::comesBackAsItWas_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 500; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void PidfTest::comesBackAsItWas()
{
    QFETCH(unsigned, seed);
    const PresenceDocument made = test::PidfGenerator(seed).document();

    const QByteArray text = writePidf(made);
    const auto read = readPidf(text);

    QVERIFY2(read.has_value(), text);
    QVERIFY2(*read == made, text);
    QCOMPARE(writePidf(*read), text);
}

void PidfTest::knowsEveryActivityByItsName()
{
    for (int i = 0; i < activityCount; ++i)
        QCOMPARE(activityOf(name(Activity(i))), std::optional(Activity(i)));
    QVERIFY(!activityOf("").has_value());
}

QTEST_GUILESS_MAIN(PidfTest)
#include "tst_pidf.moc"
