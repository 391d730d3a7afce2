// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/persons.h"

#include "engine/base/clock.h"
#include "engine/gateway/address_mapping.h"
#include "engine/storage/user_address.h"

namespace presence {

namespace {

// Beyond it there are no more people: where they are at a next hop, anybody may be one.
constexpr std::size_t maxPersons = 200'000;
constexpr std::chrono::seconds roomPause{10}; // all of them are looked at

template<typename Key>
void forget(QHash<Key, Person *> &people, const Key &key, const Person &person)
{
    if (people.value(key) == &person)
        people.remove(key);
}

} // namespace

void Persons::makeRoom(const std::function<bool(const Person &)> &isNeeded)
{
    const auto now = m_clock.monotonic();
    if (m_byAor.size() < maxPersons || now < m_nextRoom)
        return;
    m_nextRoom = now + roomPause;
    std::erase_if(m_byAor, [&](const auto &entry) {
        const Person &person = entry.second;
        if (isNeeded(person))
            return false;
        forget(m_byUser, person.user, person);
        forget(m_byJid, person.jid, person);
        return true;
    });
}

Person *Persons::ofAor(const QByteArray &aor)
{
    if (!m_people.exists(aor))
        return nullptr;
    const auto found = m_byAor.find(aor);
    return found != m_byAor.end() ? &found->second : note(aor);
}

Person *Persons::ofJid(const xmpp::Jid &jid)
{
    const xmpp::Jid bare = jid.bare();
    if (Person *found = m_byJid.value(bare))
        return m_people.exists(found->aor) ? found : nullptr;
    const auto uri = gateway::toSipUri(bare);
    return uri ? ofAor(uri->aor()) : nullptr;
}

Person *Persons::ofUser(const QByteArray &user)
{
    if (Person *found = m_byUser.value(user))
        return found;
    const qsizetype at = user.lastIndexOf('@');
    const auto domain = base::DomainName::parse(QString::fromUtf8(user.mid(at + 1)));
    return at > 0 && domain ? note(sip::Uri::ofPerson(user.first(at), *domain).aor()) : nullptr;
}

void Persons::forEach(const std::function<void(Person &)> &function)
{
    for (auto &[aor, person] : m_byAor)
        function(person);
}

Person *Persons::note(const QByteArray &aor)
{
    const auto uri = sip::Uri::parse(aor);
    if (!uri || m_byAor.size() >= maxPersons)
        return nullptr;
    const auto jid = gateway::toJid(*uri);
    const auto user =
        storage::canonicalAddress(QString::fromUtf8(uri->decodedUser() + '@' + uri->host()));
    if (!jid || !user)
        return nullptr;
    Person *person =
        &m_byAor.try_emplace(aor, Person{.user = *user, .aor = aor, .jid = *jid}).first->second;
    person->shown = makeSnapshot(m_people.availabilities(aor));
    m_announced.add(*user, *person->shown);
    m_byUser.insert(person->user, person);
    m_byJid.insert(person->jid, person);
    return person;
}

} // namespace presence
