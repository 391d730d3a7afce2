// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tray/tray_menu.h"

#include "app/engine_summary.h"
#include "app/tray/problem_texts.h"

using namespace Qt::Literals::StringLiterals;

namespace app {

TrayMenu::TrayMenu(QWidget *parent)
    : QMenu(parent)
    , m_state(addAction(QString()))
    , m_recent(addMenu(QString()))
    , m_open(addAction(QString(), this, &TrayMenu::openRequested))
    , m_start(addAction(QString(), this, &TrayMenu::startRequested))
    , m_stop(addAction(QString(), this, &TrayMenu::stopRequested))
    , m_restart(addAction(QString(), this, &TrayMenu::restartRequested))
    , m_autostart(addAction(QString()))
    , m_quit(addAction(QString(), this, &TrayMenu::quitRequested))
{
    m_state->setEnabled(false);
    m_autostart->setCheckable(true);
    connect(m_autostart, &QAction::triggered, this, &TrayMenu::autostartRequested);
    for (QAction *action : {m_open, m_start, m_autostart, m_quit})
        insertSeparator(action);
    retranslate();
}

void TrayMenu::retranslate()
{
    m_recent->setTitle(tr("Recent &problems"));
    m_open->setText(tr("&Open Puente"));
    m_start->setText(tr("&Start engine"));
    m_stop->setText(tr("S&top engine"));
    m_restart->setText(tr("&Restart engine"));
    m_autostart->setText(tr("Start &with my session"));
    m_quit->setText(tr("&Quit (the engine goes on)"));
}

void TrayMenu::show(const QString &text, const EngineSummary &summary)
{
    m_state->setText(text);
    m_start->setEnabled(summary.canStart);
    m_stop->setEnabled(summary.canStop);
    m_restart->setEnabled(summary.canStop);
}

void TrayMenu::show(const QList<RecentProblems::Entry> &entries, const QDateTime &now)
{
    m_recent->clear();
    m_recent->setEnabled(!entries.isEmpty());
    for (const RecentProblems::Entry &entry : entries) {
        const MainWindow::Page page = pageOf(entry.problem.cause);
        QString text = entryText(entry, now);
        text.replace(u'&', u"&&"_s); // no mnemonic
        m_recent->addAction(text, this, [this, page] { Q_EMIT pageRequested(page); });
    }
}

void TrayMenu::showAutostart(bool isOn)
{
    m_autostart->setChecked(isOn);
}

} // namespace app
