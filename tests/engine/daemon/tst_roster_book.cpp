// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/roster_book.h"
#include "engine/presence/relay.h"
#include "engine/presence/roster.h"
#include "engine/site/site.h"
#include "tests/support/fake_clock.h"

#include <QTest>

using namespace Qt::StringLiterals;
using control::ContactDeed;
using control::ContactRefusal;
using control::ContactStatus;

namespace {

const QString alice = u"alice@contoso.com"_s;
const QString romeo = u"romeo@fabrikam.com"_s;

base::DomainName domain(const QString &text)
{
    return base::DomainName::parse(text).value();
}

xmpp::Jid jid(const QString &text)
{
    return xmpp::Jid::parse(text.toUtf8()).value();
}

site::Site contoso()
{
    site::Site site(domain(u"edge.contoso.com"_s), {domain(u"contoso.com"_s)});
    site.xmppPartners = {site::XmppPartner(domain(u"fabrikam.com"_s))};
    return site;
}

class Everybody final : public presence::People
{
public:
    [[nodiscard]] bool exists(const QByteArray &aor) const override
    {
        return aor.startsWith("sip:alice@") || aor.startsWith("sip:bob@");
    }
    [[nodiscard]] std::vector<presence::Availability>
    availabilities(const QByteArray & /*aor*/) const override
    {
        return {};
    }
};

} // namespace

// Over the real contact lists and the real relay, whose ways out are the test's.
class RosterBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void addsAContactAndTellsWhatIsOwed();
    void approvesWhatIsPending();
    void approvesBeforehand();
    void listsWhoHasRefused();
    void refusesWhatIsPending();
    void listsBlockedPeopleWhoAreNoContacts();
    void removesAContact();
    void saysWhyNot_data();
    void saysWhyNot();
    void findsUsersOfBothKinds();
    void countsSubscriptionsByPartnerAndState();

private:
    void ask(const QString &user, const QString &contact) // to see the user
    {
        QVERIFY(m_roster->receive(user.toUtf8(), jid(contact), xmpp::SubscriptionType::Subscribe)
                    .has_value());
    }
    [[nodiscard]] ContactStatus status(const QString &contact) const
    {
        return m_book->contact(alice, contact);
    }
    [[nodiscard]] puented::ContactBook::Done carryOut(ContactDeed deed, const QString &contact)
    {
        return m_book->carryOut(deed, alice, contact);
    }

    test::FakeClock m_clock;
    Everybody m_people;
    std::unique_ptr<presence::Roster> m_roster;
    std::unique_ptr<presence::PresenceRelay> m_relay;
    std::unique_ptr<puented::RosterBook> m_book;
};

void RosterBookTest::init()
{
    m_book.reset();
    m_relay.reset();
    m_roster = std::make_unique<presence::Roster>(m_clock);
    m_relay = std::make_unique<presence::PresenceRelay>(
        presence::Outlets{.sendStanza = [](const xmpp::Stanza &, xmpp::Delivered) { },
                          .changed = [](const events::Pair &) { },
                          .activate = [](const events::Pair &) { },
                          .terminate = [](const events::Pair &, events::Reason) { },
                          .subscribe = [](const events::Pair &, bool) { },
                          .unsubscribe = [](const events::Pair &) { }},
        m_people,
        *m_roster,
        m_clock);
    m_relay->configure(contoso());
    m_book = std::make_unique<puented::RosterBook>(
        *m_roster,
        *m_relay,
        puented::RosterBook::Sources{
            .exists = [](const QByteArray &user) { return user == alice.toUtf8(); },
            .users = [] { return QList<QByteArray>{"alice@contoso.com", "carol@contoso.com"}; },
            .devices = [](const QByteArray &user) { return user == alice.toUtf8() ? 2 : 0; },
            .watches = [] { return 7; },
            .publications = [] { return 5; }});
}

void RosterBookTest::addsAContactAndTellsWhatIsOwed()
{
    QVERIFY(carryOut(ContactDeed::Add, romeo).has_value());

    const ContactStatus added = status(romeo);
    QVERIFY(added.pendingOut);
    QCOMPARE(added.state, control::Subscription::None);
    QCOMPARE(added.owed, QStringList{u"subscribe"_s});
    QCOMPARE(added.since, m_clock.now());
    QCOMPARE(m_book->contacts(alice).value(), QList{added});
}

void RosterBookTest::approvesWhatIsPending()
{
    ask(alice, romeo);
    QVERIFY(status(romeo).pendingIn);
    QCOMPARE(m_book->pending(10).total, 1);
    QCOMPARE(m_book->pending(10).pending.value(0).contact, romeo);
    QCOMPARE(m_book->pending(0).total, 1); // whatever is listed

    QVERIFY(carryOut(ContactDeed::Approve, romeo).has_value());

    QVERIFY(!status(romeo).pendingIn);
    QVERIFY(status(romeo).state == control::Subscription::From
            || status(romeo).state == control::Subscription::Both);
    QCOMPARE(m_book->pending(10), control::PendingPage());
}

void RosterBookTest::approvesBeforehand()
{
    QVERIFY(carryOut(ContactDeed::Approve, romeo).has_value());
    QVERIFY(control::isApprovedBeforehand(status(romeo)));
    QCOMPARE(m_book->contacts(alice).value(), QList{status(romeo)});

    QVERIFY(carryOut(ContactDeed::Refuse, romeo).has_value());
    QVERIFY(!status(romeo).preApproved);
}

void RosterBookTest::listsWhoHasRefused()
{
    QVERIFY(carryOut(ContactDeed::Add, romeo).has_value());
    QVERIFY(m_roster->receive(alice.toUtf8(), jid(romeo), xmpp::SubscriptionType::Unsubscribed)
                .has_value());

    QVERIFY(control::hasRefused(status(romeo)));
    QVERIFY(control::isListed(status(romeo)));
    QCOMPARE(m_book->contacts(alice).value(), QList{status(romeo)});
}

void RosterBookTest::refusesWhatIsPending()
{
    ask(alice, romeo);

    QVERIFY(carryOut(ContactDeed::Refuse, romeo).has_value());

    QVERIFY(!status(romeo).pendingIn);
    QCOMPARE(status(romeo).state, control::Subscription::None);
}

void RosterBookTest::listsBlockedPeopleWhoAreNoContacts()
{
    QVERIFY(carryOut(ContactDeed::Block, romeo).has_value());
    QVERIFY(status(romeo).blocked);
    QCOMPARE(m_book->contacts(alice).value().size(), 1);

    QVERIFY(carryOut(ContactDeed::Unblock, romeo).has_value());

    QVERIFY(!status(romeo).blocked);
    QVERIFY(m_book->contacts(alice).value().isEmpty());
}

void RosterBookTest::removesAContact()
{
    QVERIFY(carryOut(ContactDeed::Add, romeo).has_value());

    QVERIFY(carryOut(ContactDeed::Remove, romeo).has_value());

    QCOMPARE(status(romeo).state, control::Subscription::None);
    QVERIFY(!status(romeo).pendingOut);
}

void RosterBookTest::saysWhyNot_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char *name,
                        ContactDeed deed,
                        const QString &user,
                        const QString &contact,
                        ContactRefusal refusal) {
        QTest::newRow(name) << int(deed) << user << contact << int(refusal);
    };
    row("nobody of ours",
        ContactDeed::Add,
        u"nobody@contoso.com"_s,
        romeo,
        ContactRefusal::UnknownUser);
    row("no partner", ContactDeed::Add, alice, u"x@elsewhere.example"_s, ContactRefusal::NoAccess);
    row("no contact", ContactDeed::Remove, alice, romeo, ContactRefusal::UnknownContact);
    row("nothing asked", ContactDeed::Refuse, alice, romeo, ContactRefusal::NothingPending);
}

void RosterBookTest::saysWhyNot()
{
    QFETCH(const int, deed);
    QFETCH(const QString, user);
    QFETCH(const QString, contact);
    QFETCH(const int, refusal);

    const auto done = m_book->carryOut(static_cast<ContactDeed>(deed), user, contact);

    QVERIFY(!done.has_value());
    QCOMPARE(int(done.error().reason), refusal);
}

void RosterBookTest::findsUsersOfBothKinds()
{
    ask(alice, romeo);
    ask(u"bob@contoso.com"_s, romeo); // without a password of his own

    const control::UserPage all = m_book->users({}, 10);
    const control::UserPage some = m_book->users(u"o"_s, 2);

    QCOMPARE(all.total, 3);
    QCOMPARE(
        all.users.value(0),
        (control::UserStatus{.user = alice, .contacts = 1, .pendingRequests = 1, .devices = 2}));
    QCOMPARE(all.users.value(1).user, u"bob@contoso.com"_s);
    QCOMPARE(some.total, 3);
    QCOMPARE(some.users.size(), 2);
    QCOMPARE(m_book->users(u"carol"_s, 10).users.value(0).contacts, 0);
    QCOMPARE(m_book->contacts(u"nobody@contoso.com"_s).error().reason, ContactRefusal::UnknownUser);
}

void RosterBookTest::countsSubscriptionsByPartnerAndState()
{
    QVERIFY(carryOut(ContactDeed::Add, romeo).has_value());
    ask(alice, u"juliet@fabrikam.com"_s);
    ask(alice, u"x@another.example"_s);

    const control::SubscriptionPage page = m_book->subscriptions(0, 10);
    const control::SubscriptionPage second = m_book->subscriptions(1, 1);

    QCOMPARE(page.partnersTotal, 2);
    QCOMPARE(page.partners.value(0).domain, u"another.example"_s);
    QCOMPARE(page.partners.value(0).pendingIn, 1);
    QCOMPARE(page.partners.value(1).contacts, 2);
    QCOMPARE(page.partners.value(1).pendingOut, 1);
    QCOMPARE(page.partners.value(1).owed, 1);
    QCOMPARE(page.all.contacts, 3);
    QCOMPARE(page.all.none, 3);
    QCOMPARE(page.all.owed, 1);
    QCOMPARE(page.watches, 7);
    QCOMPARE(page.publications, 5);
    QCOMPARE(second.partners.size(), 1);
    QCOMPARE(second.partners.first().domain, u"fabrikam.com"_s);
}

QTEST_GUILESS_MAIN(RosterBookTest)
#include "tst_roster_book.moc"
