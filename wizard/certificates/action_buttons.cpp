// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/action_buttons.h"

#include "wizard/look/forms.h"
#include "wizard/look/obstacle.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/certificate_task_messages.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Action = CertificateAction;

QPushButton *newActionButton(Action action)
{
    switch (action) {
    case Action::Request:
        return newButton(ActionButtons::tr("&Request…"), Symbol::Request, u"request"_s);
    case Action::Import:
        return newButton(ActionButtons::tr("&Import…"), Symbol::Import, u"import"_s);
    case Action::ProcessPending:
        return newButton(
            ActionButtons::tr("&Process pending request…"), Symbol::Busy, u"processPending"_s);
    case Action::Refresh:
        return newButton(ActionButtons::tr("Re&fresh"), Symbol::Refresh, u"refresh"_s);
    case Action::Assign:
        return newButton(ActionButtons::tr("&Assign…"), Symbol::Assign, u"assign"_s);
    case Action::Unassign:
        return newButton(ActionButtons::tr("&Unassign…"), Symbol::Remove, u"unassign"_s);
    case Action::GoBack:
        return newButton(ActionButtons::tr("&Go back…"), Symbol::Undo, u"goBack"_s);
    case Action::View:
        return newButton(ActionButtons::tr("&View…"), Symbol::View, u"view"_s);
    case Action::Export:
        return newButton(ActionButtons::tr("&Export…"), Symbol::Save, u"export"_s);
    case Action::Renew:
        return newButton(ActionButtons::tr("Rene&w…"), Symbol::Key, u"renew"_s);
    case Action::Remove:
        return newButton(ActionButtons::tr("Re&move…"), Symbol::Remove, u"remove"_s);
    }
    return nullptr;
}

} // namespace

ActionButtons::ActionButtons(QObject *parent) : QObject(parent) { }

QHBoxLayout *ActionButtons::newRow(const QList<CertificateAction> &actions)
{
    auto *row = new QHBoxLayout;
    for (const Action action : actions) {
        QPushButton *button = newActionButton(action);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT requested(action); });
        m_buttons.insert(action, button);
        row->addWidget(button);
    }
    row->addStretch();
    return row;
}

void ActionButtons::show(const CertificateTasks &tasks, const CertificateSelection &selection)
{
    for (auto entry = m_buttons.cbegin(); entry != m_buttons.cend(); ++entry) {
        const auto obstacle = obstacleTo(entry.key(), tasks, selection);
        setObstacle(entry.value(), obstacle ? obstacleText(entry.key(), *obstacle) : QString());
    }
}

} // namespace wizard
