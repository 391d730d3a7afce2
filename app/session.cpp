// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "wizard/messages/engine_messages.h"
#include "wizard/model/site_facts.h"
#include "wizard/model/site_plan.h"
#include "wizard/service/asked_deed.h"

#include <QCryptographicHash>
#include <QSettings>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace app {

using Deed = wizard::ServiceStep::Deed;

Session::Session(wizard::Workspace &workspace,
                 service::ChosenService &service,
                 QSettings &settings,
                 QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_settings(settings)
    , m_serviceStep(workspace, service)
{
    connect(&m_workspace, &wizard::Workspace::siteChanged, this, &Session::gather);
    connect(&m_workspace, &wizard::Workspace::certificatesChanged, this, &Session::gather);
    connect(&m_workspace, &wizard::Workspace::engineChanged, this, &Session::gather);
    connect(&m_workspace.contacts(), &wizard::ContactLists::pendingChanged, this, &Session::gather);
    connect(&m_serviceStep, &wizard::ServiceStep::changed, this, &Session::onServiceStepChanged);
    gather();
}

void Session::confirmPlan(bool isConfirmed)
{
    if (!m_workspace.site())
        return;
    if (isConfirmed)
        m_settings.setValue(planKey(), wizard::planFingerprint(*m_workspace.site()));
    else
        m_settings.remove(planKey());
    gather();
}

void Session::startEngine()
{
    carryOut(Deed::Start, nullptr);
}

void Session::stopEngine(service::StopMode mode, QWidget *asker)
{
    carryOut(mode == service::StopMode::Graceful ? Deed::Stop : Deed::StopNow, asker);
}

void Session::restartEngine(QWidget *asker)
{
    carryOut(Deed::Restart, asker);
}

void Session::carryOut(Deed deed, QWidget *asker)
{
    if (m_isAsking) // a tray's menu can be used beside the question
        return;
    const service::ServiceState state = m_serviceStep.state();
    if (deed == Deed::Start && !state.isInstalled && !m_serviceStep.isPossible(deed)) {
        Q_EMIT engineFailed(wizard::explain(
            service::ServiceError{service::ServiceError::Reason::NotInstalled, {}}));
        return;
    }
    m_serviceStep.stopWaiting(); // for what was asked for before
    m_isDeedOurs = true;
    m_isAsking = true;
    wizard::askAndCarryOut(m_serviceStep, deed, asker);
    m_isAsking = false;
    m_isDeedOurs = m_isDeedOurs && m_serviceStep.underWay();
}

void Session::onServiceStepChanged()
{
    if (m_serviceStep.underWay() || !std::exchange(m_isDeedOurs, false))
        return;
    if (m_serviceStep.failure())
        Q_EMIT engineFailed(*m_serviceStep.failure());
}

void Session::gather()
{
    m_facts = wizard::deploymentFacts(
        m_workspace, m_settings.value(planKey()).toByteArray(), QDateTime::currentDateTimeUtc());
    Q_EMIT factsChanged();
}

// One confirmation per site directory.
QString Session::planKey() const
{
    const QByteArray directory =
        QCryptographicHash::hash(m_workspace.directory().toUtf8(), QCryptographicHash::Sha256);
    return u"confirmedPlan/"_s + QString::fromLatin1(directory.toHex().first(16));
}

} // namespace app
