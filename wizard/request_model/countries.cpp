// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/countries.h"

#include <QCollator>
#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

// resources/countries.tsv: code, English, Spanish, French.
qsizetype columnOf(const QLocale &locale)
{
    switch (locale.language()) {
    case QLocale::Spanish:
        return 2;
    case QLocale::French:
        return 3;
    default:
        return 1;
    }
}

} // namespace

QList<Country> countries(const QLocale &locale)
{
    QList<Country> list;
    QFile file(u":/countries.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const qsizetype column = columnOf(locale);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() > column)
            list += Country{.code = fields.first(), .name = fields.at(column)};
    }
    const QCollator collator(locale);
    std::ranges::sort(list, [&](const Country &a, const Country &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return list;
}

QString countryName(const QString &code, const QLocale &locale)
{
    const QList<Country> list = countries(locale);
    const auto found = std::ranges::find(list, code, &Country::code);
    return found == list.end() ? code : found->name;
}

} // namespace wizard
