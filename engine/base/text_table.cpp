// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/text_table.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace base {
namespace {

QString printable(QString cell)
{
    for (QChar &c : cell) {
        if (!c.isPrint() && !c.isSurrogate())
            c = u'?';
    }
    return cell;
}

} // namespace

QString textTable(const QStringList &headings, const QList<QStringList> &rows)
{
    QList<QStringList> lines{headings};
    QList<qsizetype> widths(headings.size(), 0);
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(printable(cell));
        lines.append(cells);
    }
    for (const QStringList &line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    }

    QStringList text;
    for (const QStringList &line : lines) {
        QString shown;
        for (qsizetype column = 0; column < line.size(); ++column)
            shown += line[column].leftJustified(widths[column] + 2);
        while (shown.endsWith(u' '))
            shown.chop(1);
        text.append(shown);
    }
    return text.join(u'\n');
}

} // namespace base
