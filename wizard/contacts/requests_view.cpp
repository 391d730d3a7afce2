// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/requests_view.h"

#include "wizard/contacts/contact_tables.h"
#include "wizard/contacts/searched_list.h"
#include "wizard/look/forms.h"
#include "wizard/look/page_header.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using control::ContactDeed;

RequestsView::RequestsView(ContactLists &lists, QWidget *parent)
    : QWidget(parent)
    , m_lists(lists)
    , m_table(new RequestTable(this))
    , m_list(new SearchedList(*m_table, tr("Requests"), this))
    , m_search(new QLineEdit(this))
    , m_approve(newButton(tr("&Approve"), Symbol::Done, u"approveRequests"_s))
    , m_refuse(newButton(tr("&Refuse"), Symbol::Error, u"refuseRequests"_s))
    , m_block(newButton(tr("&Block"), Symbol::Blocked, u"blockRequests"_s))
    , m_remainder(new ToneLabel(Tone::Muted, this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"requestsView"_s);
    m_list->setObjectName(u"requests"_s);
    m_stack->addWidget(newEmptyState(tr("No requests are waiting"),
                                     tr("People of public unverified partners ask before they see "
                                        "the presence of your people. Who waits is listed here.")));
    m_stack->addWidget(newList());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_stack);

    connect(m_search, &QLineEdit::textChanged, m_list, &SearchedList::search);
    connect(m_approve, &QPushButton::clicked, this, [this] { put(ContactDeed::Approve); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { put(ContactDeed::Refuse); });
    connect(m_block, &QPushButton::clicked, this, [this] { put(ContactDeed::Block); });
    connect(m_list, &SearchedList::chosen, this, &RequestsView::enableButtons);
    connect(&m_lists, &ContactLists::pendingChanged, this, &RequestsView::showRequests);
    connect(&m_lists.deeds(), &ContactDeeds::changed, this, &RequestsView::showRequests);
    showRequests();
}

QWidget *RequestsView::newList()
{
    m_search->setObjectName(u"searchRequests"_s);
    m_search->setAccessibleName(tr("Search requests"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(symbolIcon(Symbol::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_remainder->setObjectName(u"requestsRemainder"_s);

    auto *list = new QWidget(this);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_search, 1);
    for (QPushButton *button : {m_approve, m_refuse, m_block})
        tools->addWidget(button);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(m_list, 1);
    column->addWidget(m_remainder);
    return list;
}

// Without what is being answered: it comes back when that is undone or refused.
void RequestsView::showRequests()
{
    QList<control::PendingRequest> open = m_lists.pending();
    const ContactDeeds &deeds = m_lists.deeds();
    open.removeIf([&deeds](const control::PendingRequest &request) {
        const ContactPair pair(request.user, request.contact);
        return deeds.isPut(ContactDeed::Approve, pair) || deeds.isPut(ContactDeed::Refuse, pair)
            || deeds.isPut(ContactDeed::Block, pair);
    });
    m_table->show(open);
    m_stack->setCurrentIndex(open.isEmpty() ? 0 : 1);
    if (!open.isEmpty() && !std::exchange(m_isFitted, true))
        fitColumns(m_list);
    const qint64 more = m_lists.pendingTotal() - m_lists.pending().size();
    m_remainder->setVisible(more > 0);
    m_remainder->setText(
        tr("%1 more are shown once these are answered.").arg(QLocale().toString(more)));
    enableButtons();
}

void RequestsView::put(ContactDeed deed)
{
    QList<ContactPair> pairs;
    for (const int row : m_list->selectedRows())
        pairs += ContactPair(m_table->at(row).user, m_table->at(row).contact);
    m_lists.deeds().put(deed, pairs);
}

void RequestsView::enableButtons()
{
    const bool isAny = m_list->selectionModel()->hasSelection();
    for (QPushButton *button : {m_approve, m_refuse, m_block}) {
        button->setEnabled(isAny);
        button->setToolTip(isAny ? QString() : tr("Select a request first."));
    }
}

} // namespace wizard
