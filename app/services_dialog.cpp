// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services_dialog.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/messages/engine_messages.h"
#include "wizard/messages/site_messages.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace app {

namespace {

wizard::StepResult resultOf(const service::Outcome &outcome, const QString &done)
{
    if (!outcome)
        return std::unexpected(wizard::explain(outcome.error()));
    return done;
}

} // namespace

ServicesDialog::ServicesDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_progress(new wizard::StepProgress(this))
    , m_start(wizard::newButton(tr("&Start"), wizard::Symbol::Start, u"start"_s))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(u"servicesDialog"_s);
    setWindowTitle(tr("Install and start services"));
    m_close->setObjectName(u"close"_s);
    if (m_session.workspace().isEngineRunning())
        m_start->setText(tr("Re&start"));
    m_start->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_start);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(wizard::newHint(tr("The engine runs in the background of your session and "
                                         "goes on when this window is closed. Nothing has to be "
                                         "installed for that."),
                                      this));
    column->addWidget(m_progress, 1);
    column->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &ServicesDialog::start);
    connect(m_close, &QPushButton::clicked, this, &ServicesDialog::reject);
    connect(m_progress, &wizard::StepProgress::finished, this, [this](bool done) {
        m_start->setEnabled(!done);
        m_close->setEnabled(true);
        m_close->setFocus();
    });
    m_progress->prepare(steps());
    resize(560, 360);
}

void ServicesDialog::start()
{
    m_start->setEnabled(false);
    m_close->setEnabled(false);
    m_progress->run(steps());
}

void ServicesDialog::reject()
{
    if (!m_progress->isRunning())
        QDialog::reject();
}

QList<wizard::Step> ServicesDialog::steps()
{
    QList<wizard::Step> steps{
        {.title = tr("Check the configuration"), .run = [this] { return checkSite(); }}};
    if (m_session.workspace().isEngineRunning())
        steps += wizard::Step{.title = tr("Stop the running engine"),
                              .run = [this] { return stopEngine(); }};
    steps += wizard::Step{.title = tr("Start the engine and wait for its answer"),
                          .run = [this] { return startEngine(); }};
    return steps;
}

QFuture<wizard::StepResult> ServicesDialog::checkSite()
{
    wizard::Workspace &workspace = m_session.workspace();
    workspace.readSite();
    if (workspace.siteError())
        return wizard::readyStep(std::unexpected(wizard::explain(*workspace.siteError())));
    return wizard::readyStep(workspace.directory());
}

QFuture<wizard::StepResult> ServicesDialog::stopEngine()
{
    return m_session.workspace()
        .stopEngine(service::StopMode::Graceful)
        .then(this,
              [](const service::Outcome &outcome) { return resultOf(outcome, u"stopped"_s); });
}

QFuture<wizard::StepResult> ServicesDialog::startEngine()
{
    return m_session.workspace().startEngine().then(this, [this](const service::Outcome &outcome) {
        m_session.workspace().lookAtEngine();
        return resultOf(outcome, u"process %1"_s.arg(m_session.workspace().serviceState().pid));
    });
}

} // namespace app
