// SPDX-License-Identifier: GPL-3.0-or-later
// What the presence relay costs: a change of one of our people, presence of a contact, and all of
// it in memory, with 1,000 and with 100,000 subscriptions.
#include "engine/base/clock.h"
#include "engine/presence/relay.h"
#include "engine/presence/roster.h"
#include "engine/site/site.h"

#include <QCoreApplication>
#include <QHash>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <malloc.h>

using presence::Availability;
using presence::Show;

namespace {

constexpr int contactsPerUser = 100;
constexpr int domains = 50;
const base::SystemClock systemClock;

QByteArray userOf(int number)
{
    return "user" + QByteArray::number(number) + "@contoso.example";
}

QByteArray contactOf(int number)
{
    return "contact" + QByteArray::number(number) + "@partner"
        + QByteArray::number(number % domains) + ".example";
}

// malloc's own account: the heap in use, in bytes.
double heap()
{
    const auto account = mallinfo2();
    return double(account.uordblks) + double(account.hblkhd);
}

struct Everybody final : presence::People {
    bool exists(const QByteArray &aor) const override { return aor.endsWith("@contoso.example"); }
    std::vector<Availability> availabilities(const QByteArray &aor) const override
    {
        return devices.value(aor, {{.resource = "desk"}});
    }

    QHash<QByteArray, std::vector<Availability>> devices;
};

site::Site aSite()
{
    const auto name = [](const QString &text) { return base::DomainName::parse(text).value(); };
    site::Site site(name(QStringLiteral("edge.contoso.example")),
                    {name(QStringLiteral("contoso.example"))});
    for (int i = 0; i < domains; ++i) {
        site.xmppPartners.append(
            site::XmppPartner(name(QStringLiteral("partner%1.example").arg(i))));
        site.xmppPartners.last().type = site::PartnerType::Federated;
    }
    return site;
}

// The other end takes everything and answers pings.
class World
{
public:
    explicit World(int subscriptions)
        : m_users(subscriptions / contactsPerUser), m_roster(systemClock)
    {
        std::vector<presence::Contact> lines;
        for (int i = 0; i < subscriptions; ++i)
            lines.push_back({.user = userOf(i / contactsPerUser),
                             .contact = *xmpp::Jid::parse(contactOf(i)),
                             .state = xmpp::SubscriptionState::Both,
                             .added = true,
                             .since = systemClock.now()});
        m_roster.restore(std::move(lines), {});
        m_relay = std::make_unique<presence::PresenceRelay>(
            presence::Outlets{.sendStanza =
                                  [this](xmpp::Stanza stanza, xmpp::Delivered done) {
                                      ++m_sent;
                                      m_bytes += xmpp::serialize(stanza).size();
                                      if (stanza.kind == xmpp::Stanza::Kind::Iq)
                                          m_pings.push_back(std::move(stanza));
                                      if (done)
                                          m_outcomes.post(std::move(done), {});
                                  },
                              .changed = [](const auto &) {},
                              .activate = [](const auto &) {},
                              .terminate = [](const auto &, auto) {},
                              .subscribe = [](const auto &, bool) {},
                              .unsubscribe = [](const auto &) {}},
            m_people,
            m_roster,
            systemClock);
        m_relay->configure(aSite());
        m_relay->start();
        // Who is heard is asked at once; then everybody is told, and probed.
        for (int i = 0; i < domains; ++i)
            hear(i, Show::Available);
        while (m_sent < 2 * qint64(subscriptions))
            turn();
        for (int i = 0; i < subscriptions; ++i)
            hear(i, Show::Available);
    }

    void hear(int contact, Show show)
    {
        xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Presence,
                            .from = *xmpp::Jid::parse(contactOf(contact) + "/desk"),
                            .to = *xmpp::Jid::parse(userOf(contact / contactsPerUser))};
        if (show != Show::Available)
            stanza.payload.push_back({.name = "show",
                                      .ns = "jabber:server",
                                      .attributes = {},
                                      .text = "away",
                                      .children = {}});
        m_relay->receive(stanza);
    }

    // Seconds for one change of one of our people, told to his 100 contacts.
    double change()
    {
        constexpr int rounds = 500;
        const qint64 before = m_sent;
        const double time = seconds([this] {
            for (int i = 0; i < rounds; ++i, ++m_changes) {
                const QByteArray aor = "sip:" + userOf(int(m_changes * 7919 % m_users));
                const Show show = m_changes / m_users % 2 == 0 ? Show::Away : Show::Available;
                m_people.devices[aor] = {{.resource = "desk", .show = show}};
                m_relay->onPersonChanged(aor);
                m_relay->tellChanges();
                QCoreApplication::sendPostedEvents();
            }
        });
        if (m_sent - before < qint64(rounds) * contactsPerUser)
            qFatal("only %lld were told", static_cast<long long>(m_sent - before));
        return time / rounds;
    }

    // Seconds for one presence of a contact, with parsing its addresses.
    double heard(int subscriptions)
    {
        constexpr int rounds = 50'000;
        return seconds([&] {
                   for (int i = 0; i < rounds; ++i, ++m_heard)
                       hear(int(m_heard * 7919 % subscriptions),
                            m_heard / subscriptions % 2 == 0 ? Show::Away : Show::Available);
               })
            / rounds;
    }

private:
    // Of the processor: others may be at work on this machine.
    static double seconds(const std::function<void()> &work)
    {
        const std::clock_t begin = std::clock();
        work();
        return double(std::clock() - begin) / CLOCKS_PER_SEC;
    }

    void turn()
    {
        m_relay->fireTimers();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        for (const xmpp::Stanza &ping : std::exchange(m_pings, {}))
            m_relay->receive(xmpp::resultReply(ping));
    }

    int m_users;
    Everybody m_people;
    presence::Roster m_roster;
    xmpp::PostedOutcomes m_outcomes;
    std::vector<xmpp::Stanza> m_pings;
    qint64 m_sent = 0;
    qint64 m_changes = 0;
    qint64 m_heard = 0;
    qint64 m_bytes = 0;
    std::unique_ptr<presence::PresenceRelay> m_relay;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(QStringLiteral("puente.*=false"));
    std::printf("%14s %22s %22s %16s\n",
                "subscriptions",
                "a change of ours, µs",
                "one of theirs, µs",
                "bytes each");
    for (const int subscriptions : {1'000, 10'000, 100'000}) {
        const double before = heap();
        World world(subscriptions);
        const double weight = (heap() - before) / subscriptions;
        double change = 1;
        double heard = 1;
        for (int round = 0; round < 5; ++round) {
            change = std::min(change, world.change());
            heard = std::min(heard, world.heard(subscriptions));
        }
        std::printf(
            "%14d %22.1f %22.2f %16.0f\n", subscriptions, change * 1e6, heard * 1e6, weight);
    }
    return 0;
}
