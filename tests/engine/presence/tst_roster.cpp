// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/roster.h"
#include "tests/support/fake_clock.h"

#include <QSignalSpy>
#include <QTest>

using presence::Contact;
using presence::ContactKey;
using presence::Relation;
using presence::Roster;
using presence::RosterError;
using presence::RosterLimits;
using xmpp::SubscriptionType;
using Reason = presence::RosterError::Reason;
using enum xmpp::SubscriptionState;

class RosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingOfAStranger();
    void tellsHowPeopleStandToEachOther();
    void signalsEachChangeAndNothingElse();
    void notesSinceWhenAStateLasts();
    void keepsARemovedContactUntilThePartnerKnows();
    void aConfirmationOfAnEarlierWordCountsForNothing();
    void aConfirmationOfADroppedContactCountsForNothing();
    void listsWhatIsOwedByDomain();
    void turnsRequestsPageByPage();
    void refusesTheNewestRequestOfTooMany();
    void refusesRequestsOfAPartnerThatAsksTooMuch();
    void watchersTakeNoPlaceOfContacts();
    void withinTheLimitsOnceIsNeverRefusedLater();
    void blocksAndUnblocks();
    void refusesToBlockTooMany();
    void startsFromWhatWasKeptWithoutSignals();

private:
    test::FakeClock m_clock;
};

namespace {

const QByteArray alice = "alice@contoso.example";
const auto bob = *xmpp::Jid::parse("bob@fabrikam.example");
const auto carol = *xmpp::Jid::parse("carol@fabrikam.example");

xmpp::Jid person(int number, const QByteArray &domain = "fabrikam.example")
{
    return *xmpp::Jid::parse("p" + QByteArray::number(number) + '@' + domain);
}

template<typename Step>
Reason refusal(const std::expected<Step, RosterError> &outcome)
{
    if (outcome)
        qFatal("it was not refused");
    return outcome.error().reason;
}

} // namespace

void RosterTest::knowsNothingOfAStranger()
{
    const Roster roster(m_clock);

    QCOMPARE(roster.find(alice, bob), nullptr);
    QCOMPARE(roster.state(alice, bob), None);
    QCOMPARE(roster.relation(alice, bob), Relation());
    QVERIFY(roster.contactsOf(alice).empty());
    QVERIFY(roster.contactsAt(bob.domain()).empty());
}

void RosterTest::tellsHowPeopleStandToEachOther()
{
    Roster roster(m_clock);
    QVERIFY(roster.add(alice, bob, "Bob"));
    QVERIFY(roster.receive(alice, carol, SubscriptionType::Subscribe, true));
    QVERIFY(roster.block(alice, carol));

    QCOMPARE(roster.relation(alice, bob), (Relation{.added = true}));
    QCOMPARE(roster.relation(alice, carol), (Relation{.approved = true, .blocked = true}));
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribed)); // before he asks
    QCOMPARE(roster.relation(alice, bob), (Relation{.added = true, .approved = true}));
    QCOMPARE(roster.find(alice, bob)->name, "Bob");
}

void RosterTest::signalsEachChangeAndNothingElse()
{
    Roster roster(m_clock);
    QSignalSpy changed(&roster, &Roster::changed);

    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    QCOMPARE(changed.count(), 1);
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe)); // once more
    QVERIFY(roster.receive(alice, carol, SubscriptionType::Unsubscribe)); // she never asked
    QVERIFY(roster.add(alice, bob));
    roster.remove(alice, carol);
    QCOMPARE(changed.count(), 1);

    roster.confirm(alice, bob, roster.find(alice, bob)->turn);
    QCOMPARE(changed.count(), 2);
}

void RosterTest::notesSinceWhenAStateLasts()
{
    Roster roster(m_clock);
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    const QDateTime asked = m_clock.now();
    QCOMPARE(roster.find(alice, bob)->since, asked);

    m_clock.advance(std::chrono::hours(1));
    QVERIFY(roster.add(alice, bob, "Bob"));
    QCOMPARE(roster.find(alice, bob)->since, asked);
    QVERIFY(roster.receive(alice, bob, SubscriptionType::Subscribed));
    QCOMPARE(roster.find(alice, bob)->since, asked.addSecs(3600));
}

void RosterTest::keepsARemovedContactUntilThePartnerKnows()
{
    Roster roster(m_clock);
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    QVERIFY(roster.receive(alice, bob, SubscriptionType::Subscribed));

    roster.remove(alice, bob);

    QCOMPARE(roster.relation(alice, bob), Relation());
    QVERIFY(roster.find(alice, bob)->owed.contains(SubscriptionType::Unsubscribe));
    roster.confirm(alice, bob, roster.find(alice, bob)->turn);
    QCOMPARE(roster.find(alice, bob), nullptr);
    QCOMPARE(roster.size(), 0U);
}

void RosterTest::aConfirmationOfAnEarlierWordCountsForNothing()
{
    Roster roster(m_clock);
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    const quint64 first = roster.find(alice, bob)->turn;
    QVERIFY(roster.send(alice, bob, SubscriptionType::Unsubscribe));
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe)); // owed anew

    roster.confirm(alice, bob, first);

    QVERIFY(roster.find(alice, bob)->owed.contains(SubscriptionType::Subscribe));
}

void RosterTest::aConfirmationOfADroppedContactCountsForNothing()
{
    Roster roster(m_clock);
    QVERIFY(roster.receive(alice, bob, SubscriptionType::Subscribe, true));
    QVERIFY(roster.receive(alice, bob, SubscriptionType::Unsubscribe));
    const quint64 turn = roster.find(alice, bob)->turn;
    roster.confirm(alice, bob, turn);
    QCOMPARE(roster.find(alice, bob), nullptr);
    for (quint64 i = 0; i < turn; ++i) {
        QVERIFY(roster.receive(alice, bob, SubscriptionType::Subscribe, true));
        roster.confirm(alice, bob, turn);
        QVERIFY(!roster.find(alice, bob)->owed.isEmpty());
        QVERIFY(roster.receive(alice, bob, SubscriptionType::Unsubscribe));
        roster.confirm(alice, bob, roster.find(alice, bob)->turn);
    }
}

void RosterTest::listsWhatIsOwedByDomain()
{
    Roster roster(m_clock);
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    QVERIFY(roster.add(alice, carol));
    QVERIFY(roster.send(alice, person(1, "other.example"), SubscriptionType::Subscribe));

    QCOMPARE(roster.owingAt(bob.domain()), (std::vector{ContactKey{alice, bob}}));
    roster.confirm(alice, bob, roster.find(alice, bob)->turn);
    QVERIFY(roster.owingAt(bob.domain()).empty());
}

void RosterTest::turnsRequestsPageByPage()
{
    Roster roster(m_clock);
    for (int i = 0; i < 10; ++i)
        QVERIFY(roster.receive(alice, person(9 - i), SubscriptionType::Subscribe));
    QVERIFY(roster.receive(alice, person(3), SubscriptionType::Unsubscribe)); // thought better
    QVERIFY(roster.receive("aaron@contoso.example", bob, SubscriptionType::Subscribe));

    QByteArrayList seen;
    std::optional<ContactKey> last;
    for (auto page = roster.requests(last, 3); !page.empty(); page = roster.requests(last, 3)) {
        QVERIFY(page.size() <= 3);
        for (const ContactKey &key : page)
            seen.append(key.user.first(2) + ' ' + key.contact.local());
        last = page.back();
    }

    QCOMPARE(seen,
             (QByteArrayList{"aa bob",
                             "al p0",
                             "al p1",
                             "al p2",
                             "al p4",
                             "al p5",
                             "al p6",
                             "al p7",
                             "al p8",
                             "al p9"}));
}

void RosterTest::refusesTheNewestRequestOfTooMany()
{
    Roster roster(m_clock, {.requestsPerUser = 2});
    QVERIFY(roster.receive(alice, person(1), SubscriptionType::Subscribe));
    QVERIFY(roster.receive(alice, person(2), SubscriptionType::Subscribe));

    const auto third = roster.receive(alice, person(3), SubscriptionType::Subscribe);

    QCOMPARE(refusal(third), Reason::TooManyRequests);
    QCOMPARE(roster.find(alice, person(3)), nullptr);
    QVERIFY(roster.receive(alice, person(3), SubscriptionType::Subscribe, true)); // none to wait
    QVERIFY(roster.receive("zoe@contoso.example", person(3), SubscriptionType::Subscribe));
    QVERIFY(roster.send(alice, person(1), SubscriptionType::Subscribed)); // makes room
    QVERIFY(roster.receive(alice, person(4), SubscriptionType::Subscribe));
}

void RosterTest::refusesRequestsOfAPartnerThatAsksTooMuch()
{
    Roster roster(m_clock, {.requestsPerDomain = 3});
    for (int i = 0; i < 3; ++i)
        QVERIFY(roster.receive("u" + QByteArray::number(i), bob, SubscriptionType::Subscribe));

    QCOMPARE(refusal(roster.receive(alice, bob, SubscriptionType::Subscribe)),
             Reason::PartnerAsksTooMuch);
    QVERIFY(roster.receive(alice, person(1, "other.example"), SubscriptionType::Subscribe));
}

void RosterTest::watchersTakeNoPlaceOfContacts()
{
    Roster roster(m_clock, {.contactsPerUser = 2, .watchersPerUser = 3});
    for (int i = 0; i < 3; ++i)
        QVERIFY(roster.receive(alice, person(i), SubscriptionType::Subscribe, true));

    QCOMPARE(refusal(roster.receive(alice, person(3), SubscriptionType::Subscribe, true)),
             Reason::TooManyWatchers);
    QVERIFY(roster.add(alice, person(0)));
    QVERIFY(roster.receive(alice, person(3), SubscriptionType::Subscribe, true));
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    QCOMPARE(refusal(roster.send(alice, carol, SubscriptionType::Subscribe)),
             Reason::TooManyContacts);
    QCOMPARE(refusal(roster.add(alice, carol)), Reason::TooManyContacts);
}

void RosterTest::withinTheLimitsOnceIsNeverRefusedLater()
{
    Roster roster(m_clock, {.contactsPerUser = 1, .watchersPerUser = 1, .requestsPerUser = 1});
    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe));
    QVERIFY(roster.receive(alice, carol, SubscriptionType::Subscribe));

    QVERIFY(roster.receive(alice, carol, SubscriptionType::Subscribe));
    QVERIFY(roster.send(alice, carol, SubscriptionType::Subscribed));
    QVERIFY(roster.receive(alice, bob, SubscriptionType::Subscribed));
    roster.remove(alice, bob); // one more for a while whom he has not added

    QCOMPARE(roster.state(alice, bob), None);
    QCOMPARE(roster.contactsOf(alice).size(), 2U);
}

void RosterTest::blocksAndUnblocks()
{
    Roster roster(m_clock);
    QSignalSpy changed(&roster, &Roster::blockChanged);

    QVERIFY(roster.block(alice, bob));
    QVERIFY(roster.block(alice, bob));
    roster.unblock(alice, carol);

    QCOMPARE(changed.count(), 1);
    QVERIFY(roster.isBlocked(alice, bob));
    QVERIFY(!roster.isBlocked("zoe@contoso.example", bob));
    QCOMPARE(roster.blockedBy(alice), QSet<xmpp::Jid>{bob});
    roster.unblock(alice, bob);
    QVERIFY(!roster.isBlocked(alice, bob));
    QCOMPARE(changed.count(), 2);
    QCOMPARE(changed.last().at(2).toBool(), false);
}

void RosterTest::refusesToBlockTooMany()
{
    Roster roster(m_clock, {.blockedPerUser = 1});
    QVERIFY(roster.block(alice, bob));

    QCOMPARE(refusal(roster.block(alice, carol)), Reason::TooManyBlocked);
    QVERIFY(roster.block("zoe@contoso.example", carol));
}

void RosterTest::startsFromWhatWasKeptWithoutSignals()
{
    Roster roster(m_clock, {.contactsPerUser = 1});
    QSignalSpy changed(&roster, &Roster::changed);
    Contact waiting{.user = alice, .contact = bob, .state = NonePendingIn};
    Contact owing{.user = alice, .contact = carol, .state = To, .added = true};
    owing.owed.add(SubscriptionType::Unsubscribed);
    const Contact blank{.user = alice, .contact = person(1)};
    const Contact more{.user = alice, .contact = person(2), .state = Both, .added = true};

    roster.restore({waiting, owing, blank, more}, {{alice, person(3)}});

    QCOMPARE(changed.count(), 0);
    QCOMPARE(roster.size(), 3U);
    QCOMPARE(*roster.find(alice, carol), owing);
    QCOMPARE(roster.requests({}, 10), (std::vector{ContactKey{alice, bob}}));
    QCOMPARE(roster.owingAt(carol.domain()), (std::vector{ContactKey{alice, carol}}));
    QCOMPARE(roster.tally().states()[std::size_t(Both)], 1);
    QVERIFY(roster.isBlocked(alice, person(3)));
}

QTEST_GUILESS_MAIN(RosterTest)
#include "tst_roster.moc"
