// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/stored_roster.h"
#include "tests/support/fake_clock.h"

#include <QTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using presence::Contact;
using presence::Roster;
using presence::StoredRoster;
using xmpp::SubscriptionType;

class StoredRosterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsWhereItEndedWhateverHappened();
    void writesEachChangeByItself();
    void forgetsWhatIsDropped();
    void keepsWhoIsBlocked();
    void passesOverRowsItCannotRead();
    void statesHaveTheNumbersTheyAlwaysHad();

private:
    test::FakeClock m_clock;
    std::unique_ptr<storage::Database> m_database;
};

namespace {

const QByteArray alice = "alice@contoso.example";
const auto bob = *xmpp::Jid::parse("bj\xc3\xb6rn@fabrikam.example");

using Lines = std::map<QByteArray, Contact>;

Lines linesOf(const Roster &roster)
{
    Lines lines;
    for (const QByteArray &user : roster.users()) {
        for (const Contact *contact : roster.contactsOf(user)) {
            Contact line = *contact;
            line.turn = 0; // not stored
            lines.emplace(user + ' ' + line.contact.text(), line);
        }
    }
    return lines;
}

} // namespace

void StoredRosterTest::init()
{
    auto opened = storage::Database::open(u"sqlite::memory:"_s, {});
    QVERIFY(opened.has_value());
    m_database = *std::move(opened);
}

void StoredRosterTest::startsWhereItEndedWhateverHappened()
{
    std::mt19937 random(20'260'103); // the same each time
    const auto below = [&random](unsigned bound) { return int(random() % bound); };
    Lines lines;
    for (int life = 0; life < 5; ++life) {
        Roster roster(m_clock);
        StoredRoster stored(roster, *m_database);
        QVERIFY(stored.load().has_value());
        QCOMPARE(linesOf(roster), lines);

        for (int i = 0; i < 500; ++i) {
            const QByteArray user = "u" + QByteArray::number(below(5)) + "@contoso.example";
            const auto contact =
                *xmpp::Jid::parse("p" + QByteArray::number(below(10)) + "@fabrikam.example");
            m_clock.advance(std::chrono::seconds(1));
            const auto type = static_cast<SubscriptionType>(below(4));
            if (below(10) == 0)
                roster.remove(user, contact);
            else if (below(5) == 0 && roster.find(user, contact))
                roster.confirm(user, contact, roster.find(user, contact)->turn);
            else if (below(2) == 0)
                QVERIFY(roster.send(user, contact, type).has_value());
            else
                QVERIFY(roster.receive(user, contact, type).has_value());
        }
        lines = linesOf(roster);
        QVERIFY(lines.size() > 20);
    }
}

void StoredRosterTest::writesEachChangeByItself()
{
    Roster roster(m_clock);
    const StoredRoster stored(roster, *m_database);
    storage::ContactStore rows(*m_database);

    QVERIFY(roster.send(alice, bob, SubscriptionType::Subscribe).has_value());
    QCOMPARE(stored.pending(), 1);

    QTRY_COMPARE(rows.all({}).value_or(std::vector<storage::StoredContact>()),
                 std::vector{toStored(*roster.find(alice, bob))});
}

void StoredRosterTest::forgetsWhatIsDropped()
{
    Roster roster(m_clock);
    StoredRoster stored(roster, *m_database);
    QVERIFY(roster.add(alice, bob).has_value());
    QVERIFY(stored.flush().has_value());

    roster.remove(alice, bob);
    QVERIFY(stored.flush().has_value());

    QVERIFY(storage::ContactStore(*m_database).all({})->empty());
}

void StoredRosterTest::keepsWhoIsBlocked()
{
    const auto eve = *xmpp::Jid::parse("eve@fabrikam.example");
    {
        Roster roster(m_clock);
        const StoredRoster stored(roster, *m_database);
        QVERIFY(roster.block(alice, bob).has_value());
        QVERIFY(roster.block(alice, eve).has_value());
        roster.unblock(alice, eve);
    }

    Roster roster(m_clock);
    StoredRoster stored(roster, *m_database);
    QVERIFY(stored.load().has_value());

    QCOMPARE(roster.blockedBy(alice), QSet<xmpp::Jid>{bob});
}

void StoredRosterTest::passesOverRowsItCannotRead()
{
    storage::ContactStore rows(*m_database);
    rows.put({.user = alice, .contact = "@@", .state = 1, .since = m_clock.now()});
    rows.put({.user = alice, .contact = "x@fabrikam.example", .state = 9, .since = m_clock.now()});
    rows.put({.user = alice, .contact = "y@fabrikam.example", .state = 8, .since = m_clock.now()});
    QVERIFY(rows.flush().has_value());
    Roster roster(m_clock);
    StoredRoster stored(roster, *m_database);
    QTest::ignoreMessage(QtWarningMsg, "contacts that cannot be read: 2");

    QVERIFY(stored.load().has_value());

    QCOMPARE(roster.size(), 1U);
}

// They stand in databases.
void StoredRosterTest::statesHaveTheNumbersTheyAlwaysHad()
{
    using enum xmpp::SubscriptionState;
    int expected = 0;
    for (const auto state : {None,
                             NonePendingOut,
                             NonePendingIn,
                             NonePendingOutIn,
                             To,
                             ToPendingIn,
                             From,
                             FromPendingOut,
                             Both})
        QCOMPARE(presence::toStored({.user = alice, .contact = bob, .state = state}).state,
                 expected++);

    expected = 1;
    for (const auto type : {SubscriptionType::Subscribe,
                            SubscriptionType::Unsubscribe,
                            SubscriptionType::Subscribed,
                            SubscriptionType::Unsubscribed}) {
        Contact contact{.user = alice, .contact = bob};
        contact.owed.add(type);
        QCOMPARE(presence::toStored(contact).owed, expected);
        expected *= 2;
    }
}

QTEST_GUILESS_MAIN(StoredRosterTest)
#include "tst_stored_roster.moc"
