// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/events/pidf.h"
#include "engine/presence/announced_devices.h"
#include "engine/presence/devices.h"
#include "engine/presence/relay.h"
#include "engine/presence/roster.h"
#include "engine/site/site.h"
#include "engine/xmpp/namespaces.h"
#include "tests/support/fake_clock.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <deque>

namespace test {

using presence::Availability;
using presence::Show;

inline base::DomainName domainName(const char *text)
{
    return base::DomainName::parse(QString::fromUtf8(text)).value();
}

inline xmpp::Jid jid(const QByteArray &text)
{
    return xmpp::Jid::parse(text).value();
}

struct FakePeople final : presence::People {
    bool exists(const QByteArray &aor) const override { return anybody || devices.contains(aor); }
    std::vector<Availability> availabilities(const QByteArray &aor) const override
    {
        return devices.value(aor);
    }

    QHash<QByteArray, std::vector<Availability>> devices;
    bool anybody = false; // the next hop knows
};

inline const QByteArray alice("alice@contoso.example");
inline const QByteArray aliceAor("sip:alice@contoso.example");
inline const QByteArray carolAor("sip:carol@contoso.example");
inline const QByteArray bob("bob@fabrikam.example");
inline const events::Pair aliceWatchesBob{"sip:alice@contoso.example", "sip:bob@fabrikam.example"};

// Alice and Carol are ours, on SIP; Bob is of a partner's. Ends that only write down what they are
// given: stanzas as one line each, "subscribe alice@contoso.example > bob@fabrikam.example".
class PresenceWorld
{
public:
    explicit PresenceWorld(site::PartnerType type = site::PartnerType::Federated)
        : site(domainName("edge.contoso.example"), {domainName("contoso.example")}), roster(clock)
    {
        people.devices = {{aliceAor, {}}, {carolAor, {}}};
        site.xmppPartners.append(site::XmppPartner(domainName("fabrikam.example")));
        site.xmppPartners.append(site::XmppPartner(domainName("northwind.example")));
        site.xmppPartners[0].type = site.xmppPartners[1].type = type;
        restart();
    }

    // A new engine over the same contact lists.
    void restart()
    {
        relay.reset();
        relay = std::make_unique<presence::PresenceRelay>(
            presence::Outlets{
                .sendStanza =
                    [this](xmpp::Stanza stanza, xmpp::Delivered done) {
                        const bool isPing = stanza.kind == xmpp::Stanza::Kind::Iq;
                        sent.push_back(std::move(stanza));
                        if (done)
                            (isPing ? pings : outcomes).push_back(std::move(done));
                    },
                .changed = [this](const events::Pair &pair) { note("changed", pair); },
                .activate = [this](const events::Pair &pair) { note("active", pair); },
                .terminate =
                    [this](const events::Pair &pair, events::Reason reason) {
                        note("terminated " + events::reasonName(reason), pair);
                    },
                .subscribe =
                    [this](const events::Pair &pair, bool wasApproved) {
                        note(wasApproved ? "subscribe again" : "subscribe", pair);
                    },
                .unsubscribe = [this](const events::Pair &pair) { note("unsubscribe", pair); }},
            people,
            roster,
            clock);
        keepAnnounced(relay->announcedDevices());
        relay->configure(site);
        relay->start();
    }

    void reload()
    {
        relay->configure(site);
        QCoreApplication::sendPostedEvents();
    }

    // What was sent has gone out, or not.
    void settle(const xmpp::Outcome &outcome = {})
    {
        for (xmpp::Delivered &done : std::exchange(outcomes, {}))
            done(outcome);
        if (!outcome)
            settlePings(outcome);
    }
    void settlePings(const xmpp::Outcome &outcome = {})
    {
        for (xmpp::Delivered &done : std::exchange(pings, {}))
            done(outcome);
    }

    void hear(const QByteArray &type,
              const QByteArray &from = bob,
              const QByteArray &to = alice,
              std::vector<xml::Element> payload = {})
    {
        relay->receive({.kind = xmpp::Stanza::Kind::Presence,
                        .from = jid(from),
                        .to = jid(to),
                        .type = type,
                        .payload = std::move(payload)});
    }

    // The partner answers the latest ping, if there were any since it answered; the others never.
    bool pong() { return answer(m_asked.empty() ? nullptr : &m_asked.back()); }
    bool pongToTheFirst() { return answer(m_asked.empty() ? nullptr : &m_asked.front()); }

    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        relay->fireTimers();
    }

    void show(const QByteArray &aor, std::vector<Availability> devices)
    {
        people.devices[aor] = std::move(devices);
        relay->onPersonChanged(aor);
        relay->tellChanges();
    }

    // What was sent since the last call, without pings.
    QByteArrayList takeSent()
    {
        while (delivers && !outcomes.empty())
            settle();
        QByteArrayList lines;
        for (const xmpp::Stanza &stanza : std::exchange(sent, {})) {
            if (stanza.kind == xmpp::Stanza::Kind::Iq)
                m_asked.push_back(stanza);
            else
                lines.append(line(stanza));
        }
        return lines;
    }

    QByteArrayList takeNotes() { return std::exchange(notes, {}); }

    static QByteArray line(const xmpp::Stanza &stanza)
    {
        QByteArray text = stanza.type.isEmpty() ? "available" : stanza.type;
        for (const xml::Element &element : stanza.payload)
            text += ' ' + (element.text.isEmpty() ? element.name : element.text);
        return text + ' ' + stanza.from.text() + " > " + stanza.to.text();
    }

    // Bob sees Alice, Alice sees Bob, and everything is confirmed.
    void befriend()
    {
        hear("subscribe");
        std::ignore = relay->add(alice, jid(bob));
        hear("subscribed");
        hear("", bob + "/desk");
        confirm();
        takeNotes();
    }

    void confirm()
    {
        takeSent();
        pass(std::chrono::milliseconds(300));
        takeSent();
        pong();
        pass(std::chrono::seconds(11));
        takeSent();
    }

    FakeClock clock;
    FakePeople people;
    site::Site site;
    presence::Roster roster;
    bool delivers = true;
    std::vector<xmpp::Stanza> sent;
    std::vector<xmpp::Delivered> outcomes; // of all but pings
    std::vector<xmpp::Delivered> pings;
    QByteArrayList notes;
    QHash<QByteArray, presence::AnnouncedRecord> announced;
    std::unique_ptr<presence::PresenceRelay> relay;

private:
    void note(const QByteArray &what, const events::Pair &pair)
    {
        notes.append(what + ' ' + pair.watcher + " > " + pair.presentity);
    }

    // As a database would.
    void keepAnnounced(presence::AnnouncedDevices &devices)
    {
        using presence::AnnouncedDevices;
        const QList<presence::AnnouncedRecord> kept = announced.values();
        devices.restore({kept.cbegin(), kept.cend()});
        QObject::connect(&devices,
                         &AnnouncedDevices::stored,
                         relay.get(),
                         [this](const auto &record) { announced.insert(record.user, record); });
        QObject::connect(&devices,
                         &AnnouncedDevices::removed,
                         relay.get(),
                         [this](const QByteArray &user) { announced.remove(user); });
    }

    bool answer(const xmpp::Stanza *ping)
    {
        settlePings();
        if (!ping)
            return false;
        const xmpp::Stanza reply = xmpp::resultReply(*ping);
        m_asked.clear();
        relay->receive(reply);
        return true;
    }

    std::vector<xmpp::Stanza> m_asked;
};

// The devices of a document, "ID-desk open", the most available first; "nothing" when not known.
inline QByteArray shown(PresenceWorld &world, const events::Pair &pair = aliceWatchesBob)
{
    const QByteArray bytes = world.relay->source().document(pair).pidf;
    if (bytes.isEmpty())
        return "nothing";
    const auto document = events::readPidf(bytes);
    QByteArrayList tuples;
    for (const events::Tuple &tuple : document.value().tuples)
        tuples.append(tuple.id + (tuple.open ? " open" : " closed"));
    return tuples.join(", ");
}

// As the notifier does it for a new SUBSCRIBE.
inline std::expected<events::PresenceSource::Standing, sip::Refusal>
watch(PresenceWorld &world, const events::Pair &pair = aliceWatchesBob)
{
    auto standing = world.relay->source().decide(pair, false);
    if (standing)
        world.relay->source().watched(pair);
    return standing;
}

} // namespace test
