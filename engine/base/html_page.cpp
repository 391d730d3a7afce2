// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/html_page.h"

using namespace Qt::StringLiterals;

namespace base {
namespace {

// Plain enough for QTextDocument, which makes the PDF of the same page: margins in px alone.
constexpr auto style = R"(
body { font-family: sans-serif; font-size: 10pt; color: #111; background: #fff; }
h1 { font-size: 17pt; margin-bottom: 3px; }
h2 { font-size: 12pt; margin-top: 22px; margin-bottom: 3px; }
p { margin-top: 3px; margin-bottom: 8px; color: #444; }
table { border-collapse: collapse; width: 100%; }
th, td { font-size: 8.5pt; border: 1px solid #999; padding: 3px 5px; text-align: left; vertical-align: top; }
th { background: #eee; }
td { overflow-wrap: anywhere; }
@media print { h2 { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; } }
)"_L1;

QString cells(const QStringList &texts, const QString &element)
{
    QString row;
    for (const QString &text : texts)
        row += u"<%1>%2</%1>"_s.arg(element, text.toHtmlEscaped());
    return u"<tr>%1</tr>\n"_s.arg(row);
}

QString paragraph(const QString &text)
{
    return text.isEmpty() ? QString() : u"<p>%1</p>\n"_s.arg(text.toHtmlEscaped());
}

QString section(const Table &table)
{
    QString rows;
    for (const QStringList &row : table.rows)
        rows += cells(row, u"td"_s);
    return u"<h2>%1</h2>\n"_s.arg(table.heading.toHtmlEscaped()) + paragraph(table.note)
        + u"<table>\n<thead>%1</thead>\n<tbody>\n"_s.arg(cells(table.columns, u"th"_s)) + rows
        + u"</tbody>\n</table>\n"_s;
}

} // namespace

QByteArray html(const HtmlPage &page)
{
    const QString title = page.title.toHtmlEscaped();
    QString text = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" "
                   "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>"_s.arg(
                       page.language.toHtmlEscaped());
    text += title + u"</title>\n<style>"_s + style + u"</style>\n</head>\n<body>\n<h1>"_s + title
        + u"</h1>\n"_s + paragraph(page.subtitle);
    for (const Table &table : page.tables)
        text += section(table);
    return (text + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace base
