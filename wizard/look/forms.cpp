// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/forms.h"

#include "wizard/look/fitted_columns.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

namespace wizard {

namespace {

constexpr int measuredRows = 100; // a column is as wide as these need: a thousand take time

int rowHeight(const QWidget &view)
{
    return view.fontMetrics().height() + 10;
}

} // namespace

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

void alignLabels(const QList<QFormLayout *> &forms)
{
    QList<QWidget *> labels;
    int widest = 0;
    for (const QFormLayout *form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole);
            if (item == nullptr || item->widget() == nullptr)
                continue;
            labels += item->widget();
            widest = qMax(widest, item->widget()->sizeHint().width());
        }
    }
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(widest);
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

void dressTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false); // Tab leaves the table
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight(*table));
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setResizeContentsPrecision(measuredRows);
}

QTableWidget *newTable(const QStringList &headers, const QString &objectName)
{
    auto *table = new QTableWidget(0, static_cast<int>(headers.size()));
    table->setObjectName(objectName);
    table->setHorizontalHeaderLabels(headers);
    dressTable(table);
    fitColumns(table);
    return table;
}

QTableWidget *
newFactTable(const QStringList &headers, const QString &accessibleName, const QString &objectName)
{
    QTableWidget *table = newTable(headers, objectName);
    table->setAccessibleName(accessibleName);
    table->setWordWrap(true);
    table->horizontalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(table->fontMetrics().height() + 4);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
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
    fitColumns(table);
}

void wrapRows(QTableWidget *table)
{
    table->setWordWrap(true);
    QHeaderView *rows = table->verticalHeader();
    rows->setMinimumSectionSize(rows->defaultSectionSize());
    rows->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void fitColumns(QTableView *table, int mostCharacters)
{
    FittedColumns::of(table).fit(mostCharacters * table->fontMetrics().averageCharWidth());
}

QListWidget *newList(const QString &accessibleName, const QString &objectName)
{
    auto *list = new QListWidget;
    list->setObjectName(objectName);
    list->setAccessibleName(accessibleName);
    list->setUniformItemSizes(true);
    list->setSpacing(2);
    return list;
}

void fitToContents(QComboBox *box)
{
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void settleLayouts(QWidget *window)
{
    // The inner ones first: those around them ask how much room they take.
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (auto widget = widgets.crbegin(); widget != widgets.crend(); ++widget) {
        if (QLayout *layout = (*widget)->layout())
            layout->activate();
    }
    window->layout()->activate();
}

void growToContents(QWidget *window)
{
    settleLayouts(window);
    const QLayout *layout = window->layout();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(window->width())
                                                   : layout->totalMinimumSize().height();
    if (needed > window->height())
        window->resize(window->width(), needed);
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
