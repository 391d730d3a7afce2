// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/plan/plan_section.h"

#include <QWidget>

class QTableWidget;

namespace wizard {

class ToneLabel;

// One list of the plan, and below it what the selected row means and what to do next.
class PlanList : public QWidget
{
    Q_OBJECT

public:
    PlanList(const PlanSection &section, const QString &objectName, QWidget *parent = nullptr);

    void show(const PlanSection &section);

private:
    void showAdvice();

    PlanSection m_section;
    QTableWidget *m_table;
    ToneLabel *m_advice;
};

} // namespace wizard
