// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/tab_order.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace wizard {

namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget() != nullptr)
            collect(item->widget(), order);
        else if (item->layout() != nullptr)
            collect(item->layout(), order);
    }
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (widget->focusPolicy() != Qt::NoFocus)
        order += widget;
    if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            collect(tabs->widget(tab), order);
    } else if (const auto *stack = qobject_cast<QStackedWidget *>(widget)) {
        for (int page = 0; page < stack->count(); ++page)
            collect(stack->widget(page), order);
    } else if (const auto *split = qobject_cast<QSplitter *>(widget)) {
        for (int part = 0; part < split->count(); ++part)
            collect(split->widget(part), order);
    } else if (const auto *scroll = qobject_cast<QScrollArea *>(widget)) {
        if (scroll->widget() != nullptr)
            collect(scroll->widget(), order);
    } else if (widget->layout() != nullptr) {
        collect(widget->layout(), order);
    }
}

} // namespace

void followTheEye(QWidget *window)
{
    QList<QWidget *> order;
    collect(window, order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace wizard
