// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/plan/plan_list.h"

#include "wizard/look/forms.h"
#include "wizard/look/tone_label.h"

#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

PlanList::PlanList(const PlanSection &section, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_table(newTable(section.columns, objectName))
    , m_advice(new ToneLabel(Tone::Text, this))
{
    m_table->setAccessibleName(section.title);
    m_table->setAccessibleDescription(section.note);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_advice->setObjectName(objectName + u"Advice"_s);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_advice->setMinimumHeight(3 * m_advice->fontMetrics().lineSpacing());
    m_advice->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->addWidget(new ToneLabel(Tone::Muted, section.note, this));
    column->addWidget(m_table, 1);
    column->addWidget(m_advice);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &PlanList::showAdvice);
    show(section);
}

void PlanList::show(const PlanSection &section)
{
    if (m_section == section)
        return;
    m_section = section;
    QList<QStringList> rows;
    for (const PlanRow &row : section.rows)
        rows += row.cells;
    setRows(m_table, rows);
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const PlanRow &row = section.rows.at(i);
        QTableWidgetItem *state = m_table->item(i, 0);
        state->setIcon(symbolIcon(row.symbol, row.tone));
        state->setToolTip(row.advice);
        state->setData(Qt::AccessibleDescriptionRole, row.advice);
    }
    fitColumns(m_table);
    if (m_table->selectedItems().isEmpty() && m_table->rowCount() > 0)
        m_table->selectRow(0);
    showAdvice();
}

void PlanList::showAdvice()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_section.rows.size())
        return m_advice->clear();
    // The last column, which a narrow window does not show, says what it is for.
    const PlanRow &shown = m_section.rows.at(row);
    m_advice->setText(shown.cells.last() + u".\n"_s + shown.advice);
}

} // namespace wizard
