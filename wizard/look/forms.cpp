// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"

#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace wizard {

QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    form->setFormAlignment(Qt::AlignTop | Qt::AlignLeading);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    return form;
}

void addRow(QFormLayout *form, const QString &label, QWidget *field, const QString &objectName)
{
    field->setObjectName(objectName);
    form->addRow(label, field);
    QString name = label;
    name.remove(u'&');
    if (name.endsWith(u':'))
        name.chop(1);
    field->setAccessibleName(name.trimmed());
}

QWidget *newHint(const QString &text, QWidget *parent)
{
    auto *hint = new ToneLabel(Tone::Muted, text, parent);
    return hint;
}

QPushButton *newButton(const QString &text, Symbol symbol, const QString &objectName)
{
    auto *button = new QPushButton(symbolIcon(symbol), text);
    button->setObjectName(objectName);
    return button;
}

QTableWidget *newTable(const QStringList &headers, const QString &objectName)
{
    auto *table = new QTableWidget(0, static_cast<int>(headers.size()));
    table->setObjectName(objectName);
    table->setHorizontalHeaderLabels(headers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void setRows(QTableWidget *table, const QList<QStringList> &rows)
{
    table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList &cells = rows.at(row);
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setToolTip(cells.at(column));
            table->setItem(row, column, item);
        }
    }
}

void fitToContents(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QPlainTextEdit *newCodeView(const QString &accessibleName, const QString &objectName)
{
    auto *view = new QPlainTextEdit;
    view->setObjectName(objectName);
    view->setAccessibleName(accessibleName);
    view->setReadOnly(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setTabChangesFocus(true);
    return view;
}

} // namespace wizard
