// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/people_view.h"

#include "wizard/contacts/add_contact_dialog.h"
#include "wizard/contacts/contact_tables.h"
#include "wizard/contacts/searched_list.h"
#include "wizard/look/forms.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/contact_messages.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using control::ContactDeed;
using control::ContactStatus;

constexpr auto typingPause = 250ms;

bool applies(ContactDeed deed, const ContactStatus &contact)
{
    switch (deed) {
    case ContactDeed::Add:
    case ContactDeed::Remove:
        return true;
    case ContactDeed::Approve:
        return contact.pendingIn;
    case ContactDeed::Refuse:
        return contact.pendingIn || control::isApprovedBeforehand(contact);
    case ContactDeed::Block:
        return !contact.blocked;
    case ContactDeed::Unblock:
        return contact.blocked;
    }
    return false;
}

} // namespace

PeopleView::PeopleView(ContactLists &lists, QWidget *parent)
    : QWidget(parent)
    , m_lists(lists)
    , m_userTable(new UserTable(this))
    , m_contactTable(new ContactTable(this))
    , m_users(new SearchedList(*m_userTable, tr("Users"), this))
    , m_contacts(new SearchedList(*m_contactTable, tr("Contacts"), this))
    , m_search(new QLineEdit(this))
    , m_typing(new QTimer(this))
    , m_remainder(new ToneLabel(Tone::Muted, this))
    , m_add(newButton(tr("A&dd contact…"), Symbol::Add, u"addContact"_s))
    , m_approve(newButton(tr("&Approve"), Symbol::Done, u"approveContacts"_s))
    , m_refuse(newButton(tr("&Refuse"), Symbol::Error, u"refuseContacts"_s))
    , m_remove(newButton(tr("Re&move"), Symbol::Remove, u"removeContacts"_s))
    , m_block(newButton(tr("&Block"), Symbol::Blocked, u"blockContacts"_s))
    , m_unblock(newButton(tr("&Unblock"), Symbol::Open, u"unblockContacts"_s))
    , m_explanation(new ToneLabel(Tone::Muted, this))
    , m_stack(new QStackedWidget(this))
    , m_userStack(new QStackedWidget(this))
{
    setObjectName(u"peopleView"_s);
    auto *split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(newUserList());
    split->addWidget(newContactList());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    split->setChildrenCollapsible(false);
    split->setSizes({310, 500});
    m_userStack->addWidget(newEmptyState(
        tr("No users yet"),
        tr("Your people are listed here once they have a password for the engine, or a contact. "
           "Give them one with puentectl user add.")));
    m_userStack->addWidget(split);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_userStack);

    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPause);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(
        m_typing, &QTimer::timeout, this, [this] { m_lists.search(m_search->text().trimmed()); });
    connect(m_users, &SearchedList::chosen, this, &PeopleView::chooseUser);
    connect(m_contacts, &SearchedList::chosen, this, &PeopleView::chooseContacts);
    connect(m_add, &QPushButton::clicked, this, &PeopleView::add);
    connect(m_approve, &QPushButton::clicked, this, [this] { put(ContactDeed::Approve); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { put(ContactDeed::Refuse); });
    connect(m_remove, &QPushButton::clicked, this, [this] { put(ContactDeed::Remove); });
    connect(m_block, &QPushButton::clicked, this, [this] { put(ContactDeed::Block); });
    connect(m_unblock, &QPushButton::clicked, this, [this] { put(ContactDeed::Unblock); });
    connect(&m_lists, &ContactLists::usersChanged, this, &PeopleView::showUsers);
    connect(&m_lists, &ContactLists::contactsChanged, this, &PeopleView::showContacts);
    connect(&m_lists.deeds(), &ContactDeeds::changed, this, &PeopleView::showContacts);
    showUsers();
    showContacts();
}

QWidget *PeopleView::newUserList()
{
    m_search->setObjectName(u"searchUsers"_s);
    m_search->setAccessibleName(tr("Search users"));
    m_search->setPlaceholderText(tr("Search users"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_users->setObjectName(u"users"_s);
    m_users->setSelectionMode(QAbstractItemView::SingleSelection);
    m_remainder->setObjectName(u"usersRemainder"_s);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_users, 1);
    column->addWidget(m_remainder);
    return list;
}

QWidget *PeopleView::newContactList()
{
    m_contacts->setObjectName(u"contacts"_s);
    m_explanation->setObjectName(u"contactExplanation"_s);
    m_explanation->setMinimumHeight(m_explanation->fontMetrics().lineSpacing() * 3);
    m_explanation->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_stack->addWidget(newEmptyState(tr("No contacts"),
                                     tr("Contacts appear here when the user adds somebody in "
                                        "their client, or when somebody of a partner asks.")));
    m_stack->addWidget(m_contacts);
    auto *list = new QWidget(this);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_explanation);
    column->addWidget(newTools());
    return list;
}

QWidget *PeopleView::newTools()
{
    auto *tools = new QWidget(this);
    auto *rows = new QVBoxLayout(tools);
    rows->setContentsMargins(0, 0, 0, 0);
    for (const QList<QPushButton *> &buttons :
         {QList{m_add, m_remove, m_approve}, QList{m_refuse, m_block, m_unblock}}) {
        auto *row = new QHBoxLayout;
        for (QPushButton *button : buttons)
            row->addWidget(button, 1);
        rows->addLayout(row);
    }
    return tools;
}

void PeopleView::showUsers()
{
    const control::UserPage &page = m_lists.users();
    m_userTable->show(page.users);
    const bool isNone = page.users.isEmpty() && m_search->text().isEmpty();
    m_userStack->setCurrentIndex(isNone ? 0 : 1);
    if (!page.users.isEmpty() && !std::exchange(m_areUsersFitted, true))
        fitColumns(m_users);
    const qint64 more = page.total - page.users.size();
    m_remainder->setVisible(more > 0 || page.users.isEmpty());
    m_remainder->setText(
        page.users.isEmpty()
            ? tr("No user matches. Enter a part of an address.")
            : tr("%1 more match. Enter more of the address.").arg(QLocale().toString(more)));
    if (m_users->selectedRows().isEmpty() && !page.users.isEmpty())
        m_users->QTableView::selectRow(0);
    chooseUser();
}

void PeopleView::chooseUser()
{
    const QList<int> rows = m_users->selectedRows();
    m_lists.lookAt(rows.isEmpty() ? QString() : m_userTable->at(rows.first()).user);
    m_add->setEnabled(!rows.isEmpty());
}

// Without what is being removed: it comes back when that is undone or refused.
void PeopleView::showContacts()
{
    QList<ContactStatus> contacts = m_lists.contacts();
    contacts.removeIf([this](const ContactStatus &contact) {
        return m_lists.deeds().isPut(ContactDeed::Remove, {contact.user, contact.contact});
    });
    const bool wasEmpty = m_contactTable->rowCount() == 0;
    m_contactTable->show(contacts);
    m_stack->setCurrentIndex(contacts.isEmpty() ? 0 : 1);
    if (wasEmpty && !contacts.isEmpty()) {
        fitColumns(m_contacts);
        m_contacts->QTableView::selectRow(0);
    }
    chooseContacts();
}

QList<ContactStatus> PeopleView::selected() const
{
    QList<ContactStatus> contacts;
    for (const int row : m_contacts->selectedRows())
        contacts += m_contactTable->at(row);
    return contacts;
}

void PeopleView::chooseContacts()
{
    const QList<ContactStatus> contacts = selected();
    for (const auto &[button, deed] : {std::pair(m_approve, ContactDeed::Approve),
                                       std::pair(m_refuse, ContactDeed::Refuse),
                                       std::pair(m_block, ContactDeed::Block),
                                       std::pair(m_unblock, ContactDeed::Unblock),
                                       std::pair(m_remove, ContactDeed::Remove)})
        button->setEnabled(std::ranges::any_of(
            contacts, [deed](const ContactStatus &contact) { return applies(deed, contact); }));
    for (QPushButton *button : {m_approve, m_refuse, m_block, m_unblock, m_remove})
        button->setToolTip(button->isEnabled() ? QString()
                               : contacts.isEmpty()
                               ? tr("Select a contact first.")
                               : tr("The selected contact is not in a state for this."));
    m_explanation->setText(contacts.size() == 1 ? relationExplanation(contacts.first())
                                                : QString());
}

// Only those of the selected to whom it applies.
void PeopleView::put(ContactDeed deed)
{
    QList<ContactPair> pairs;
    for (const ContactStatus &contact : selected()) {
        if (applies(deed, contact))
            pairs += ContactPair(contact.user, contact.contact);
    }
    m_lists.deeds().put(deed, pairs);
}

void PeopleView::add()
{
    AddContactDialog dialog(m_lists.user(), this);
    if (dialog.exec() == QDialog::Accepted)
        m_lists.deeds().put(ContactDeed::Add, {{m_lists.user(), dialog.contact()}});
}

} // namespace wizard
