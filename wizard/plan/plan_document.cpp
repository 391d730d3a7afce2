// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/plan/plan_document.h"

#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

// QTextDocument keeps margins of 2 cm itself, with the page number in them.
void writePdf(QSaveFile &file, const base::HtmlPage &page)
{
    QPdfWriter writer(&file);
    const bool usesLetter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    writer.setPageLayout(QPageLayout(QPageSize(usesLetter ? QPageSize::Letter : QPageSize::A4),
                                     QPageLayout::Landscape,
                                     QMarginsF()));
    writer.setTitle(page.title);
    writer.setCreator(u"Puente"_s);
    QTextDocument document;
    document.setHtml(QString::fromUtf8(base::html(page)));
    document.print(&writer);
}

} // namespace

std::expected<void, QString> writeDocument(const base::HtmlPage &page, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return std::unexpected(file.errorString());
    if (path.endsWith(u".pdf", Qt::CaseInsensitive))
        writePdf(file, page);
    else
        file.write(base::html(page));
    if (!file.commit())
        return std::unexpected(file.errorString());
    return {};
}

} // namespace wizard
