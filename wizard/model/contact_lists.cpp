// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/contact_lists.h"

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

constexpr int longestPage = 1000;
constexpr auto settleInterval = 150ms;
constexpr auto askInterval = 1s; // at most once

} // namespace

ContactLists::ContactLists(control::Client &client, const QString &socketPath, QObject *parent)
    : QObject(parent), m_client(client), m_deeds(client, socketPath)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleInterval);
    m_again.setSingleShot(true);
    m_again.setInterval(askInterval);
    connect(&m_settle, &QTimer::timeout, this, &ContactLists::tell);
    connect(&m_again, &QTimer::timeout, this, &ContactLists::askAgain);
    connect(&m_deeds, &ContactDeeds::carriedOut, this, &ContactLists::take);
}

void ContactLists::lookAt(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    m_contacts.clear();
    Q_EMIT contactsChanged();
    askContacts();
}

void ContactLists::search(const QString &part)
{
    if (part == m_part)
        return;
    m_part = part;
    askUsers();
}

void ContactLists::begin()
{
    askPending();
    askUsers();
    askContacts();
}

void ContactLists::end()
{
    m_again.stop();
    m_areListsLost = false;
    m_isKnown = false;
    m_pending.clear();
    m_pendingTotal = 0;
    m_users = {};
    m_contacts.clear();
    Q_EMIT pendingChanged();
    Q_EMIT usersChanged();
    Q_EMIT contactsChanged();
}

void ContactLists::hear(const control::Event &event)
{
    if (event.isLoss) {
        askLater(true);
        return;
    }
    if (const auto contact = control::contactStatus(event.data)) {
        take(*contact);
        if (event.topic == control::Topic::Contacts)
            askLater(false); // the people's numbers
    }
}

void ContactLists::take(const control::ContactStatus &contact)
{
    takeRequest(contact);
    if (contact.user == m_user) {
        if (control::isListed(contact))
            m_contacts.insert(contact.contact, contact);
        else
            m_contacts.remove(contact.contact);
        m_hasNewContacts = true;
    }
    if ((m_hasNewPending || m_hasNewContacts) && !m_settle.isActive())
        m_settle.start();
}

void ContactLists::takeRequest(const control::ContactStatus &contact)
{
    const ContactPair pair(contact.user, contact.contact);
    if (contact.pendingIn == m_pending.contains(pair))
        return;
    if (m_pendingTotal > m_pending.size() || m_pending.size() == longestPage)
        askLater(true); // it may be one of those that are not listed
    if (!contact.pendingIn)
        m_pending.remove(pair);
    else if (m_pending.size() < longestPage)
        m_pending.insert(pair, {contact.user, contact.contact, contact.since});
    m_pendingTotal = qMax<qint64>(m_pendingTotal + (contact.pendingIn ? 1 : -1), m_pending.size());
    m_hasNewPending = true;
}

void ContactLists::askLater(bool withLists)
{
    m_areListsLost = m_areListsLost || withLists;
    if (!m_again.isActive())
        m_again.start();
}

void ContactLists::askAgain()
{
    askUsers();
    if (std::exchange(m_areListsLost, false)) {
        askPending();
        askContacts();
    }
}

void ContactLists::askPending()
{
    m_client.call(u"pending"_s, {{u"limit"_s, longestPage}})
        .then(this, [this](const control::Answer &answer) {
            const auto page =
                answer ? control::pendingPage(*answer) : std::unexpected(answer.error());
            if (!page)
                return;
            m_isKnown = true;
            m_pending.clear();
            for (const control::PendingRequest &request : page->pending)
                m_pending.insert({request.user, request.contact}, request);
            m_pendingTotal = page->total;
            Q_EMIT pendingChanged();
        });
}

void ContactLists::askUsers()
{
    m_client.call(u"users"_s, {{u"part"_s, m_part}, {u"limit"_s, longestPage}})
        .then(this, [this, part = m_part](const control::Answer &answer) {
            const auto page = answer ? control::userPage(*answer) : std::unexpected(answer.error());
            if (!page || part != m_part || *page == m_users)
                return;
            m_users = *page;
            Q_EMIT usersChanged();
        });
}

void ContactLists::askContacts()
{
    if (m_user.isEmpty())
        return;
    m_client.call(u"contacts"_s, {{u"user"_s, m_user}})
        .then(this, [this, user = m_user](const control::Answer &answer) {
            const auto contacts =
                answer ? control::contactStatuses(*answer) : std::unexpected(answer.error());
            if (!contacts || user != m_user)
                return;
            m_contacts.clear();
            for (const control::ContactStatus &contact : *contacts)
                m_contacts.insert(contact.contact, contact);
            Q_EMIT contactsChanged();
        });
}

void ContactLists::tell()
{
    if (std::exchange(m_hasNewPending, false))
        Q_EMIT pendingChanged();
    if (std::exchange(m_hasNewContacts, false))
        Q_EMIT contactsChanged();
}

} // namespace wizard
