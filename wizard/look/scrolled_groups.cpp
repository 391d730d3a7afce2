// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/scrolled_groups.h"

#include "wizard/look/tab_order.h"

#include <QDialog>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace wizard {

namespace {

constexpr QSize largest(720, 640); // on a screen of 1024×700 with its panels

} // namespace

void layOutScrolled(QDialog *window, const QList<QWidget *> &groups, const QList<QWidget *> &below)
{
    auto *fields = new QWidget(window);
    auto *inside = new QVBoxLayout(fields);
    for (QWidget *group : groups)
        inside->addWidget(group);
    inside->addStretch();
    auto *scroll = new QScrollArea(window);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields scroll into view as they get the focus
    scroll->setWidget(fields);

    auto *column = new QVBoxLayout(window);
    column->addWidget(scroll, 1);
    for (QWidget *widget : below)
        column->addWidget(widget);
    followTheEye(window);
    const int bar = window->style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    scroll->setMinimumWidth(fields->minimumSizeHint().width() + bar);
    window->resize(largest);
}

} // namespace wizard
