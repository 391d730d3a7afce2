// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/finding_list.h"

#include "wizard/look/tone_label.h"

#include <QListWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using Level = FindingLabel::Level;

int urgency(Level level)
{
    switch (level) {
    case Level::Error:
        return 0;
    case Level::Warning:
        return 1;
    case Level::Notice:
        return 2;
    case Level::Good:
        return 3;
    }
    return 4;
}

// The icon's meaning in a word, for those who do not see it.
QString levelText(Level level)
{
    switch (level) {
    case Level::Error:
        return FindingList::tr("Error: %1");
    case Level::Warning:
        return FindingList::tr("Warning: %1");
    case Level::Notice:
        return FindingList::tr("Notice: %1");
    case Level::Good:
        return u"%1"_s;
    }
    return u"%1"_s;
}

QIcon levelIcon(Level level)
{
    switch (level) {
    case Level::Error:
        return symbolIcon(Symbol::Error, Tone::Bad);
    case Level::Warning:
        return symbolIcon(Symbol::Warning, Tone::Warning);
    case Level::Notice:
        return symbolIcon(Symbol::Info, Tone::Muted);
    case Level::Good:
        return symbolIcon(Symbol::Done, Tone::Good);
    }
    return {};
}

} // namespace

QList<FindingLine> sortedBySeverity(QList<FindingLine> lines)
{
    std::ranges::stable_sort(
        lines, {}, [](const FindingLine &line) { return urgency(line.level); });
    return lines;
}

FindingList::FindingList(const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_details(new ToneLabel(Tone::Muted, this))
{
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(accessibleName);
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setSpacing(1);
    const int side = m_list->style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, m_list);
    m_list->setIconSize(QSize(side, side));
    m_list->setMinimumHeight(m_list->fontMetrics().height() * 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_list, 1);
    column->addWidget(m_details);
    connect(m_list, &QListWidget::currentRowChanged, this, &FindingList::showDetails);
    clear();
}

void FindingList::show(const QList<FindingLine> &lines)
{
    clear();
    m_lines = lines;
    for (const FindingLine &line : lines) {
        auto *item = new QListWidgetItem(levelIcon(line.level), line.sentence, m_list);
        item->setData(Qt::AccessibleTextRole, levelText(line.level).arg(line.sentence));
        item->setData(Qt::AccessibleDescriptionRole, line.details);
        item->setToolTip(line.details);
    }
}

void FindingList::clear()
{
    m_lines.clear();
    m_list->clear();
    showDetails(-1);
}

void FindingList::showDetails(int row)
{
    const QString details = row < 0 || row >= m_lines.size() ? QString() : m_lines.at(row).details;
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

} // namespace wizard
