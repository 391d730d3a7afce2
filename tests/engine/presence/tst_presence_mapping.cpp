// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "engine/presence/mapping.h"
#include "engine/presence/mapping_table.h"
#include "engine/xml/reader.h"
#include "tests/engine/events/pidf_samples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <random>

using namespace presence;
using events::Activities;
using events::Activity;
using events::Idle;
using events::PresenceDocument;
using events::Tuple;

namespace {

const QByteArray entity = "sip:juliet@capulet.example";

xmpp::Jid jid(const char *text)
{
    return *xmpp::Jid::parse(text);
}

xmpp::Stanza stanza(const QByteArray &text)
{
    auto element = xml::readDocument(text, {});
    Q_ASSERT(element);
    return *xmpp::toStanza(*std::move(element));
}

xmpp::Stanza presenceWith(const QByteArray &attributes, const QByteArray &payload)
{
    return stanza("<presence xmlns='jabber:server' from='juliet@capulet.example/balcony' "
                  "to='romeo@montague.example' "
                  + attributes + ">" + payload + "</presence>");
}

PresenceDocument documentWith(const Tuple &tuple, Activities person = {})
{
    PresenceDocument document{.entity = entity, .tuples = {tuple}};
    if (!person.isEmpty())
        document.persons.push_back({.id = "p", .activities = person});
    return document;
}

Availability onlyOf(const PresenceDocument &document)
{
    const auto all = availabilitiesOf({&document, 1}, true);
    return all.size() == 1 ? all.front() : Availability{.resource = "none or several"};
}

QByteArrayList resourcesOf(const std::vector<Availability> &availabilities)
{
    QByteArrayList resources;
    for (const Availability &each : availabilities)
        resources.append(each.resource);
    return resources;
}

} // namespace

class PresenceMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysEveryShowInXmpp_data();
    void saysEveryShowInXmpp();
    void saysEveryShowInPidf_data();
    void saysEveryShowInPidf();
    void readsEveryActivity_data();
    void readsEveryActivity();
    void takesTheLeastAvailableOfSeveralActivities();
    void keepsThePrecedence_data();
    void keepsThePrecedence();
    void ignoresWordsThatMeanNothing();
    void keepsEveryPriority();
    void ranksAsTheStandardsSay();
    void namesResourcesForGood_data();
    void namesResourcesForGood();
    void givesEachResourceItsOwnTupleId();
    void carriesNotesAndLanguages();
    void withholdsNotes();
    void carriesIdleTimes();
    void tellsTheExampleOfRfc8048();
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

// The table of the reference, written out again: what the code's own table must say.
void PresenceMappingTest::saysEveryShowInXmpp_data()
{
    QTest::addColumn<Show>("show");
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("payload");

    const auto row = [](const char *name, Show show, const char *attributes, const char *payload) {
        QTest::newRow(name) << show << QByteArray(attributes) << QByteArray(payload);
    };
    row("available", Show::Available, "", "");
    row("chat", Show::Chat, "", "<show>chat</show>");
    row("away", Show::Away, "", "<show>away</show>");
    row("extended away", Show::ExtendedAway, "", "<show>xa</show>");
    row("do not disturb", Show::DoNotDisturb, "", "<show>dnd</show>");
    row("offline", Show::Offline, "type='unavailable'", "");
}

void PresenceMappingTest::saysEveryShowInXmpp()
{
    QFETCH(Show, show);
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, payload);
    const xmpp::Stanza expected = presenceWith(attributes, payload);

    const xmpp::Stanza made = presenceStanza({.resource = "balcony", .show = show},
                                             jid("juliet@capulet.example"),
                                             jid("romeo@montague.example"),
                                             true);

    QCOMPARE(xmpp::serialize(made), xmpp::serialize(expected));
    QCOMPARE(fromStanza(expected).show, show);
    QCOMPARE(fromStanza(expected).resource, QByteArray("balcony"));
}

void PresenceMappingTest::saysEveryShowInPidf_data()
{
    QTest::addColumn<Show>("show");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("activity"); // of the tuple and of the person

    const auto row =
        [](const char *name, Show show, bool open, const char *word, const char *activity) {
            QTest::newRow(name) << show << open << QByteArray(word) << QByteArray(activity);
        };
    row("available", Show::Available, true, "", "");
    row("chat", Show::Chat, true, "chat", "");
    row("away", Show::Away, true, "away", "away");
    row("extended away", Show::ExtendedAway, true, "xa", "away");
    row("do not disturb", Show::DoNotDisturb, true, "dnd", "busy");
    row("offline", Show::Offline, false, "", "");
}

void PresenceMappingTest::saysEveryShowInPidf()
{
    QFETCH(Show, show);
    QFETCH(QByteArray, activity);
    Activities activities;
    if (!activity.isEmpty())
        activities.insert(*events::activityOf(activity));

    const Availability told{.resource = "balcony", .show = show};
    const PresenceDocument document = documentOf(entity, {&told, 1});

    const Tuple &tuple = document.tuples.at(0);
    QTEST(tuple.open, "open");
    QTEST(tuple.show, "word");
    QCOMPARE(tuple.activities, activities);
    QCOMPARE(document.persons.empty(), activities.isEmpty());
    if (!activities.isEmpty())
        QCOMPARE(document.persons[0].activities, activities);
    QCOMPARE(onlyOf(document).show, show);
}

void PresenceMappingTest::readsEveryActivity_data()
{
    QTest::addColumn<Show>("show");
    for (const char *busy : {"on-the-phone",
                             "meeting",
                             "appointment",
                             "busy",
                             "presentation",
                             "performance",
                             "working"})
        QTest::newRow(busy) << Show::DoNotDisturb;
    for (const char *away : {"away",
                             "meal",
                             "breakfast",
                             "lunch",
                             "dinner",
                             "steering",
                             "travel",
                             "in-transit",
                             "sleeping",
                             "spectator"})
        QTest::newRow(away) << Show::Away;
    for (const char *far : {"vacation", "holiday", "permanent-absence"})
        QTest::newRow(far) << Show::ExtendedAway;
    for (const char *nothing :
         {"looking-for-work", "other", "playing", "shopping", "tv", "unknown", "worship"})
        QTest::newRow(nothing) << Show::Available;
}

void PresenceMappingTest::readsEveryActivity()
{
    const Activity activity = *events::activityOf(QTest::currentDataTag());
    const Tuple open{.id = "t", .open = true};
    const Tuple own{.id = "t", .open = true, .activities = activity};

    QTEST(onlyOf(documentWith(open, activity)).show, "show");
    QTEST(onlyOf(documentWith(own)).show, "show");
    QCOMPARE(onlyOf(documentWith({.id = "t", .open = false}, activity)).show, Show::Offline);
}

void PresenceMappingTest::takesTheLeastAvailableOfSeveralActivities()
{
    Activities several = Activity::Breakfast;
    several.insert(Activity::Vacation);
    several.insert(Activity::OnThePhone);
    several.insert(Activity::Television);

    QCOMPARE(onlyOf(documentWith({.id = "t", .open = true}, several)).show, Show::ExtendedAway);
}

void PresenceMappingTest::keepsThePrecedence_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("person");
    QTest::addColumn<bool>("tuple");
    QTest::addColumn<bool>("idle");
    QTest::addColumn<Show>("show");

    const auto row = [](const char *word, bool person, bool tuple, bool idle, Show show) {
        QTest::addRow("show '%s'%s%s%s",
                      word,
                      person ? ", the person is busy" : "",
                      tuple ? ", the tuple is on vacation" : "",
                      idle ? ", idle" : "")
            << QByteArray(word) << person << tuple << idle << show;
    };
    for (const bool person : {false, true}) {
        for (const bool tuple : {false, true}) {
            for (const bool idle : {false, true}) {
                row("chat", person, tuple, idle, Show::Chat);
                row("",
                    person,
                    tuple,
                    idle,
                    person      ? Show::DoNotDisturb
                        : tuple ? Show::ExtendedAway
                        : idle  ? Show::Away
                                : Show::Available);
            }
        }
    }
}

void PresenceMappingTest::keepsThePrecedence()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, person);
    QFETCH(bool, tuple);
    QFETCH(bool, idle);
    Tuple made{.id = "t", .open = true, .show = word};
    if (tuple)
        made.activities = Activity::Vacation;
    if (idle)
        made.idle = Idle{};

    QTEST(onlyOf(documentWith(made, person ? Activities(Activity::Busy) : Activities())).show,
          "show");
}

void PresenceMappingTest::ignoresWordsThatMeanNothing()
{
    const Availability availability =
        fromStanza(presenceWith("", "<show>invisible</show><priority>200</priority>"));

    QCOMPARE(availability.show, Show::Available);
    QCOMPARE(availability.priority, 0);
    QCOMPARE(onlyOf(documentWith({.id = "t", .open = true, .show = "invisible"})).show,
             Show::Available);
}

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

void PresenceMappingTest::ranksAsTheStandardsSay()
{
    const std::array order{Show::Chat,
                           Show::Available,
                           Show::DoNotDisturb,
                           Show::Away,
                           Show::ExtendedAway,
                           Show::Offline};
    for (std::size_t best = 0; best < order.size(); ++best) {
        std::vector<Availability> worse;
        for (std::size_t i = order.size(); i-- > best;)
            worse.push_back({.resource = {}, .show = order[i]});
        QCOMPARE(aggregate(worse), order[best]);
    }
    QCOMPARE(aggregate({}), Show::Offline);
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

// Examples 18 and 19.
void PresenceMappingTest::tellsTheExampleOfRfc8048()
{
    const Availability told = fromStanza(
        stanza("<presence xmlns='jabber:server' from='juliet@example.com/yn0cl4bnw0yr3vym' "
               "to='romeo@example.net'><show>away</show></presence>"));

    const PresenceDocument document = documentOf("pres:juliet@example.com", {&told, 1});

    QCOMPARE(document.entity, QByteArray("pres:juliet@example.com"));
    QCOMPARE(document.tuples.at(0).id, QByteArray("ID-yn0cl4bnw0yr3vym"));
    QVERIFY(events::writePidf(document).contains(
        "<status><basic>open</basic><show xmlns='jabber:client'>away</show>"));
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
