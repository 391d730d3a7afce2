// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/deed_buttons.h"

#include "wizard/look/forms.h"
#include "wizard/look/obstacle.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using Deed = ServiceStep::Deed;
using service::Scope;

namespace {

// Why the service does not start by itself; empty: it can.
QString enablingObstacle(const ServiceStep &step)
{
    if (step.scope() == Scope::Background)
        return DeedButtons::tr("A background process starts with nothing. Choose a service for "
                               "that.");
    return step.state().isInstalled ? QString()
                                    : DeedButtons::tr("The service is not installed. Install it "
                                                      "first.");
}

QString installingObstacle(const ServiceStep &step)
{
    if (step.scope() == Scope::System)
        return DeedButtons::tr("The service of the computer comes and goes with the package "
                               "puente-engine. Use the computer's package management.");
    return step.scope() == Scope::Background
        ? DeedButtons::tr("A background process needs no installation. Start it.")
        : QString();
}

} // namespace

DeedButtons::DeedButtons(QWidget *parent)
    : QWidget(parent)
    , m_install(newDeed(tr("&Install"), Symbol::Add, u"install"_s, Deed::Install))
    , m_start(newDeed(tr("&Start"), Symbol::Start, u"start"_s, Deed::Start))
    , m_stop(newButton(tr("S&top"), Symbol::Stop, u"stop"_s))
    , m_restart(newDeed(tr("&Restart"), Symbol::Refresh, u"restart"_s, Deed::Restart))
    , m_check(newDeed(tr("Chec&k"), Symbol::Search, u"check"_s, Deed::Check))
    , m_uninstall(newDeed(tr("&Uninstall"), Symbol::Remove, u"uninstall"_s, Deed::Uninstall))
    , m_log(newButton(tr("&Log…"), Symbol::Log, u"showLog"_s))
    , m_enabled(new QCheckBox(this))
{
    m_enabled->setObjectName(u"enabled"_s);
    auto *ways = new QMenu(m_stop);
    ways->addAction(tr("Stop when everything under way is finished"), this, [this] {
        Q_EMIT requested(Deed::Stop);
    });
    ways->addAction(tr("Stop at once"), this, [this] { Q_EMIT requested(Deed::StopNow); });
    m_stop->setMenu(ways);
    connect(m_log, &QPushButton::clicked, this, &DeedButtons::logRequested);
    connect(m_enabled, &QCheckBox::clicked, this, [this](bool isOn) {
        Q_EMIT requested(isOn ? Deed::Enable : Deed::Disable);
    });
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    for (QPushButton *button : {m_start, m_stop, m_restart, m_check})
        grid->addWidget(button, 0, column++);
    column = 0;
    for (QPushButton *button : {m_install, m_uninstall, m_log})
        grid->addWidget(button, 1, column++);
    grid->addWidget(m_enabled, 2, 0, 1, 4);
    grid->setColumnStretch(4, 1);
}

QPushButton *
DeedButtons::newDeed(const QString &text, Symbol symbol, const QString &objectName, Deed deed)
{
    QPushButton *button = newButton(text, symbol, objectName);
    connect(button, &QPushButton::clicked, this, [this, deed] { Q_EMIT requested(deed); });
    return button;
}

void DeedButtons::show(const ServiceStep &step)
{
    const bool isBusy = step.underWay().has_value();
    const auto allow = [&](QWidget *control, Deed deed, const QString &obstacle = {}) {
        setObstacle(control, obstacle);
        control->setEnabled(obstacle.isEmpty() && !isBusy && step.isPossible(deed));
    };
    allow(m_install, Deed::Install, installingObstacle(step));
    allow(m_uninstall, Deed::Uninstall, installingObstacle(step));
    allow(m_start, Deed::Start);
    allow(m_stop, Deed::Stop);
    allow(m_restart, Deed::Restart);
    allow(m_check, Deed::Check);
    allow(m_enabled, Deed::Enable, enablingObstacle(step));
    m_enabled->setText(step.scope() == Scope::User ? tr("Start when &you sign in")
                                                   : tr("Start with the com&puter"));
    m_enabled->setChecked(step.state().isEnabled);
}

} // namespace wizard
