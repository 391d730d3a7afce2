// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/exported_csv.h"

#include "engine/site/private/exported_text.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Form = ExportedValue::Form;
using Reason = LyncFileError::Reason;

constexpr QStringView typeMark = u"#TYPE ";

// Fields as RFC 4180 has them, with any delimiter.
class CsvRows
{
public:
    CsvRows(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] int line() const { return m_line; } // of what is read next
    // None: a quote is left open, or something follows a closing one.
    [[nodiscard]] std::optional<QStringList> next()
    {
        QStringList fields;
        while (true) {
            const auto field = take();
            if (!field || fields.size() > maxExportedProperties)
                return std::nullopt;
            fields.append(*field);
            if (atEnd())
                return fields;
            const QChar after = m_text.at(m_at++);
            if (after == m_delimiter)
                continue;
            if (after == u'\r' && !atEnd() && m_text.at(m_at) == u'\n')
                ++m_at;
            if (after != u'\r' && after != u'\n')
                return std::nullopt;
            ++m_line;
            return fields;
        }
    }

private:
    std::optional<QString> take()
    {
        if (atEnd() || m_text.at(m_at) != u'"') {
            const qsizetype start = m_at;
            while (!atEnd() && m_text.at(m_at) != m_delimiter && m_text.at(m_at) != u'\n'
                   && m_text.at(m_at) != u'\r')
                ++m_at;
            return m_text.sliced(start, m_at - start).toString();
        }
        QString field;
        for (++m_at; !atEnd(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'\n')
                ++m_line;
            if (c == u'"') {
                ++m_at;
                if (atEnd() || m_text.at(m_at) != u'"')
                    return field;
            }
            field.append(m_text.at(m_at));
        }
        return std::nullopt;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
};

LyncFileError damaged(int line, const QString &evidence)
{
    return {.reason = Reason::Damaged, .line = line, .evidence = evidence};
}

// The one that makes the most of the headings.
QChar delimiterOf(QStringView text)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar delimiter : {u',', u';', u'\t'}) {
        const auto headings = CsvRows(text, delimiter).next();
        if (headings && headings->size() > most) {
            best = delimiter;
            most = headings->size();
        }
    }
    return best;
}

ExportedValue valueOf(const QString &field)
{
    if (field.isEmpty())
        return {};
    if (isTypeName(field))
        return {.form = Form::Lost, .text = field};
    for (const QString &flag : {u"true"_s, u"false"_s}) {
        if (field.compare(flag, Qt::CaseInsensitive) == 0)
            return {.form = Form::Flag, .text = flag};
    }
    const bool isNumber =
        std::ranges::all_of(field, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return {.form = isNumber ? Form::Number : Form::Text, .text = field};
}

// Headings are names of properties; anything else is some other text.
bool areNames(const QStringList &headings)
{
    const auto isName = [](const QString &heading) {
        return !heading.isEmpty() && heading.size() <= 100 && heading.at(0).isLetter()
            && std::ranges::all_of(heading,
                                   [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    };
    return headings.size() > 1 && std::ranges::all_of(headings, isName);
}

// What "#TYPE" says; `rest` goes on behind it.
QStringList takeTypes(QStringView &rest)
{
    if (!rest.startsWith(typeMark))
        return {};
    const qsizetype end = rest.indexOf(u'\n');
    const QStringView line = rest.first(end < 0 ? rest.size() : end);
    rest = end < 0 ? QStringView() : rest.sliced(end + 1);
    return {line.sliced(typeMark.size()).trimmed().toString()};
}

bool isEmptyLine(const QStringList &fields)
{
    return fields.size() == 1 && fields.first().isEmpty();
}

} // namespace

std::expected<QList<ExportedObject>, LyncFileError> readExportedCsv(const QString &text)
{
    QStringView rest(text);
    const QStringList types = takeTypes(rest);
    const int linesBefore = types.isEmpty() ? 0 : 1;
    CsvRows rows(rest, delimiterOf(rest));
    const auto headings = rows.next();
    if (!headings || !areNames(*headings))
        return std::unexpected(LyncFileError{.reason = Reason::UnknownFormat});

    QList<ExportedObject> objects;
    while (!rows.atEnd()) {
        const int line = linesBefore + rows.line();
        const auto fields = rows.next();
        if (!fields)
            return std::unexpected(damaged(line, u"a quotation mark is not closed"_s));
        if (isEmptyLine(*fields))
            continue;
        if (fields->size() != headings->size())
            return std::unexpected(damaged(
                line, u"%1 fields under %2 headings"_s.arg(fields->size()).arg(headings->size())));
        if (objects.size() >= maxExportedObjects)
            return std::unexpected(
                LyncFileError{.reason = Reason::TooMany, .evidence = u"objects"_s});
        ExportedObject &object = objects.emplaceBack();
        object.types = types;
        for (qsizetype i = 0; i < fields->size(); ++i)
            object.add(headings->at(i), valueOf(fields->at(i)));
    }
    return objects;
}

} // namespace site
