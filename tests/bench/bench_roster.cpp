// SPDX-License-Identifier: GPL-3.0-or-later
// How long the contact lists take to load, what they weigh, and what a change costs.
#include "engine/base/clock.h"
#include "engine/presence/stored_roster.h"
#include "engine/storage/event_stores.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <malloc.h>

using namespace Qt::StringLiterals;
using presence::Roster;
using presence::StoredRoster;
using xmpp::SubscriptionType;

namespace {

constexpr int contactsPerUser = 100;
constexpr int domains = 50;
const base::SystemClock systemClock;

double seconds(const std::function<void()> &work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

QByteArray userOf(int number)
{
    return "user" + QByteArray::number(number / contactsPerUser) + "@contoso.example";
}

QByteArray contactOf(int number)
{
    return "contact" + QByteArray::number(number) + "@partner"
        + QByteArray::number(number % domains) + ".example";
}

void fill(storage::Database &database, int rows)
{
    storage::ContactStore contacts(database);
    storage::WatchStore watches(database);
    const QDateTime now = systemClock.now();
    for (int i = 0; i < rows; ++i) {
        contacts.put({.user = userOf(i),
                      .contact = contactOf(i),
                      .state = 8,
                      .added = true,
                      .name = "Contact " + QByteArray::number(i),
                      .since = now});
        watches.put({.id = "watch-" + QByteArray::number(i),
                     .watcher = "sip:" + userOf(i),
                     .presentity = "sip:" + contactOf(i),
                     .dialog = QByteArray(400, 'd'), // as long as a dialog is
                     .active = true,
                     .expires = now.addDays(1)});
    }
    const double time = seconds([&] {
        if (!contacts.flush() || !watches.flush())
            qFatal("not written");
    });
    std::printf("%-44s %8.2f s (%llu transactions)\n",
                "write 100,000 contacts and 100,000 watches",
                time,
                static_cast<unsigned long long>(contacts.transactions() + watches.transactions()));
}

// malloc's own account: the heap in use, in bytes.
double heap()
{
    const auto account = mallinfo2();
    return double(account.uordblks) + double(account.hblkhd);
}

void load(storage::Database &database, int rows)
{
    const double before = heap();
    Roster roster(systemClock);
    StoredRoster stored(roster, database);
    double time = seconds([&] {
        if (!stored.load())
            qFatal("not loaded");
    });
    std::printf("%-44s %8.2f s\n", "load 100,000 contacts", time);
    std::printf("%-44s %8.0f bytes\n", "a contact in memory", (heap() - before) / rows);

    storage::WatchStore watches(database);
    std::size_t found = 0;
    time = seconds([&] { found = watches.all(systemClock.now())->size(); });
    std::printf("%-44s %8.2f s (%zu)\n", "load 100,000 watches", time, found);
}

struct Costs { // in seconds
    double lookup = 1;
    double change = 1; // of one subscription
    double told = 1; // one of those who see a user whose presence changed

    void keepLeast(const Costs &other)
    {
        lookup = std::min(lookup, other.lookup);
        change = std::min(change, other.change);
        told = std::min(told, other.told);
    }
};

Costs measure(int contacts)
{
    Roster roster(systemClock);
    std::vector<presence::Contact> lines;
    for (int i = 0; i < contacts; ++i)
        lines.push_back({.user = userOf(i),
                         .contact = *xmpp::Jid::parse(contactOf(i)),
                         .state = xmpp::SubscriptionState::Both,
                         .added = true,
                         .since = systemClock.now()});
    roster.restore(std::move(lines), {});
    int signalled = 0;
    QObject::connect(&roster, &Roster::changed, &roster, [&signalled] { ++signalled; });
    // Addresses as a stanza brings them: parsed anew, in no order.
    constexpr int rounds = 20'000;
    std::vector<presence::ContactKey> keys;
    for (int i = 0; i < rounds; ++i) {
        const int number = int(qint64(i) * 7919 % contacts);
        keys.push_back({userOf(number), *xmpp::Jid::parse(contactOf(number))});
    }

    Costs costs;
    std::size_t found = 0;
    costs.lookup = seconds([&] {
                       for (const auto &[user, contact] : keys)
                           found += roster.find(user, contact) ? 1 : 0;
                   })
        / rounds;
    costs.change = seconds([&] { // the contact goes and comes back
                       for (const auto &[user, contact] : keys) {
                           if (!roster.receive(user, contact, SubscriptionType::Unsubscribe)
                               || !roster.receive(user, contact, SubscriptionType::Subscribe, true))
                               qFatal("refused");
                       }
                   })
        / signalled;
    std::size_t told = 0;
    costs.told = seconds([&] {
                     for (const auto &[user, contact] : keys) {
                         for (const presence::Contact *line : roster.contactsOf(user))
                             told += isSeenByContact(line->state)
                                 ? std::size_t(line->contact.local().size())
                                 : 0;
                     }
                 })
        / rounds / contactsPerUser;
    if (found != rounds || told == 0)
        qFatal("not found");
    return costs;
}

void compare(const char *what, double small, double large)
{
    std::printf(
        "%-44s %8.3f us %8.3f us, ratio %.2f\n", what, small * 1e6, large * 1e6, large / small);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr int rows = 100'000;
    const QTemporaryDir directory;
    {
        const auto database = storage::Database::open(u"sqlite:state.db"_s, directory.path());
        fill(**database, rows);
    }
    const auto database = storage::Database::open(u"sqlite:state.db"_s, directory.path());
    load(**database, rows);

    Costs small;
    Costs large;
    for (int i = 0; i < 5; ++i) { // the best of five: what else runs here only adds
        small.keepLeast(measure(1000));
        large.keepLeast(measure(rows));
    }
    std::printf("%-44s %11s %11s\n", "", "1,000", "100,000");
    compare("a contact found", small.lookup, large.lookup);
    compare("a subscription changed", small.change, large.change);
    compare("a watcher of a user listed", small.told, large.told);
    return 0;
}
