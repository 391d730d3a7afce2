// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/contacts.h"
#include "engine/control/events.h"
#include "wizard/model/contact_deeds.h"

#include <QMap>
#include <QObject>
#include <QTimer>

namespace wizard {

// The contact lists of our people as the engine tells them: the requests of everybody, the people,
// and the list of the one that is looked at. Many events become one signal.
class ContactLists : public QObject
{
    Q_OBJECT

public:
    ContactLists(control::Client &client, const QString &socketPath, QObject *parent = nullptr);

    [[nodiscard]] bool isKnown() const { return m_isKnown; } // the engine has told them
    [[nodiscard]] QList<control::PendingRequest> pending() const { return m_pending.values(); }
    [[nodiscard]] qint64 pendingTotal() const { return m_pendingTotal; }
    [[nodiscard]] const control::UserPage &users() const { return m_users; }
    [[nodiscard]] const QString &user() const { return m_user; }
    [[nodiscard]] QList<control::ContactStatus> contacts() const { return m_contacts.values(); }

    void lookAt(const QString &user); // empty: at nobody
    void search(const QString &part); // of the people's addresses
    // What is done about them.
    [[nodiscard]] ContactDeeds &deeds() { return m_deeds; }

    // For the workspace.
    void begin(); // the engine tells changes from now on
    void end(); // it does not answer any more
    void hear(const control::Event &event);

Q_SIGNALS:
    void pendingChanged();
    void usersChanged();
    void contactsChanged();

private:
    void take(const control::ContactStatus &contact);
    void takeRequest(const control::ContactStatus &contact);
    void askLater(bool withLists);
    void askAgain();
    void askPending();
    void askUsers();
    void askContacts();
    void tell();

    control::Client &m_client;
    ContactDeeds m_deeds;
    bool m_isKnown = false;
    QMap<ContactPair, control::PendingRequest> m_pending;
    qint64 m_pendingTotal = 0;
    control::UserPage m_users;
    QString m_part;
    QString m_user;
    QMap<QString, control::ContactStatus> m_contacts; // of m_user
    QTimer m_settle; // before signals
    QTimer m_again; // before questions
    bool m_areListsLost = false; // more changed than was told
    bool m_hasNewPending = false;
    bool m_hasNewContacts = false;
};

} // namespace wizard
