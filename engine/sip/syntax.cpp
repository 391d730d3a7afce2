// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/syntax.h"

#include <algorithm>
#include <cstring>

namespace sip {
namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c - 'A' + 10;
}

// One parameter from the front of `rest`, which begins with ';'.
struct OneParameter {
    QByteArrayView name;
    QByteArrayView value;
};

bool isParameterValue(QByteArrayView value)
{
    if (value.isEmpty())
        return false;
    if (value.front() == '"')
        return endOfQuoted(value, 0) == value.size();
    // token / host: an IPv6 address may be bare in "received" (RFC 5118 §4.5)
    return std::ranges::all_of(value, [](char c) {
        return isIn(c, TokenCharacter | ParameterCharacter)
            || static_cast<unsigned char>(c) >= 0x80;
    });
}

std::optional<OneParameter> takeParameter(QByteArrayView &rest)
{
    const qsizetype end = indexOutside(rest, ';', 1);
    const QByteArrayView whole = rest.sliced(1, (end < 0 ? rest.size() : end) - 1);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end);
    const auto *equals = whole.isEmpty()
        ? nullptr
        : static_cast<const char *>(std::memchr(whole.data(), '=', size_t(whole.size())));
    if (!equals)
        return OneParameter{trimmedSpaces(whole), {}};
    const qsizetype split = equals - whole.data();
    const OneParameter parameter{trimmedSpaces(whole.first(split)),
                                 trimmedSpaces(whole.sliced(split + 1))};
    if (!isParameterValue(parameter.value))
        return std::nullopt;
    return parameter;
}

} // namespace

std::optional<quint64> parseNumber(QByteArrayView digits, quint64 maximum)
{
    if (digits.isEmpty())
        return std::nullopt;
    quint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = static_cast<quint64>(c - '0');
        if (digit > maximum || value > (maximum - digit) / 10)
            return std::nullopt;
        value = (value * 10) + digit;
    }
    return value;
}

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded.append(text[i]);
            continue;
        }
        if (i + 2 >= text.size() || !isIn(text[i + 1], HexCharacter)
            || !isIn(text[i + 2], HexCharacter))
            return std::nullopt;
        decoded.append(static_cast<char>((hexValue(text[i + 1]) * 16) + hexValue(text[i + 2])));
        i += 2;
    }
    return decoded;
}

QByteArray unquoted(QByteArrayView text)
{
    if (text.size() < 2 || text.front() != '"' || text.back() != '"')
        return text.toByteArray();
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 1; i < text.size() - 1; ++i) {
        if (text[i] == '\\' && i + 1 < text.size() - 1)
            ++i;
        plain.append(text[i]);
    }
    return plain;
}

QByteArray quoted(QByteArrayView text)
{
    QByteArray result;
    result.reserve(text.size() + 2);
    result.append('"');
    for (const char c : text) {
        if (c == '"' || c == '\\')
            result.append('\\');
        result.append(c);
    }
    result.append('"');
    return result;
}

qsizetype endOfQuoted(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i + 1;
    }
    return -1;
}

qsizetype indexOutside(QByteArrayView text, char wanted, qsizetype from)
{
    bool inAngles = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (c == wanted && !inAngles)
            return i;
        if (c == '<') {
            inAngles = true;
        } else if (c == '>') {
            inAngles = false;
        } else if (c == '"' && !inAngles) {
            const qsizetype end = endOfQuoted(text, i);
            if (end < 0)
                return -1;
            i = end - 1;
        }
    }
    return -1;
}

std::vector<QByteArrayView> splitCommaList(QByteArrayView text)
{
    std::vector<QByteArrayView> parts;
    qsizetype start = 0;
    for (;;) {
        const qsizetype comma = indexOutside(text, ',', start);
        const qsizetype end = comma < 0 ? text.size() : comma;
        parts.push_back(trimmedSpaces(text.sliced(start, end - start)));
        if (comma < 0)
            return parts;
        start = comma + 1;
    }
}

std::optional<Parameters> Parameters::parse(QByteArrayView text)
{
    const QByteArrayView all = trimmedSpaces(text);
    QByteArrayView rest = all;
    if (!rest.isEmpty() && rest.front() != ';')
        return std::nullopt;
    while (!rest.isEmpty()) {
        const auto parameter = takeParameter(rest);
        if (!parameter || !isToken(parameter->name))
            return std::nullopt;
    }
    return Parameters(all);
}

std::optional<QByteArrayView> Parameters::find(QByteArrayView name) const
{
    QByteArrayView rest = m_text;
    while (!rest.isEmpty()) {
        const auto parameter = takeParameter(rest);
        if (parameter && equalsIgnoringCase(parameter->name, name))
            return parameter->value;
    }
    return std::nullopt;
}

} // namespace sip
