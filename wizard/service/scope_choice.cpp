// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/scope_choice.h"

#include "wizard/look/forms.h"
#include "wizard/look/obstacle.h"
#include "wizard/messages/service_messages.h"

#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace wizard {

using service::Scope;

ScopeChoice::ScopeChoice(const ServiceStep &step, QWidget *parent)
    : QGroupBox(tr("How the engine runs"), parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
        + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    for (const Scope scope : service::scopes) {
        const QString title = scopeTitle(scope);
        auto *button = new QRadioButton(
            scope == step.recommended() ? tr("%1 (recommended)").arg(title) : title, this);
        button->setObjectName(service::scopeName(scope));
        auto *below = new QHBoxLayout; // under the words of the button
        below->addSpacing(indent);
        below->addWidget(newHint(scopeConsequence(scope), this), 1);
        column->addWidget(button);
        column->addLayout(below);
        column->addSpacing(4);
        connect(button, &QRadioButton::clicked, this, [this, scope] { Q_EMIT chosen(scope); });
        m_buttons.at(static_cast<std::size_t>(scope)) = button;
    }
    show(step);
}

void ScopeChoice::show(const ServiceStep &step)
{
    const bool canChoose = step.canChoose();
    for (const Scope scope : service::scopes) {
        QRadioButton *button = m_buttons.at(static_cast<std::size_t>(scope));
        const bool isChosen = scope == step.scope();
        button->setChecked(isChosen);
        QString obstacle;
        if (!step.canRun(scope))
            obstacle = scopeObstacle(scope);
        else if (!isChosen && !canChoose)
            obstacle = tr("The engine runs or is installed in another way. Stop it, and uninstall "
                          "it where it is installed.");
        setObstacle(button, obstacle);
        if (obstacle.isEmpty())
            button->setAccessibleDescription(scopeConsequence(scope));
    }
}

} // namespace wizard
