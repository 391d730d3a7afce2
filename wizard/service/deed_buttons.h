// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/symbol.h"
#include "wizard/service/service_step.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace wizard {

// What can be done with the service: a button each, and whether it starts by itself.
class DeedButtons : public QWidget
{
    Q_OBJECT

public:
    explicit DeedButtons(QWidget *parent = nullptr);

    void show(const ServiceStep &step);

Q_SIGNALS:
    void requested(ServiceStep::Deed deed);
    void logRequested();

private:
    QPushButton *
    newDeed(const QString &text, Symbol symbol, const QString &objectName, ServiceStep::Deed deed);

    QPushButton *m_install;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_restart;
    QPushButton *m_check;
    QPushButton *m_uninstall;
    QPushButton *m_log;
    QCheckBox *m_enabled;
};

} // namespace wizard
