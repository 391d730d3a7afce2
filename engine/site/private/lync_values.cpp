// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_values.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Form = ExportedValue::Form;
using Outcome = Taking::Outcome;

constexpr qsizetype maxSpanCharacters = 40;

constexpr qsizetype shownCharacters = 80;

Taking notOneOf(const ExportedValue &value, const QStringList &choices)
{
    return badText(value.text,
                   {.fault = SettingFault::NotAChoice, .words = {choices.join(u", "_s)}});
}

Taking notInRange(const QString &text, const SettingRange &range)
{
    return badText(
        text,
        {.fault = SettingFault::OutOfRange,
         .words = {QString::number(range.least), QString::number(range.most), name(range.unit)}});
}

bool isEmpty(const ExportedValue &value)
{
    return value.form == Form::Nothing
        || (value.form == Form::Text && value.text.trimmed().isEmpty());
}

std::optional<qint64> secondsOf(const QString &text)
{
    bool isNumber = false;
    const qint64 plain = text.toLongLong(&isNumber);
    if (isNumber)
        return plain;
    if (text.size() > maxSpanCharacters)
        return std::nullopt;
    static const QRegularExpression clock(
        u"^(?:(\\d{1,4})\\.)?(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?$"_s);
    static const QRegularExpression xml(
        u"^P(?:(\\d{1,4})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9})(?:\\.\\d+)?S)?)?$"_s);
    for (const QRegularExpression &form : {clock, xml}) {
        const QRegularExpressionMatch match = form.match(text);
        if (match.hasMatch())
            return ((match.captured(1).toLongLong() * 24 + match.captured(2).toLongLong()) * 60
                    + match.captured(3).toLongLong())
                * 60
                + match.captured(4).toLongLong();
    }
    return std::nullopt;
}

QStringList knownNames(std::span<const QStringView> names)
{
    QStringList known;
    for (const QStringView name : names)
        known.append(name.toString());
    return known;
}

// Names of domains, in a list or in one text.
QStringList namesIn(const ExportedValue &value)
{
    if (value.form == Form::List)
        return value.list;
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return value.text.split(between, Qt::SkipEmptyParts);
}

} // namespace

Taking badText(const QString &text, const Refusal &refusal)
{
    return {.outcome = Outcome::Bad,
            .readAs = {},
            .fault = refusal.fault,
            .words = QStringList{text.left(shownCharacters)} + refusal.words};
}

Taking takeFlag(const ExportedValue &value, bool &out)
{
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    const QString text = value.text.toLower();
    if (text != u"true" && text != u"false")
        return notOneOf(value, {u"True"_s, u"False"_s});
    out = text == u"true";
    return {};
}

Taking takeNumber(const ExportedValue &value, int &out, const SettingRange &range)
{
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    bool isNumber = false;
    const qint64 number = value.text.toLongLong(&isNumber);
    if (!isNumber || number < range.least || number > range.most)
        return notInRange(value.text, range);
    out = int(number);
    return {};
}

Taking takeSeconds(const ExportedValue &value, std::chrono::seconds &out)
{
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    const auto seconds = secondsOf(value.text);
    if (!seconds || *seconds < intervalRange.least || *seconds > intervalRange.most)
        return notInRange(value.text, intervalRange);
    out = std::chrono::seconds(*seconds);
    return {};
}

Taking takeText(const ExportedValue &value, QString &out)
{
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    if (value.form == Form::List || value.form == Form::Lost)
        return {.outcome = Outcome::Bad};
    const auto text = freeTextFrom(value.text);
    if (!text)
        return badText(value.text, text.error());
    out = *text;
    return {};
}

Taking takeHost(const ExportedValue &value, QString &out)
{
    if (isEmpty(value)) {
        out.clear();
        return {.outcome = Outcome::Empty};
    }
    const auto host = hostFrom(value.text.trimmed().toLower());
    if (value.form != Form::Text)
        return {.outcome = Outcome::Bad};
    if (!host)
        return badText(value.text, host.error());
    out = *host;
    return {};
}

Taking takeDomains(const ExportedValue &value,
                   QList<base::DomainName> &out,
                   const base::DomainName &except)
{
    if (value.form == Form::Lost || isTypeName(value.text))
        return {.outcome = Outcome::NotInFile};
    out.clear();
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    QSet<base::DomainName> seen{except};
    Taking taking;
    for (const QString &text : namesIn(value)) {
        const auto domain = domainFrom(text.trimmed());
        if (!domain) {
            taking = badText(text, domain.error());
        } else if (!seen.contains(*domain)) {
            seen.insert(*domain);
            out.append(*domain);
        }
    }
    return taking;
}

Taking takeIndex(const ExportedValue &value, std::span<const QStringView> names, qsizetype &out)
{
    if (isEmpty(value))
        return {.outcome = Outcome::Empty};
    const QString text = value.text.trimmed();
    bool isNumber = false;
    const qsizetype number = text.toInt(&isNumber);
    if (isNumber && number >= 0 && number < std::ssize(names)) {
        out = number;
        return {.outcome = Outcome::ByNumber, .readAs = names[std::size_t(number)].toString()};
    }
    const auto found = std::ranges::find_if(
        names, [&text](QStringView name) { return name.compare(text, Qt::CaseInsensitive) == 0; });
    if (found == names.end())
        return notOneOf(value, knownNames(names));
    out = found - names.begin();
    return {};
}

} // namespace site
