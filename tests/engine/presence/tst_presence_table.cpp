// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/pidf.h"
#include "engine/presence/mapping_table.h"
#include "tests/engine/presence/mapping_samples.h"

#include <QTest>

using namespace presence;
using namespace test;
using events::Activities;
using events::Activity;
using events::Idle;
using events::PresenceDocument;
using events::Tuple;

class PresenceTableTest : public QObject
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
    void ranksAsTheStandardsSay();
    void tellsTheExampleOfRfc8048();
};

// The table of the reference, written out again: what the code's own table must say.
void PresenceTableTest::saysEveryShowInXmpp_data()
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

void PresenceTableTest::saysEveryShowInXmpp()
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

void PresenceTableTest::saysEveryShowInPidf_data()
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

void PresenceTableTest::saysEveryShowInPidf()
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

void PresenceTableTest::readsEveryActivity_data()
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

void PresenceTableTest::readsEveryActivity()
{
    const Activity activity = *events::activityOf(QTest::currentDataTag());
    const Tuple open{.id = "t", .open = true};
    const Tuple own{.id = "t", .open = true, .activities = activity};

    QTEST(onlyOf(documentWith(open, activity)).show, "show");
    QTEST(onlyOf(documentWith(own)).show, "show");
    QCOMPARE(onlyOf(documentWith({.id = "t", .open = false}, activity)).show, Show::Offline);
}

void PresenceTableTest::takesTheLeastAvailableOfSeveralActivities()
{
    Activities several = Activity::Breakfast;
    several.insert(Activity::Vacation);
    several.insert(Activity::OnThePhone);
    several.insert(Activity::Television);

    QCOMPARE(onlyOf(documentWith({.id = "t", .open = true}, several)).show, Show::ExtendedAway);
}

void PresenceTableTest::keepsThePrecedence_data()
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

void PresenceTableTest::keepsThePrecedence()
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

void PresenceTableTest::ignoresWordsThatMeanNothing()
{
    const Availability availability =
        fromStanza(presenceWith("", "<show>invisible</show><priority>200</priority>"));

    QCOMPARE(availability.show, Show::Available);
    QCOMPARE(availability.priority, 0);
    QCOMPARE(onlyOf(documentWith({.id = "t", .open = true, .show = "invisible"})).show,
             Show::Available);
}

void PresenceTableTest::ranksAsTheStandardsSay()
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

// Examples 18 and 19.
void PresenceTableTest::tellsTheExampleOfRfc8048()
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

QTEST_GUILESS_MAIN(PresenceTableTest)
#include "tst_presence_table.moc"
