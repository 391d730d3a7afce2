// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "engine/presence/mapping_table.h"
#include "tests/engine/events/pidf_samples.h"
#include "tests/engine/presence/mapping_samples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <random>

using namespace presence;
using namespace test;
using events::Activities;
using events::Activity;
using events::Idle;
using events::PresenceDocument;
using events::Tuple;

class PresenceMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPriority();
    void namesResourcesForGood_data();
    void namesResourcesForGood();
    void givesEachResourceItsOwnTupleId();
    void carriesNotesAndLanguages();
    void namesTheLanguageOfAllNotesOnce();
    void takesNoLanguageThatIsNone();
    void withholdsNotes();
    void carriesIdleTimes();
    void tellsOfNobodyThatHeIsOffline();
    void tellsTheMostAvailableFirst();
    void composesSeveralDevices();
    void takesWhoIsRegisteredAsAvailable();
    void takesWhoIsNotRegisteredAsOffline();
    void keepsResourcesApart();
    void readsThoseOfOtherPrograms();
    void boundsWhatItTells();
    void comesBackAsItWas_data();
    void comesBackAsItWas();
};

// RFC 8048 §6.2 note 6, with its own examples.
void PresenceMappingTest::keepsEveryPriority()
{
    for (int priority = 0; priority <= 127; ++priority)
        QCOMPARE(priorityOf(contactPriorityOf(priority)), priority);
    QCOMPARE(contactPriorityOf(0), 0);
    QCOMPARE(contactPriorityOf(1), 7);
    QCOMPARE(contactPriorityOf(2), 15);
    QCOMPARE(contactPriorityOf(126), 992);
    QCOMPARE(contactPriorityOf(127), 1000);
    for (int priority = -128; priority < 0; ++priority)
        QCOMPARE(contactPriorityOf(priority), -1);
    QCOMPARE(priorityOf(-1), 0);
    QCOMPARE(fromStanza(presenceWith("", "<priority>-5</priority>")).priority, -5);
}

void PresenceMappingTest::namesResourcesForGood_data()
{
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("tupleId"); // empty: a hash

    QTest::newRow("plain") << QByteArray("yn0cl4bnw0yr3vym") << QByteArray("ID-yn0cl4bnw0yr3vym");
    QTest::newRow("dots") << QByteArray("Conversations.A_-1")
                          << QByteArray("ID-Conversations.A_-1");
    QTest::newRow("a number first") << QByteArray("123") << QByteArray("ID-123");
    QTest::newRow("like an ID") << QByteArray("ID-x") << QByteArray("ID-ID-x");
    QTest::newRow("none") << QByteArray() << QByteArray("ID");
    QTest::newRow("space") << QByteArray("Psi + home") << QByteArray();
    QTest::newRow("slash") << QByteArray("a/b") << QByteArray();
    QTest::newRow("letters of the world") << QByteArray("b\xc3\xbcro") << QByteArray();
    QTest::newRow("quotes") << QByteArray("'\"<>&") << QByteArray();
    QTest::newRow("long") << QByteArray(1023, 'x') << QByteArray();
}

void PresenceMappingTest::namesResourcesForGood()
{
    QFETCH(QByteArray, resource);
    QFETCH(QByteArray, tupleId);

    const QByteArray id = tupleIdOf(resource);

    QCOMPARE(tupleIdOf(resource), id);
    if (!tupleId.isEmpty())
        QCOMPARE(id, tupleId);
    else
        QVERIFY(QRegularExpression(QStringLiteral("^H-[0-9a-f]{32}$"))
                    .match(QString::fromLatin1(id))
                    .hasMatch());
    if (tupleId.startsWith("ID-"))
        QCOMPARE(resourceOf(id), resource);
    // Whatever an ID is, a JID can be made of it.
    for (const QByteArray &any : {id, resource}) {
        const auto made = xmpp::Jid::fromParts("a", jid("b.example").domain(), resourceOf(any));
        QVERIFY(made.has_value());
        QVERIFY(!made->resource().isEmpty());
    }
}

void PresenceMappingTest::givesEachResourceItsOwnTupleId()
{
    const QByteArrayList resources{"a",
                                   "A",
                                   "a ",
                                   " a",
                                   "ID-a",
                                   "H-a",
                                   "a/",
                                   "",
                                   "ID",
                                   "\xc3\xa4",
                                   "H-" + QByteArray(32, '0')};
    QSet<QByteArray> ids;
    for (const QByteArray &resource : resources)
        ids.insert(tupleIdOf(resource));
    QCOMPARE(ids.size(), resources.size());
}

void PresenceMappingTest::carriesNotesAndLanguages()
{
    const Availability told =
        fromStanza(presenceWith("xml:lang='en'",
                                "<status>Wooing</status><status xml:lang='cs'>Dvo&#345;&#237;m"
                                "</status><status> </status>"));

    QCOMPARE(told.notes,
             (std::vector<events::Note>{{"Wooing", "en"}, {"Dvo\xc5\x99\xc3\xadm", "cs"}}));
    QCOMPARE(documentOf(entity, {&told, 1}).tuples[0].notes, told.notes);
    QCOMPARE(onlyOf(documentOf(entity, {&told, 1})).notes, told.notes);
    QCOMPARE(fromStanza(presenceStanza(told, jid("a@b.example"), jid("c@d.example"), true)).notes,
             told.notes);
}

void PresenceMappingTest::namesTheLanguageOfAllNotesOnce()
{
    const auto stanzaOf = [](const std::vector<events::Note> &notes) {
        return xmpp::serialize(presenceStanza(
            {.resource = "r", .notes = notes}, jid("a@b.example"), jid("c@d.example"), true));
    };

    const QByteArray common = stanzaOf({{"Besetzt", "de"}, {"Zu Tisch", "de"}});
    QCOMPARE(common.count("xml:lang='de'") + common.count("xml:lang=\"de\""), 1);
    QVERIFY(common.contains("<status>Besetzt</status>"));

    const QByteArray several = stanzaOf({{"Besetzt", "de"}, {"Busy", "en"}});
    QVERIFY(several.startsWith("<presence ") && !several.split('>').first().contains("lang"));
    QCOMPARE(several.count("xml:lang="), 2);
    QVERIFY(!stanzaOf({{"Busy", ""}}).contains("lang"));
}

// It would end up in a header of SIP.
void PresenceMappingTest::takesNoLanguageThatIsNone()
{
    for (const char *lang :
         {"de\r\nX: y", "de en", "", "de,en", "a-very-very-very-long-language-tag-x"}) {
        std::vector<events::Note> notes;
        events::addNote(notes, "Busy", lang);
        QCOMPARE(notes, (std::vector<events::Note>{{"Busy", ""}}));
    }
}

void PresenceMappingTest::withholdsNotes()
{
    const Availability told{.resource = "r", .show = Show::Away, .notes = {{"secret", "en"}}};

    const QByteArray text =
        xmpp::serialize(presenceStanza(told, jid("a@b.example"), jid("c@d.example"), false));

    QVERIFY(!text.contains("secret"));
    QVERIFY(!text.contains("status"));
    QVERIFY(text.contains("<show>away</show>"));
}

void PresenceMappingTest::carriesIdleTimes()
{
    const QDateTime since(QDate(2026, 11, 21), QTime(9, 30), Qt::UTC);
    const Availability told = fromStanza(presenceWith(
        "", "<show>away</show><idle xmlns='urn:xmpp:idle:1' since='2026-11-21T11:30:00+02:00'/>"));

    QCOMPARE(told.idleSince, since);
    const PresenceDocument document = documentOf(entity, {&told, 1});
    QCOMPARE(document.tuples[0].idle, Idle{since});
    QCOMPARE(document.persons.at(0).idle, Idle{since});
    QCOMPARE(onlyOf(document).idleSince, since);
    const auto stanza = presenceStanza(told, jid("a@b.example"), jid("c@d.example"), true);
    QCOMPARE(fromStanza(stanza).idleSince, since);
}

void PresenceMappingTest::tellsOfNobodyThatHeIsOffline()
{
    const PresenceDocument document = documentOf(entity, {});

    QCOMPARE(document.tuples.size(), 1U);
    QVERIFY(!document.tuples[0].open);
    QVERIFY(document.persons.empty());
    QCOMPARE(aggregate(availabilitiesOf({&document, 1}, true)), Show::Offline);
}

// Watchers that read one tuple alone read the first, and the person is what all are together.
void PresenceMappingTest::tellsTheMostAvailableFirst()
{
    const std::vector<Availability> told{
        {.resource = "desk", .show = Show::Away, .priority = 50},
        {.resource = "old", .show = Show::Offline},
        {.resource = "phone", .show = Show::DoNotDisturb},
        {.resource = "tablet", .show = Show::DoNotDisturb, .priority = 5}};

    const PresenceDocument document = documentOf(entity, told);

    QByteArrayList ids;
    for (const Tuple &tuple : document.tuples)
        ids.append(tuple.id);
    QCOMPARE(ids, QByteArrayList({"ID-tablet", "ID-phone", "ID-desk", "ID-old"}));
    QCOMPARE(document.persons.at(0).activities, Activities(Activity::Busy));
}

void PresenceMappingTest::composesSeveralDevices()
{
    const std::vector<PresenceDocument> documents{
        documentWith({.id = "phone", .open = true}, Activity::OnThePhone),
        documentWith({.id = "desk", .open = true}),
        documentWith({.id = "old", .open = false})};

    const auto all = availabilitiesOf(documents, true);

    QCOMPARE(resourcesOf(all), QByteArrayList({"desk", "phone", "old"}));
    QCOMPARE(all[0].show, Show::Available);
    QCOMPARE(all[1].show, Show::DoNotDisturb);
    QCOMPARE(all[2].show, Show::Offline);
    QCOMPARE(aggregate(all), Show::Available);
}

void PresenceMappingTest::takesWhoIsRegisteredAsAvailable()
{
    const auto all = availabilitiesOf({}, true);

    QCOMPARE(all.size(), 1U);
    QCOMPARE(all[0].show, Show::Available);
    QVERIFY(!all[0].resource.isEmpty());
}

void PresenceMappingTest::takesWhoIsNotRegisteredAsOffline()
{
    const PresenceDocument document = documentWith({.id = "t", .open = true});

    QVERIFY(availabilitiesOf({&document, 1}, false).empty());
}

// Every baresip publishes the tuple t4109.
void PresenceMappingTest::keepsResourcesApart()
{
    const std::vector<PresenceDocument> documents{
        documentWith({.id = "t4109", .open = true}),
        documentWith({.id = "t4109", .open = true, .show = "away"}),
        documentWith({.id = "t4109-2", .open = true, .show = "xa"})};

    const auto all = availabilitiesOf(documents, true);

    QCOMPARE(resourcesOf(all), QByteArrayList({"t4109", "t4109-2", "t4109-2-2"}));
}

void PresenceMappingTest::readsThoseOfOtherPrograms()
{
    QCOMPARE(onlyOf(*events::readPidf(test::pidfSample("baresip_busy"))).show, Show::DoNotDisturb);
    QCOMPARE(onlyOf(*events::readPidf(test::pidfSample("lync_busy"))).show, Show::DoNotDisturb);
    const Availability linphone = onlyOf(*events::readPidf(test::pidfSample("linphone_away")));
    QCOMPARE(linphone.show, Show::Away);
    QCOMPARE(linphone.resource, QByteArray("qmht-9"));
    QCOMPARE(linphone.priority, 102);
    QCOMPARE(linphone.notes, (std::vector<events::Note>{{"Back at six", "en"}}));
    const auto two = *events::readPidf(test::pidfSample("rfc3863"));
    QCOMPARE(availabilitiesOf({&two, 1}, true)[0].notes,
             (std::vector<events::Note>{{"I'll be in Tokyo next week", ""}}));
}

void PresenceMappingTest::boundsWhatItTells()
{
    std::vector<Availability> many;
    for (int i = 0; i < 500; ++i)
        many.push_back({.resource = "r" + QByteArray::number(i), .show = Show::Away});
    many.push_back({.resource = "best", .show = Show::Available});

    const PresenceDocument document = documentOf(entity, many);

    QCOMPARE(document.tuples.size(), std::size_t(events::maxTuples));
    QCOMPARE(document.tuples[0].id, QByteArray("ID-best"));
    QVERIFY(events::readPidf(events::writePidf(document)).has_value());
    const std::vector<PresenceDocument> ten(10, document);
    QCOMPARE(availabilitiesOf(ten, true).size(), std::size_t(events::maxTuples));
}

void PresenceMappingTest::comesBackAsItWas_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 0; seed < 300; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// XMPP → PIDF as text → XMPP, as it would be between two such gateways.
void PresenceMappingTest::comesBackAsItWas()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) {
        return std::uniform_int_distribution<>(0, most)(random);
    };
    std::vector<Availability> told;
    for (int i = upTo(4); i >= 0; --i) {
        Availability each{.resource = "r" + QByteArray::number(i),
                          .show = showRows[std::size_t(upTo(5))].show};
        if (upTo(1) == 1)
            each.notes.push_back({"note & <" + QByteArray::number(upTo(9)) + ">", "en"});
        if (each.show != Show::Offline)
            each.priority = upTo(127);
        // Who is idle is at least away: the other way round it would not come back.
        if (upTo(1) == 1 && (each.show == Show::Away || each.show == Show::ExtendedAway))
            each.idleSince = QDateTime::fromSecsSinceEpoch(1'700'000'000 + upTo(1000), Qt::UTC);
        told.push_back(each);
    }
    sortByAvailability(told);

    const auto document = events::readPidf(events::writePidf(documentOf(entity, told)));
    QVERIFY(document.has_value());
    std::vector<Availability> back = availabilitiesOf({&*document, 1}, true);
    for (Availability &each : back)
        each = fromStanza(presenceStanza(each, jid("a@b.example"), jid("c@d.example"), true));

    // Idle of the best is told of the person, too.
    if (document->persons.empty() || !document->persons[0].idle)
        QVERIFY(back == told);
    QCOMPARE(resourcesOf(back), resourcesOf(told));
    QCOMPARE(aggregate(back), aggregate(told));
}

QTEST_GUILESS_MAIN(PresenceMappingTest)
#include "tst_presence_mapping.moc"
