// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/service/waiting_line.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

WaitingLine::WaitingLine(const WaitingTimes &times, QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_wayOut(new QPushButton(tr("Stop &waiting"), this))
{
    m_bar->setObjectName(u"waiting"_s);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_bar->setAccessibleName(tr("Waiting for the engine"));
    m_wayOut->setObjectName(u"stopWaiting"_s);
    m_wayOut->setToolTip(tr("What was asked for goes on without this window."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_bar, 1);
    row->addWidget(m_wayOut);
    for (auto &[timer, time, widget] :
         {std::tuple(&m_untilBar, times.untilBar, static_cast<QWidget *>(m_bar)),
          std::tuple(&m_untilWayOut, times.untilWayOut, static_cast<QWidget *>(m_wayOut))}) {
        widget->hide();
        timer->setSingleShot(true);
        timer->setInterval(time);
        connect(timer, &QTimer::timeout, widget, &QWidget::show);
    }
    connect(m_wayOut, &QPushButton::clicked, this, &WaitingLine::wayOutTaken);
}

void WaitingLine::setWaiting(bool isWaiting)
{
    if (isWaiting == std::exchange(m_isWaiting, isWaiting))
        return;
    if (isWaiting) {
        m_untilBar.start();
        m_untilWayOut.start();
        return;
    }
    m_untilBar.stop();
    m_untilWayOut.stop();
    m_bar->hide();
    m_wayOut->hide();
}

} // namespace wizard
