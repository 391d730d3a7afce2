// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/roster_book.h"

#include "engine/presence/relay.h"
#include "engine/presence/roster.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

using control::ContactDeed;
using control::ContactRefusal;
using control::ContactStatus;
using xmpp::SubscriptionState;

control::Subscription toControl(SubscriptionState state)
{
    if (xmpp::seesContact(state))
        return xmpp::isSeenByContact(state) ? control::Subscription::Both
                                            : control::Subscription::To;
    return xmpp::isSeenByContact(state) ? control::Subscription::From : control::Subscription::None;
}

control::Show toControl(presence::Show show)
{
    switch (show) {
    case presence::Show::Offline:
        return control::Show::Offline;
    case presence::Show::Available:
        return control::Show::Available;
    case presence::Show::Chat:
        return control::Show::Chat;
    case presence::Show::Away:
        return control::Show::Away;
    case presence::Show::ExtendedAway:
        return control::Show::ExtendedAway;
    case presence::Show::DoNotDisturb:
        return control::Show::DoNotDisturb;
    }
    Q_UNREACHABLE();
}

ContactRefusal toControl(presence::ContactError::Reason reason)
{
    using Reason = presence::ContactError::Reason;
    switch (reason) {
    case Reason::UnknownUser:
        return ContactRefusal::UnknownUser;
    case Reason::NoAccess:
        return ContactRefusal::NoAccess;
    case Reason::UnknownContact:
        return ContactRefusal::UnknownContact;
    case Reason::NothingPending:
        return ContactRefusal::NothingPending;
    case Reason::ListFull:
        return ContactRefusal::ListFull;
    }
    Q_UNREACHABLE();
}

ContactStatus statusOf(const presence::Roster &roster,
                       const presence::PresenceRelay &relay,
                       const QByteArray &user,
                       const xmpp::Jid &jid)
{
    ContactStatus status;
    status.user = QString::fromUtf8(user);
    status.contact = QString::fromUtf8(jid.text());
    status.blocked = roster.isBlocked(user, jid);
    const presence::Contact *contact = roster.find(user, jid);
    if (contact == nullptr)
        return status;
    status.state = toControl(contact->state);
    status.added = contact->added;
    status.pendingIn = xmpp::isPendingIn(contact->state);
    status.pendingOut = xmpp::isPendingOut(contact->state);
    status.preApproved = contact->preApproved;
    for (const xmpp::SubscriptionType type : contact->owed.types())
        status.owed += QString::fromLatin1(xmpp::name(type));
    status.show = toControl(relay.showOf(user, jid));
    status.since = contact->since;
    return status;
}

void count(control::SubscriptionCounts &counts, SubscriptionState state, qint64 number)
{
    counts.contacts += number;
    if (xmpp::isPendingIn(state))
        counts.pendingIn += number;
    if (xmpp::isPendingOut(state))
        counts.pendingOut += number;
    switch (toControl(state)) {
    case control::Subscription::None:
        counts.none += number;
        return;
    case control::Subscription::To:
        counts.to += number;
        return;
    case control::Subscription::From:
        counts.from += number;
        return;
    case control::Subscription::Both:
        counts.both += number;
        return;
    }
}

control::SubscriptionCounts countsOf(const presence::StateCounts &states)
{
    control::SubscriptionCounts counts;
    for (std::size_t state = 0; state < states.size(); ++state)
        count(counts, static_cast<SubscriptionState>(state), states[state]);
    return counts;
}

} // namespace

std::expected<QList<ContactStatus>, ContactBook::Fault>
RosterBook::contacts(const QString &user) const
{
    const QByteArray address = user.toUtf8();
    QSet<xmpp::Jid> jids = m_roster.blockedBy(address);
    for (const presence::Contact *contact : m_roster.contactsOf(address))
        jids.insert(contact->contact);
    if (jids.isEmpty() && !m_sources.exists(address))
        return std::unexpected(Fault{ContactRefusal::UnknownUser, user});
    QList<ContactStatus> contacts;
    contacts.reserve(jids.size());
    for (const xmpp::Jid &jid : std::as_const(jids))
        contacts += puented::statusOf(m_roster, m_relay, address, jid);
    std::ranges::sort(contacts, {}, &ContactStatus::contact);
    return contacts;
}

ContactStatus RosterBook::contact(const QString &user, const QString &contact) const
{
    if (const auto jid = xmpp::Jid::parse(contact.toUtf8()))
        return puented::statusOf(m_roster, m_relay, user.toUtf8(), *jid);
    ContactStatus none;
    none.user = user;
    none.contact = contact;
    return none;
}

control::PendingPage RosterBook::pending(qsizetype limit) const
{
    control::PendingPage page;
    page.total = presence::requestsIn(m_roster.tally().states());
    for (const presence::ContactKey &key : m_roster.requests(std::nullopt, limit)) {
        const presence::Contact *contact = m_roster.find(key.user, key.contact);
        page.pending.append({.user = QString::fromUtf8(key.user),
                             .contact = QString::fromUtf8(key.contact.text()),
                             .since = contact ? contact->since : QDateTime()});
    }
    return page;
}

control::UserStatus RosterBook::statusOf(const QByteArray &user) const
{
    const presence::ContactSpan contacts = m_roster.contactsOf(user);
    return {
        .user = QString::fromUtf8(user),
        .contacts = static_cast<qint64>(contacts.size()),
        .pendingRequests = std::ranges::count_if(
            contacts, [](const presence::Contact *one) { return xmpp::isPendingIn(one->state); }),
        .devices = m_sources.devices(user)};
}

control::UserPage RosterBook::users(const QString &part, qsizetype limit) const
{
    const QByteArray wanted = part.toUtf8();
    QSet<QByteArray> matching;
    for (const QList<QByteArray> &some : {m_sources.users(), m_roster.users()}) {
        for (const QByteArray &user : some) {
            if (user.contains(wanted))
                matching.insert(user);
        }
    }
    QList<QByteArray> listed(matching.begin(), matching.end());
    const qsizetype shown = std::min(limit, listed.size());
    std::ranges::partial_sort(listed, listed.begin() + shown);
    control::UserPage page{.users = {}, .total = listed.size()};
    page.users.reserve(shown);
    for (const QByteArray &user : std::as_const(listed).first(shown))
        page.users += statusOf(user);
    return page;
}

control::SubscriptionPage RosterBook::subscriptions(qsizetype offset, qsizetype limit) const
{
    control::SubscriptionPage page;
    page.all = countsOf(m_roster.tally().states());
    QList<base::DomainName> domains = m_roster.domains();
    std::ranges::sort(domains, {}, &base::DomainName::text);
    page.partnersTotal = domains.size();
    for (qsizetype i = 0; i < domains.size(); ++i) {
        const auto owed = static_cast<qint64>(m_roster.owingAt(domains.at(i)).size());
        page.all.owed += owed;
        if (i < offset || page.partners.size() >= limit)
            continue;
        control::SubscriptionCounts counts = countsOf(m_roster.tally().states(domains.at(i)));
        counts.domain = domains.at(i).text();
        counts.owed = owed;
        page.partners += counts;
    }
    page.watches = m_sources.watches();
    page.publications = m_sources.publications();
    return page;
}

ContactBook::Done
RosterBook::carryOut(ContactDeed deed, const QString &user, const QString &contact)
{
    const auto jid = xmpp::Jid::parse(contact.toUtf8());
    if (!jid)
        return std::unexpected(Fault{ContactRefusal::UnknownContact, contact});
    const auto call = [&](auto method) { return (m_relay.*method)(user.toUtf8(), jid->bare()); };
    using Relay = presence::PresenceRelay;
    const auto act = [&]() -> Relay::Done {
        switch (deed) {
        case ContactDeed::Add:
            return call(&Relay::add);
        case ContactDeed::Remove:
            return call(&Relay::remove);
        case ContactDeed::Approve:
            return call(&Relay::approve);
        case ContactDeed::Refuse:
            return call(&Relay::refuse);
        case ContactDeed::Block:
            return call(&Relay::block);
        case ContactDeed::Unblock:
            return call(&Relay::unblock);
        }
        Q_UNREACHABLE();
    };
    if (const auto done = act(); !done)
        return std::unexpected(Fault{toControl(done.error().reason), done.error().evidence});
    return {};
}

} // namespace puented
