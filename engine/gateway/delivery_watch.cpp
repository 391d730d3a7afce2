// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/delivery_watch.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gateway {

namespace {

QByteArray pingKeyOf(const QByteArray &domain, const QByteArray &pingId)
{
    return domain + ' ' + pingId;
}

} // namespace

DeliveryWatch::Opened DeliveryWatch::open(Delivery delivery, Reply &reply, Time now)
{
    if (openCount() >= m_limits.open)
        return Opened::Full;
    const auto [slot, isNew] = m_byKey.try_emplace(delivery.key);
    if (!isNew)
        return Opened::Twice;
    slot->second = m_open.insert(m_open.end(),
                                 Entry{.delivery = std::move(delivery),
                                       .reply = std::move(reply),
                                       .deadline = now + m_limits.write,
                                       .where = &m_open,
                                       .pingKey = {}});
    return Opened::Yes;
}

DeliveryWatch::Written DeliveryWatch::written(const QByteArray &key, Time now)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end() || found->second->where != &m_open)
        return Gone{};
    if (needsConfirmation(found->second->delivery, now))
        return awaitConfirmation(found->second, now);
    return answer(found->second, now);
}

std::optional<DeliveryWatch::Reply> DeliveryWatch::failed(const QByteArray &key)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end() || found->second->where != &m_open)
        return std::nullopt;
    Reply reply = std::move(found->second->reply);
    remove(found->second);
    return reply;
}

std::optional<DeliveryWatch::Reply>
DeliveryWatch::confirmed(const QByteArray &domain, const QByteArray &pingId, Time now)
{
    m_silent.forget(domain);
    const auto found = m_byPing.find(pingKeyOf(domain, pingId));
    if (found == m_byPing.end())
        return std::nullopt;
    m_heard.note(found->second->delivery.person, now);
    found->second->isConfirmed = true;
    return answer(found->second, now);
}

DeliveryWatch::Objection DeliveryWatch::objected(const QByteArray &key)
{
    const auto found = m_byKey.find(key);
    if (found == m_byKey.end())
        return Unknown{};
    const auto entry = found->second;
    m_heard.forget(entry->delivery.person);
    Objection objection = Late{std::move(entry->delivery.excerpt)};
    if (entry->where != &m_answered)
        objection = std::move(entry->reply);
    remove(entry);
    return objection;
}

std::vector<DeliveryWatch::Doubted>
DeliveryWatch::doubt(const base::DomainName &from, const base::DomainName &to, Time span, Time now)
{
    std::vector<Doubted> doubted;
    const auto take = [&](Entries &entries, Time since) {
        for (auto entry = entries.end(); entry != entries.begin();) {
            const auto candidate = std::prev(entry);
            if (candidate->deadline < since)
                break;
            const Delivery &delivery = candidate->delivery;
            if (candidate->isConfirmed || delivery.from.domain() != from
                || delivery.to.domain() != to) {
                entry = candidate;
                continue;
            }
            leaveState(candidate);
            m_byKey.erase(delivery.key);
            doubted.push_back({std::move(candidate->delivery), std::move(candidate->reply)});
            entries.erase(candidate);
        }
    };
    take(m_unconfirmed, now);
    take(m_answered, now - span + m_limits.memory);
    std::ranges::reverse(doubted);
    return doubted;
}

std::vector<DeliveryWatch::Expired> DeliveryWatch::expire(Time now)
{
    std::vector<Expired> expired;
    while (!m_answered.empty() && m_answered.front().deadline <= now)
        remove(m_answered.begin());
    while (!m_unconfirmed.empty() && m_unconfirmed.front().deadline <= now) {
        m_silent.note(m_unconfirmed.front().delivery.domain, now);
        expired.push_back({answer(m_unconfirmed.begin(), now), true});
    }
    while (!m_open.empty() && m_open.front().deadline <= now) {
        expired.push_back({std::move(m_open.front().reply), false});
        remove(m_open.begin());
    }
    return expired;
}

std::vector<DeliveryWatch::Expired> DeliveryWatch::takeAll()
{
    std::vector<Expired> open;
    open.reserve(openCount());
    for (Entry &entry : m_unconfirmed)
        open.push_back({std::move(entry.reply), true});
    for (Entry &entry : m_open)
        open.push_back({std::move(entry.reply), false});
    m_byKey.clear();
    m_byPing.clear();
    m_unconfirmedOf.clear();
    for (Entries *entries : {&m_open, &m_unconfirmed, &m_answered})
        entries->clear();
    return open;
}

bool DeliveryWatch::needsConfirmation(const Delivery &delivery, Time now)
{
    if (m_heard.has(delivery.person, now) || m_silent.has(delivery.domain, now))
        return false;
    const auto others = m_unconfirmedOf.find(delivery.person);
    return others == m_unconfirmedOf.end() || others->second < m_limits.unconfirmedPerPerson;
}

DeliveryWatch::Unconfirmed DeliveryWatch::awaitConfirmation(Entries::iterator entry, Time now)
{
    QByteArray pingId = "confirm-" + QByteArray::number(++m_pings);
    move(entry, m_unconfirmed, now + m_limits.confirmation);
    ++m_unconfirmedOf[entry->delivery.person];
    entry->pingKey = pingKeyOf(entry->delivery.domain, pingId);
    m_byPing.emplace(entry->pingKey, entry);
    return {std::move(pingId)};
}

DeliveryWatch::Reply DeliveryWatch::answer(Entries::iterator entry, Time now)
{
    if (m_answered.size() >= m_limits.answered)
        remove(m_answered.begin());
    Reply reply = std::move(entry->reply);
    move(entry, m_answered, now + m_limits.memory);
    return reply;
}

void DeliveryWatch::move(Entries::iterator entry, Entries &to, Time deadline)
{
    leaveState(entry);
    to.splice(to.end(), *entry->where, entry);
    entry->where = &to;
    entry->deadline = deadline;
}

void DeliveryWatch::remove(Entries::iterator entry)
{
    leaveState(entry);
    m_byKey.erase(entry->delivery.key);
    entry->where->erase(entry);
}

void DeliveryWatch::leaveState(Entries::iterator entry)
{
    if (entry->where != &m_unconfirmed)
        return;
    m_byPing.erase(entry->pingKey);
    const auto count = m_unconfirmedOf.find(entry->delivery.person);
    if (--count->second == 0)
        m_unconfirmedOf.erase(count);
}

} // namespace gateway
