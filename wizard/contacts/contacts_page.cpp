// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/contacts_page.h"

#include "wizard/contacts/deed_bar.h"
#include "wizard/contacts/people_view.h"
#include "wizard/contacts/requests_view.h"
#include "wizard/look/forms.h"
#include "wizard/look/message.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/contact_messages.h"

#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

ContactsPage::ContactsPage(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_start(newButton(tr("&Start the engine"), Symbol::Start, u"startForContacts"_s))
    , m_tabs(new QTabWidget(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"contactsPage"_s);
    m_tabs->setObjectName(u"contactTabs"_s);
    m_tabs->setAccessibleName(tr("Requests and contacts"));
    ContactLists &lists = m_workspace.contacts();
    m_tabs->addTab(new RequestsView(lists, m_tabs), QString());
    m_tabs->addTab(new PeopleView(lists, m_tabs), tr("Users and &contacts"));
    m_stack->addWidget(newEmptyState(tr("The engine is not running"),
                                     tr("It alone keeps the contact lists of your people. They "
                                        "are shown here while it is running."),
                                     m_start));
    m_stack->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->addLayout(newPageHeader(
        tr("Contacts"), tr("Whom your people have as contacts, and who asks to be one.")));
    column->addWidget(m_stack, 1);
    column->addWidget(new DeedBar(lists.deeds(), this));
    followTheEye(this);

    connect(m_start, &QPushButton::clicked, this, &ContactsPage::startRequested);
    connect(&lists, &ContactLists::pendingChanged, this, &ContactsPage::showCount);
    connect(&lists, &ContactLists::pendingChanged, this, &ContactsPage::showEngine);
    connect(&m_workspace, &Workspace::engineChanged, this, &ContactsPage::showEngine);
    connect(&lists.deeds(), &ContactDeeds::refused, this, &ContactsPage::tellRefusal);
    showCount();
    showEngine();
}

void ContactsPage::showRequests()
{
    m_tabs->setCurrentIndex(0);
}

void ContactsPage::showEngine()
{
    m_stack->setCurrentIndex(m_workspace.contacts().isKnown() ? 1 : 0);
    m_start->setEnabled(m_workspace.site().has_value() && !m_workspace.isEngineRunning());
}

void ContactsPage::showCount()
{
    const qint64 count = m_workspace.contacts().pendingTotal();
    m_tabs->setTabText(
        0, count == 0 ? tr("Re&quests") : tr("Re&quests (%1)").arg(QLocale().toString(count)));
}

void ContactsPage::tellRefusal(control::ContactDeed deed,
                               const QList<ContactPair> &pairs,
                               const control::ControlError &error)
{
    Explanation explanation = explainContact(error);
    QStringList evidence;
    if (!explanation.evidence.isEmpty())
        evidence += explanation.evidence;
    for (const auto &[user, contact] : pairs)
        evidence += control::methodName(deed) + u": "_s + user + u" – "_s + contact;
    explanation.evidence = evidence.join(u'\n');
    warn(window(), tr("Contacts"), explanation);
}

} // namespace wizard
