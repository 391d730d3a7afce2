// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/page_list.h"

#include "wizard/look/symbol.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

namespace wizard {

PageList::PageList(const QStringList &names, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(16, 12, 20, 12);
    m_grid->setVerticalSpacing(7);
    m_grid->setHorizontalSpacing(8);
    QFont bold = font();
    bold.setBold(true);
    int widest = 0;
    for (const QString &name : names) {
        const int line = static_cast<int>(m_rows.size());
        const Row row{.icon = new QLabel(this), .name = new QLabel(this)};
        m_grid->addWidget(row.icon, line, 0);
        m_grid->addWidget(row.name, line, 1);
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(name));
        m_rows += row;
    }
    m_grid->setColumnMinimumWidth(1, widest + 2);
    m_grid->setRowStretch(static_cast<int>(names.size()), 1);
    show(names, 0);
}

void PageList::show(const QStringList &names, qsizetype current)
{
    m_names = names;
    m_current = current;
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
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        const bool isThere = i < m_names.size();
        row.icon->setVisible(isThere);
        row.name->setVisible(isThere);
        if (!isThere)
            continue;
        const QIcon icon = i < m_current ? symbolIcon(Symbol::Done, Tone::Good)
            : i == m_current             ? symbolIcon(Symbol::Forward)
                                         : symbolIcon(Symbol::Open, Tone::Muted);
        row.icon->setPixmap(icon.pixmap(QSize(side, side), devicePixelRatioF()));
        const QString &name = m_names.at(i);
        row.name->setText(name);
        row.name->setAccessibleName(i < m_current        ? tr("%1, done").arg(name)
                                        : i == m_current ? tr("%1, current page").arg(name)
                                                         : tr("%1, to come").arg(name));
        QFont own = font();
        own.setBold(i == m_current);
        row.name->setFont(own);
    }
}

} // namespace wizard
