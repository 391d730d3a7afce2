// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/service/service_step.h"

#include <QDialog>

class QPlainTextEdit;

namespace wizard {

class FindingLabel;

// The latest lines of the engine's log.
class LogDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LogDialog(ServiceStep &step, QWidget *parent = nullptr);

private:
    void read();
    void show(const service::LogLines &lines);

    ServiceStep &m_step;
    FindingLabel *m_obstacle;
    QPlainTextEdit *m_lines;
};

} // namespace wizard
