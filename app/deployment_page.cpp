// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/deployment_page.h"

#include "app/step_row.h"
#include "wizard/look/page_header.h"
#include "wizard/look/separator.h"

#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace app {

DeploymentPage::DeploymentPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session)
{
    setObjectName(u"deploymentPage"_s);
    auto *steps = new QWidget(this);
    auto *list = new QVBoxLayout(steps);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    for (const wizard::DeploymentStep &step : wizard::deploymentSteps(m_session.facts())) {
        if (!m_rows.isEmpty())
            list->addWidget(new wizard::Separator(Qt::Horizontal, steps));
        auto *row = new StepRow(static_cast<int>(m_rows.size()) + 1, step.id, steps);
        connect(row, &StepRow::runRequested, this, &DeploymentPage::runRequested);
        list->addWidget(row);
        m_rows += row;
    }
    list->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(steps);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    steps->setAutoFillBackground(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 8);
    column->addLayout(wizard::newPageHeader(tr("Deployment"),
                                            tr("Six steps to the first federated message. Each "
                                               "can be run again at any time.")));
    column->addWidget(scroll, 1);
    connect(&m_session, &Session::factsChanged, this, &DeploymentPage::showFacts);
    showFacts();
}

void DeploymentPage::showFacts()
{
    const QList<wizard::DeploymentStep> steps = wizard::deploymentSteps(m_session.facts());
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->show(steps.at(i), m_session.facts());
}

} // namespace app
