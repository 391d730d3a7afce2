// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/contacts.h"
#include "wizard/contacts/keyed_table.h"

#include <QIcon>

namespace wizard {

// Who asks to see whose presence.
class RequestTable final : public KeyedTable<control::PendingRequest>
{
    Q_OBJECT

public:
    enum Column {
        Contact,
        User,
        Since,
        ColumnCount
    };

    explicit RequestTable(QObject *parent) : KeyedTable(parent) { }

    [[nodiscard]] QString keyOf(const control::PendingRequest &request) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
};

class UserTable final : public KeyedTable<control::UserStatus>
{
    Q_OBJECT

public:
    enum Column {
        User,
        Contacts,
        Requests,
        ColumnCount
    };

    explicit UserTable(QObject *parent) : KeyedTable(parent) { }

    [[nodiscard]] QString keyOf(const control::UserStatus &user) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;
};

// The contacts of one user.
class ContactTable final : public KeyedTable<control::ContactStatus>
{
    Q_OBJECT

public:
    enum Column {
        Contact,
        Presence,
        Relation,
        Since,
        ColumnCount
    };

    explicit ContactTable(QObject *parent);

    [[nodiscard]] QString keyOf(const control::ContactStatus &contact) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant
    headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QHash<control::Show, QIcon> m_icons; // drawn once
    QIcon m_asks;
    QIcon m_blocked;
};

} // namespace wizard
