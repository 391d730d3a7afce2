// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/contact_tables.h"

#include "wizard/look/symbol.h"
#include "wizard/messages/contact_messages.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using control::Show;

bool isSpoken(int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
}

QString now(const QDateTime &since)
{
    return sinceText(since, QDateTime::currentDateTimeUtc());
}

QIcon iconOf(Show show)
{
    switch (show) {
    case Show::Offline:
        return symbolIcon(Symbol::Open, Tone::Muted);
    case Show::Available:
    case Show::Chat:
        return symbolIcon(Symbol::Done, Tone::Good);
    case Show::Away:
    case Show::ExtendedAway:
        return symbolIcon(Symbol::Busy, Tone::Warning);
    case Show::DoNotDisturb:
        return symbolIcon(Symbol::Error, Tone::Bad);
    }
    return {};
}

} // namespace

QString RequestTable::keyOf(const control::PendingRequest &request) const
{
    return request.user + u' ' + request.contact;
}

int RequestTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (!isSpoken(role) && role != rankRole))
        return {};
    const control::PendingRequest &request = at(index.row());
    switch (index.column()) {
    case Contact:
        return request.contact;
    case User:
        return request.user;
    case Since:
        return role == rankRole ? QVariant(request.since) : now(request.since);
    default:
        return {};
    }
}

QVariant RequestTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Contact:
        return tr("Contact");
    case User:
        return tr("Asks to see");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

QString UserTable::keyOf(const control::UserStatus &user) const
{
    return user.user;
}

int UserTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UserTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (!isSpoken(role) && role != rankRole))
        return {};
    const control::UserStatus &user = at(index.row());
    const auto number = [role](qint64 count) {
        return role == rankRole ? QVariant(count) : QLocale().toString(count);
    };
    switch (index.column()) {
    case User:
        return user.user;
    case Contacts:
        return number(user.contacts);
    case Requests:
        return number(user.pendingRequests);
    default:
        return {};
    }
}

QVariant UserTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case User:
        return tr("User");
    case Contacts:
        return tr("Contacts");
    case Requests:
        return tr("Requests");
    default:
        return {};
    }
}

ContactTable::ContactTable(QObject *parent)
    : KeyedTable(parent)
    , m_asks(symbolIcon(Symbol::Warning, Tone::Warning))
    , m_blocked(symbolIcon(Symbol::Blocked, Tone::Muted))
{
    for (int show = 0; show <= static_cast<int>(lastOf(Show::Offline)); ++show)
        m_icons.insert(static_cast<Show>(show), iconOf(static_cast<Show>(show)));
}

QString ContactTable::keyOf(const control::ContactStatus &contact) const
{
    return contact.user + u' ' + contact.contact;
}

int ContactTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContactTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const control::ContactStatus &contact = at(index.row());
    if (role == Qt::DecorationRole && index.column() == Presence)
        return m_icons.value(contact.show);
    if (role == Qt::DecorationRole && index.column() == Relation)
        return contact.blocked  ? QVariant(m_blocked)
            : contact.pendingIn ? QVariant(m_asks)
                                : QVariant();
    if (!isSpoken(role) && role != rankRole)
        return {};
    switch (index.column()) {
    case Contact:
        return contact.contact;
    case Presence:
        return role == rankRole ? QVariant(static_cast<int>(contact.show)) : showText(contact.show);
    case Relation:
        return relationText(contact);
    case Since:
        return role == rankRole ? QVariant(contact.since) : now(contact.since);
    default:
        return {};
    }
}

QVariant ContactTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Contact:
        return tr("Contact");
    case Presence:
        return tr("Presence");
    case Relation:
        return tr("State");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

} // namespace wizard
