// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/step_row.h"

#include "app/number_badge.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/deployment_messages.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

struct Look {
    wizard::Symbol symbol;
    wizard::Tone tone;
};

Look lookOf(wizard::StepState state)
{
    using wizard::StepState;
    switch (state) {
    case StepState::NotStarted:
        return {wizard::Symbol::Open, wizard::Tone::Muted};
    case StepState::InProgress:
        return {wizard::Symbol::Busy, wizard::Tone::Text};
    case StepState::Complete:
        return {wizard::Symbol::Done, wizard::Tone::Good};
    case StepState::NeedsAttention:
        return {wizard::Symbol::Warning, wizard::Tone::Warning};
    case StepState::Blocked:
        return {wizard::Symbol::Blocked, wizard::Tone::Muted};
    }
    return {wizard::Symbol::Open, wizard::Tone::Muted};
}

} // namespace

StepRow::StepRow(int number, wizard::DeploymentStep::Id id, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_badge(new NumberBadge(number, this))
    , m_title(new QLabel(wizard::titleText(id), this))
    , m_situation(new wizard::ToneLabel(wizard::Tone::Muted, this))
    , m_icon(new QLabel(this))
    , m_state(new wizard::ToneLabel(wizard::Tone::Text, this))
    , m_run(new QPushButton(this))
{
    setObjectName(u"step%1"_s.arg(number));
    m_run->setObjectName(u"run%1"_s.arg(number));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_state->setWordWrap(false);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(4, 12, 4, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_badge, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_situation, 1, 1);
    grid->addWidget(m_icon, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_state, 0, 3, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_run, 0, 4, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    // One column of states and one of buttons through all rows.
    int widest = 0;
    for (const auto state : {wizard::StepState::NotStarted,
                             wizard::StepState::InProgress,
                             wizard::StepState::Complete,
                             wizard::StepState::NeedsAttention,
                             wizard::StepState::Blocked})
        widest = qMax(widest, fontMetrics().horizontalAdvance(wizard::stateText(state)));
    m_state->setMinimumWidth(widest + 4);
    m_run->setText(tr("Run again"));
    m_run->setMinimumWidth(m_run->sizeHint().width());
    connect(m_run, &QPushButton::clicked, this, [this] { Q_EMIT runRequested(m_id); });
}

void StepRow::show(const wizard::DeploymentStep &step, const wizard::DeploymentFacts &facts)
{
    using wizard::StepState;
    const Look look = lookOf(step.state);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const QString situation = wizard::situationText(step.situation, facts);
    m_badge->show(look.tone);
    m_situation->setText(situation);
    m_icon->setPixmap(
        wizard::symbolIcon(look.symbol, look.tone).pixmap(QSize(side, side), devicePixelRatioF()));
    m_state->setTone(look.tone);
    m_state->setText(wizard::stateText(step.state));
    const bool isFirst = step.state == StepState::NotStarted || step.state == StepState::Blocked;
    m_run->setText(isFirst ? tr("Run") : tr("Run again"));
    m_run->setEnabled(step.state != StepState::Blocked);
    m_run->setToolTip(step.state == StepState::Blocked ? situation : QString());
    m_run->setAccessibleName(tr("%1: %2", "Run: This edge").arg(m_run->text(), m_title->text()));
    m_run->setAccessibleDescription(situation);
}

} // namespace app
