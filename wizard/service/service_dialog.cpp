// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/service_dialog.h"

#include "wizard/look/forms.h"
#include "wizard/look/tab_order.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/messages/service_messages.h"
#include "wizard/service/asked_deed.h"
#include "wizard/service/deed_buttons.h"
#include "wizard/service/failure_view.h"
#include "wizard/service/log_dialog.h"
#include "wizard/service/scope_choice.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Deed = ServiceStep::Deed;

ServiceDialog::ServiceDialog(ServiceStep &step, const WaitingTimes &times, QWidget *parent)
    : QDialog(parent)
    , m_step(step)
    , m_scopes(new ScopeChoice(m_step, this))
    , m_state(new FindingLabel(this))
    , m_deeds(new DeedButtons(this))
    , m_waiting(new WaitingLine(times, this))
    , m_failure(new FailureView(this))
    , m_checks(new FindingList(tr("What was checked"), this))
{
    setObjectName(u"serviceDialog"_s);
    setWindowTitle(titleText(DeploymentStep::Id::Services));
    m_state->setObjectName(u"serviceState"_s);
    m_checks->setObjectName(u"checks"_s);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"close"_s);

    auto *column = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_scopes, m_state, m_deeds, m_waiting})
        column->addWidget(part);
    column->addWidget(m_failure);
    column->addWidget(m_checks, 1);
    column->addStretch();
    column->addWidget(buttons);
    followTheEye(this);

    connect(m_scopes, &ScopeChoice::chosen, &m_step, &ServiceStep::choose);
    connect(m_deeds, &DeedButtons::requested, this, &ServiceDialog::ask);
    connect(m_deeds, &DeedButtons::logRequested, this, [this] {
        LogDialog log(m_step, this);
        log.exec();
    });
    connect(m_waiting, &WaitingLine::wayOutTaken, &m_step, &ServiceStep::stopWaiting);
    connect(&m_step, &ServiceStep::changed, this, &ServiceDialog::showStep);
    connect(buttons, &QDialogButtonBox::rejected, this, &ServiceDialog::reject);
    m_step.lookAnew();
    showStep();
    resize(680, 600);
}

void ServiceDialog::reject()
{
    if (!m_step.underWay())
        QDialog::reject();
}

void ServiceDialog::ask(Deed deed)
{
    if (!askAndCarryOut(m_step, deed, this))
        showStep();
}

void ServiceDialog::showStep()
{
    const FindingLine state = stateLine(m_step.scope(), m_step.state());
    m_state->show(state.level, state.sentence);
    m_scopes->show(m_step);
    m_deeds->show(m_step);
    m_waiting->setWaiting(m_step.underWay().has_value());
    if (m_step.failure())
        m_failure->show(*m_step.failure());
    else
        m_failure->clear();
    m_checks->setVisible(m_step.readiness().has_value());
    if (m_step.readiness())
        m_checks->show(readinessLines(*m_step.readiness()));
    else
        m_checks->clear();
    growToContents(this);
}

} // namespace wizard
