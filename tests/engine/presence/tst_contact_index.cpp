// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/contact_index.h"

#include <QTest>

#include <map>
#include <random>

using presence::Contact;
using presence::ContactIndex;
using presence::ContactSpan;

class ContactIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysLikeAPlainMapWhateverComesAndGoes();
    void keepsAContactWhereItIs();
    void forgetsUsersAndDomainsWithoutContacts();
    void erasesByTheNamesOfTheContactItself();
};

namespace {

using Key = std::pair<QByteArray, QByteArray>;
using Model = std::map<Key, quint64>; // the turn stands for the contact's content

const auto bob = *xmpp::Jid::parse("bob@fabrikam.example");

xmpp::Jid jid(int person, int domain)
{
    return *xmpp::Jid::parse("p" + QByteArray::number(person) + "@d" + QByteArray::number(domain)
                             + ".example");
}

Model modelOf(ContactSpan contacts)
{
    Model found;
    for (const Contact *contact : contacts)
        found.emplace(Key{contact->user, contact->contact.text()}, contact->turn);
    if (found.size() != contacts.size())
        qFatal("a contact stands in a list twice");
    return found;
}

Model part(const Model &model, const std::function<bool(const Key &)> &belongs)
{
    Model some;
    std::ranges::copy_if(model, std::inserter(some, some.end()), [&](const auto &entry) {
        return belongs(entry.first);
    });
    return some;
}

bool agree(const ContactIndex &index, const Model &model, int users, int domains)
{
    for (int user = 0; user < users; ++user) {
        const QByteArray name = "u" + QByteArray::number(user);
        if (modelOf(index.ofUser(name))
            != part(model, [&](const Key &key) { return key.first == name; }))
            return false;
    }
    for (int domain = 0; domain < domains; ++domain) {
        const QByteArray name = "@d" + QByteArray::number(domain) + ".example";
        const auto parsed = base::DomainName::parse(QString::fromLatin1(name.mid(1)));
        if (modelOf(index.atDomain(*parsed))
            != part(model, [&](const Key &key) { return key.second.endsWith(name); }))
            return false;
    }
    return index.size() == model.size();
}

} // namespace

void ContactIndexTest::staysLikeAPlainMapWhateverComesAndGoes()
{
    constexpr int users = 7;
    constexpr int people = 5;
    constexpr int domains = 4;
    std::mt19937 random(20'260'101); // the same walk each time
    const auto below = [&random](int bound) { return int(random() % unsigned(bound)); };
    ContactIndex index;
    Model model;

    for (quint64 step = 1; step <= 20'000; ++step) {
        const QByteArray user = "u" + QByteArray::number(below(users));
        const xmpp::Jid contact = jid(below(people), below(domains));
        const Key key{user, contact.text()};
        // Phases in which the index fills, and in which it empties.
        const bool insert = below(10) < (step / 1000 % 2 == 0 ? 7 : 3);
        if (insert && !model.contains(key)) {
            index.insert({.user = user, .contact = contact, .turn = step});
            model.emplace(key, step);
        } else if (!insert) {
            index.erase(user, contact);
            model.erase(key);
        }

        const Contact *found = index.find(user, contact);
        QCOMPARE(found != nullptr, model.contains(key));
        QVERIFY(!found || found->turn == model.at(key));
        if (step % 50 == 0)
            QVERIFY2(agree(index, model, users, domains), qPrintable(QString::number(step)));
    }
}

void ContactIndexTest::keepsAContactWhereItIs()
{
    ContactIndex index;
    const Contact *first = &index.insert({.user = "alice", .contact = bob});

    for (int i = 0; i < 1000; ++i)
        index.insert({.user = "alice", .contact = jid(i, 0)});
    for (int i = 0; i < 1000; i += 2)
        index.erase("alice", jid(i, 0));

    QCOMPARE(index.find("alice", bob), first);
}

void ContactIndexTest::forgetsUsersAndDomainsWithoutContacts()
{
    ContactIndex index;
    index.insert({.user = "alice", .contact = bob});
    index.insert({.user = "carol", .contact = bob});

    index.erase("alice", bob);

    QCOMPARE(index.users(), QList<QByteArray>{"carol"});
    QCOMPARE(index.domains(), QList{bob.domain()});
    index.erase("carol", bob);
    QVERIFY(index.users().isEmpty());
    QVERIFY(index.domains().isEmpty());
}

void ContactIndexTest::erasesByTheNamesOfTheContactItself()
{
    ContactIndex index;
    const Contact &contact = index.insert({.user = "alice", .contact = bob});

    index.erase(contact.user, contact.contact);

    QCOMPARE(index.size(), 0U);
}

QTEST_GUILESS_MAIN(ContactIndexTest)
#include "tst_contact_index.moc"
