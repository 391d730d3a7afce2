// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/page_list.h"

#include "wizard/look/symbol.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace wizard {

PageList::PageList(const QStringList &names, QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 20, 12);
    grid->setVerticalSpacing(7);
    grid->setHorizontalSpacing(8);
    int widest = 0;
    QFont bold = font();
    bold.setBold(true);
    for (const QString &name : names) {
        const int line = static_cast<int>(m_rows.size());
        const Row row{.icon = new QLabel(this), .name = new QLabel(name, this)};
        grid->addWidget(row.icon, line, 0);
        grid->addWidget(row.name, line, 1);
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(name));
        m_rows += row;
    }
    grid->setColumnMinimumWidth(1, widest + 2); // bold does not move the pages
    grid->setRowStretch(static_cast<int>(names.size()), 1);
    paintRows();
}

void PageList::setCurrent(int index)
{
    m_current = index;
    paintRows();
}

void PageList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintRows();
}

void PageList::paintRows()
{
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const QIcon icon = i < m_current ? symbolIcon(Symbol::Done, Tone::Good)
            : i == m_current             ? symbolIcon(Symbol::Forward)
                                         : symbolIcon(Symbol::Open, Tone::Muted);
        row.icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
        QFont own = font();
        own.setBold(i == m_current);
        row.name->setFont(own);
    }
}

} // namespace wizard
