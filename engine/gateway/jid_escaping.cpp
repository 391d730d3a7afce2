// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/jid_escaping.h"

#include <string_view>

namespace gateway {

namespace {

constexpr std::string_view disallowed = " \"&'/:<>@";

// The value of a lower-case hexadecimal digit, or -1. XEP-0106 §4: case is significant.
int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

// What the three characters at `at` stand for, or NUL when they are no escape sequence.
char escapedAt(QByteArrayView text, qsizetype at)
{
    if (text[at] != '\\' || at + 2 >= text.size())
        return '\0';
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    if (high < 0 || low < 0)
        return '\0';
    const char c = static_cast<char>((high * 16) + low);
    return c == '\\' || (c != '\0' && disallowed.contains(c)) ? c : '\0';
}

void appendEscaped(QByteArray &to, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const auto byte = static_cast<unsigned char>(c);
    to.append('\\').append(digits[byte >> 4U]).append(digits[byte & 0xFU]);
}

} // namespace

QByteArray escapeLocalpart(QByteArrayView native)
{
    QByteArray escaped;
    escaped.reserve(native.size() + 8);
    for (qsizetype i = 0; i < native.size(); ++i) {
        const char c = native[i];
        // XEP-0106 §4.2: a backslash is escaped only where it would read as an escape sequence.
        if (disallowed.contains(c) || escapedAt(native, i) != '\0')
            appendEscaped(escaped, c);
        else
            escaped.append(c);
    }
    return escaped;
}

QByteArray unescapeLocalpart(QByteArrayView escaped)
{
    QByteArray native;
    native.reserve(escaped.size());
    for (qsizetype i = 0; i < escaped.size(); ++i) {
        const char c = escapedAt(escaped, i);
        native.append(c == '\0' ? escaped[i] : c);
        if (c != '\0')
            i += 2;
    }
    return native;
}

} // namespace gateway
