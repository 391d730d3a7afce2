// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace base {
namespace {

QString quoted(QString cell)
{
    static const QString formulaBeginnings = u"=+-@\t\r"_s;
    if (!cell.isEmpty() && formulaBeginnings.contains(cell.front()))
        cell.prepend(u'\'');
    const bool needsQuotes = std::ranges::any_of(
        cell, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    return needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

void appendRow(QByteArray &text, const QStringList &cells)
{
    QStringList fields;
    for (const QString &cell : cells)
        fields.append(quoted(cell));
    text += fields.join(u',').toUtf8() + "\r\n";
}

} // namespace

QByteArray csv(const QStringList &headings, const QList<QStringList> &rows)
{
    QByteArray text;
    appendRow(text, headings);
    for (const QStringList &row : rows)
        appendRow(text, row);
    return text;
}

} // namespace base
