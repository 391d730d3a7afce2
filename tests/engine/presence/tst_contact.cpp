// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/contact.h"

#include <QTest>

using presence::Contact;
using presence::Owed;
using enum xmpp::SubscriptionState;
using enum xmpp::SubscriptionType;

using Types = std::vector<xmpp::SubscriptionType>;

class ContactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void owesTheLatestWordOnly();
    void owesWhatWasStored();
    void owesWhatChangesTheState();
    void owesNothingForWhatOnlyRepeats();
    void owesTheAnswerGivenForTheUser();
    void anAnswerShowsThatTheRequestArrived();
    void aNewRequestOvertakesTheRefusalBeforeIt();
    void whoeverAsksAddsTheContact();
    void keepsConsentGivenBeforehandUntilItIsWithdrawn();
    void endsBothSubscriptions();
    void endsNothingTwice();
    void eachWordOwedHasATurnOfItsOwn();
    void whatIsOwedNoMoreLeavesTheTurnToTheRest();
    void isBlankOnlyWhenNothingIsKnown();
};

namespace {

Contact stranger()
{
    return {.user = "alice@contoso.example", .contact = *xmpp::Jid::parse("bob@fabrikam.example")};
}

Contact inState(xmpp::SubscriptionState state)
{
    Contact contact = stranger();
    contact.state = state;
    return contact;
}

} // namespace

void ContactTest::owesTheLatestWordOnly()
{
    Owed owed;
    owed.add(Subscribe);
    owed.add(Subscribed);
    QCOMPARE(owed.types(), (Types{Subscribe, Subscribed}));

    owed.add(Unsubscribe);
    owed.add(Unsubscribed);

    QCOMPARE(owed.types(), (Types{Unsubscribe, Unsubscribed}));
}

void ContactTest::owesWhatWasStored()
{
    Owed owed;
    owed.add(Subscribe);
    owed.add(Unsubscribed);

    QCOMPARE(Owed::fromBits(owed.bits()), owed);
    QCOMPARE(Owed::fromBits(0x40), Owed()); // of a version that does not exist yet
}

void ContactTest::owesWhatChangesTheState()
{
    Contact contact = stranger();

    const auto step = send(contact, Subscribe);

    QVERIFY(step.route);
    QCOMPARE(contact.state, NonePendingOut);
    QCOMPARE(contact.owed.types(), Types{Subscribe});
}

void ContactTest::owesNothingForWhatOnlyRepeats()
{
    Contact asked = inState(NonePendingOut);
    Contact seen = inState(From);

    QVERIFY(send(asked, Subscribe).route);
    QCOMPARE(receive(seen, Subscribe, false).autoReply, Subscribed);

    QVERIFY(asked.owed.isEmpty());
    QVERIFY(seen.owed.isEmpty());
}

void ContactTest::owesTheAnswerGivenForTheUser()
{
    Contact approved = stranger();
    Contact left = inState(Both);

    QCOMPARE(receive(approved, Subscribe, true).autoReply, Subscribed);
    QCOMPARE(receive(left, Unsubscribe, false).autoReply, Unsubscribed);

    QCOMPARE(approved.owed.types(), Types{Subscribed});
    QCOMPARE(left.owed.types(), Types{Unsubscribed});
    QCOMPARE(left.state, To);
}

void ContactTest::anAnswerShowsThatTheRequestArrived()
{
    Contact accepted = stranger();
    Contact refused = stranger();
    send(accepted, Subscribe);
    send(refused, Subscribe);

    receive(accepted, Subscribed, false);
    receive(refused, Unsubscribed, false);

    QVERIFY(accepted.owed.isEmpty());
    QVERIFY(refused.owed.isEmpty());
}

void ContactTest::aNewRequestOvertakesTheRefusalBeforeIt()
{
    Contact contact = inState(NonePendingIn);
    send(contact, Unsubscribed);
    QCOMPARE(contact.owed.types(), Types{Unsubscribed});

    receive(contact, Subscribe, false);

    QCOMPARE(contact.state, NonePendingIn);
    QVERIFY(contact.owed.isEmpty()); // it would refuse what nobody has decided
}

void ContactTest::whoeverAsksAddsTheContact()
{
    Contact asked = stranger();
    Contact approved = inState(NonePendingIn);

    send(asked, Subscribe);
    send(approved, Subscribed);

    QVERIFY(asked.added);
    QVERIFY(!approved.added);
}

void ContactTest::keepsConsentGivenBeforehandUntilItIsWithdrawn()
{
    Contact contact = stranger();

    QVERIFY(!send(contact, Subscribed).route);
    QVERIFY(contact.preApproved);
    QVERIFY(contact.owed.isEmpty());

    QCOMPARE(receive(contact, Subscribe, false).autoReply, Subscribed);
    QVERIFY(contact.preApproved);
    send(contact, Unsubscribed);
    QVERIFY(!contact.preApproved);
    QCOMPARE(contact.state, None);
}

void ContactTest::endsBothSubscriptions()
{
    Contact contact = inState(Both);
    contact.added = true;
    contact.preApproved = true;
    contact.name = "Bob";

    endAll(contact);

    QCOMPARE(contact.state, None);
    QCOMPARE(contact.owed.types(), (Types{Unsubscribe, Unsubscribed}));
    QVERIFY(!contact.added && !contact.preApproved && contact.name.isEmpty());
    QVERIFY(!contact.isBlank()); // it is kept until the partner knows
    contact.owed.clear();
    QVERIFY(contact.isBlank());
}

void ContactTest::endsNothingTwice()
{
    Contact contact = stranger();
    contact.added = true;

    endAll(contact);

    QVERIFY(contact.isBlank());
}

void ContactTest::eachWordOwedHasATurnOfItsOwn()
{
    Contact contact = stranger();
    QList<quint64> turns{contact.turn};

    for (const auto type : {Subscribe, Unsubscribe, Subscribe}) {
        send(contact, type);
        turns.append(contact.turn);
    }

    QCOMPARE(QSet<quint64>(turns.cbegin(), turns.cend()).size(), turns.size());
}

// Or the confirmation of what is left would count for nothing.
void ContactTest::whatIsOwedNoMoreLeavesTheTurnToTheRest()
{
    Contact contact = stranger();
    receive(contact, Subscribe, true);
    send(contact, Subscribe);
    const quint64 turn = contact.turn;

    receive(contact, Subscribed, false); // answers what was asked

    QCOMPARE(contact.turn, turn);
    QCOMPARE(contact.owed.types(), std::vector{Subscribed});
}

void ContactTest::isBlankOnlyWhenNothingIsKnown()
{
    Contact named = stranger();
    Contact added = stranger();
    Contact preApproved = stranger();
    named.name = "Bob";
    added.added = true;
    preApproved.preApproved = true;

    QVERIFY(stranger().isBlank());
    QVERIFY(named.isBlank()); // nobody's name
    QVERIFY(!added.isBlank());
    QVERIFY(!preApproved.isBlank());
    QVERIFY(!inState(NonePendingIn).isBlank());
}

QTEST_GUILESS_MAIN(ContactTest)
#include "tst_contact.moc"
