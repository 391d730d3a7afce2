// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "wizard/model/site_facts.h"
#include "wizard/model/site_plan.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace app {

Session::Session(wizard::Workspace &workspace,
                 service::ChosenService &service,
                 QSettings &settings,
                 QObject *parent)
    : QObject(parent), m_workspace(workspace), m_service(service), m_settings(settings)
{
    connect(&m_workspace, &wizard::Workspace::siteChanged, this, &Session::gather);
    connect(&m_workspace, &wizard::Workspace::certificatesChanged, this, &Session::gather);
    connect(&m_workspace, &wizard::Workspace::engineChanged, this, &Session::gather);
    connect(&m_workspace.contacts(), &wizard::ContactLists::pendingChanged, this, &Session::gather);
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
    m_workspace.startEngine().then(this, [this](const service::Outcome &outcome) {
        m_workspace.lookAtEngine();
        if (!outcome)
            Q_EMIT engineFailed(outcome.error());
    });
    m_workspace.lookAtEngine();
}

void Session::stopEngine(service::StopMode mode)
{
    m_workspace.stopEngine(mode).then(this, [this](const service::Outcome &outcome) {
        m_workspace.lookAtEngine();
        if (!outcome)
            Q_EMIT engineFailed(outcome.error());
    });
    m_workspace.lookAtEngine();
}

void Session::restartEngine()
{
    m_workspace.stopEngine(service::StopMode::Graceful)
        .then(this, [this](const service::Outcome &outcome) {
            if (outcome) {
                startEngine();
                return;
            }
            m_workspace.lookAtEngine();
            Q_EMIT engineFailed(outcome.error());
        });
    m_workspace.lookAtEngine();
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
