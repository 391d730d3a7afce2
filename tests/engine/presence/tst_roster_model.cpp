// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/roster.h"
#include "tests/support/fake_clock.h"

#include <QTest>

#include <map>
#include <random>

using presence::Contact;
using presence::Roster;
using presence::RosterLimits;
using xmpp::SubscriptionType;

// Random deeds of many people at once, compared with a plain map.
class RosterModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysLikeAPlainMapWhateverHappens();
};

namespace {

xmpp::Jid person(qsizetype number, const QByteArray &domain)
{
    return *xmpp::Jid::parse("p" + QByteArray::number(number) + '@' + domain);
}

// The same rules on a plain map, every sum counted anew.
class Model
{
public:
    explicit Model(RosterLimits limits) : m_limits(limits) { }

    using Key = std::tuple<QByteArray, QByteArray>;
    using Change = std::function<void(Contact &)>;

    bool change(const QByteArray &user, const xmpp::Jid &jid, bool bounded, const Change &make)
    {
        const Key key{user, jid.text()};
        const auto old = m_lines.find(key);
        const Contact before =
            old == m_lines.end() ? Contact{.user = user, .contact = jid} : old->second;
        Contact after = before;
        make(after);
        if (bounded && !fits(before, after))
            return false;
        m_lines.erase(key);
        if (!after.isBlank())
            m_lines.emplace(key, after);
        return true;
    }
    [[nodiscard]] qsizetype count(const std::function<bool(const Contact &)> &counted) const
    {
        return std::ranges::count_if(m_lines,
                                     [&](const auto &line) { return counted(line.second); });
    }
    [[nodiscard]] const std::map<Key, Contact> &lines() const { return m_lines; }

private:
    [[nodiscard]] bool fits(const Contact &before, const Contact &after) const
    {
        const auto his = [&](auto counted) {
            return count([&](const Contact &c) { return c.user == after.user && counted(c); });
        };
        if (after.added && !before.added
            && his([](const Contact &c) { return c.added; }) >= m_limits.contactsPerUser)
            return false;
        if (before.isBlank() && !after.isBlank() && !after.added
            && his([](const Contact &c) { return !c.added; }) >= m_limits.watchersPerUser)
            return false;
        if (!isPendingIn(after.state) || isPendingIn(before.state))
            return true;
        const auto waits = [](const Contact &c) { return isPendingIn(c.state); };
        return his(waits) < m_limits.requestsPerUser
            && count([&](const Contact &c) {
                   return waits(c) && c.contact.domain() == after.contact.domain();
               })
            < m_limits.requestsPerDomain;
    }

    RosterLimits m_limits;
    std::map<Key, Contact> m_lines;
};

// What a listener of the signals believes.
class Mirror
{
public:
    explicit Mirror(Roster &roster)
    {
        QObject::connect(&roster,
                         &Roster::changed,
                         &roster,
                         [this, &roster](const QByteArray &user, const xmpp::Jid &jid) {
                             const Model::Key key{user, jid.text()};
                             lines.erase(key);
                             if (const Contact *contact = roster.find(user, jid))
                                 lines.emplace(key, *contact);
                         });
    }
    std::map<Model::Key, Contact> lines;
};

bool same(Contact a, Contact b) // but for turns and times, which are the roster's own
{
    a.turn = b.turn;
    a.since = b.since;
    return a == b;
}

bool sameLines(const std::map<Model::Key, Contact> &a, const std::map<Model::Key, Contact> &b)
{
    return std::ranges::equal(a, b, [](const auto &left, const auto &right) {
        return left.first == right.first && same(left.second, right.second);
    });
}

void compareSums(const Roster &roster, const Model &model, const base::DomainName &domain)
{
    const auto isThere = [&](const Contact &c) { return c.contact.domain() == domain; };
    QCOMPARE(std::ssize(roster.contactsAt(domain)), model.count(isThere));
    QCOMPARE(std::ssize(roster.owingAt(domain)),
             model.count([&](const Contact &c) { return isThere(c) && !c.owed.isEmpty(); }));
    for (std::size_t state = 0; state < 9; ++state) {
        QCOMPARE(roster.tally().states(domain)[state], model.count([&](const Contact &c) {
            return isThere(c) && std::size_t(c.state) == state;
        }));
    }
}

} // namespace

void RosterModelTest::staysLikeAPlainMapWhateverHappens()
{
    const RosterLimits limits{
        .contactsPerUser = 8, .watchersPerUser = 6, .requestsPerUser = 3, .requestsPerDomain = 9};
    const QByteArrayList users{"a@contoso.example",
                               "b@contoso.example",
                               "c@contoso.example",
                               "d@contoso.example",
                               "e@contoso.example"};
    const QByteArrayList domains{"fabrikam.example", "northwind.example"};
    std::mt19937 random(20'260'102); // the same walk each time
    const auto below = [&random](auto bound) { return qsizetype(random() % unsigned(bound)); };
    const test::FakeClock clock;
    Roster roster(clock, limits);
    Model model(limits);
    const Mirror mirror(roster);
    int refused = 0;

    for (int step = 0; step < 20'000; ++step) {
        const QByteArray &user = users.at(below(users.size()));
        const xmpp::Jid jid = person(below(12), domains.at(below(domains.size())));
        const auto type = static_cast<SubscriptionType>(below(4));
        const bool approve = below(4) == 0;
        bool taken = true;
        bool modelled = true;
        switch (below(8)) {
        case 0:
            roster.remove(user, jid);
            model.change(user, jid, false, [](Contact &c) { endAll(c); });
            break;
        case 1:
            taken = roster.add(user, jid).has_value();
            modelled = model.change(user, jid, true, [](Contact &c) { c.added = true; });
            break;
        case 2:
        case 3:
            if (const Contact *contact = roster.find(user, jid))
                roster.confirm(user, jid, contact->turn);
            model.change(user, jid, false, [](Contact &c) { c.owed.clear(); });
            break;
        case 4:
        case 5:
            taken = roster.send(user, jid, type).has_value();
            modelled = model.change(user, jid, true, [&](Contact &c) { send(c, type); });
            break;
        default:
            taken = roster.receive(user, jid, type, approve).has_value();
            modelled =
                model.change(user, jid, true, [&](Contact &c) { receive(c, type, approve); });
            break;
        }
        QCOMPARE(taken, modelled);
        refused += taken ? 0 : 1;
        if (step % 100 != 0)
            continue;

        QVERIFY(sameLines(mirror.lines, model.lines()));
        QCOMPARE(roster.size(), model.lines().size());
        QCOMPARE(std::ssize(roster.requests({}, 1000)),
                 model.count([](const Contact &c) { return isPendingIn(c.state); }));
        for (const QByteArray &domain : domains)
            compareSums(roster, model, person(0, domain).domain());
        for (const QByteArray &each : users) {
            QCOMPARE(std::ssize(roster.contactsOf(each)),
                     model.count([&](const Contact &c) { return c.user == each; }));
        }
    }
    QVERIFY2(refused > 100, "the walk never met the limits");
}

QTEST_GUILESS_MAIN(RosterModelTest)
#include "tst_roster_model.moc"
