// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/one_line.h"

#include <QString>

#include <string_view>

namespace gateway {

namespace {

constexpr qsizetype maxReasonBytes = 128;

// U+FFFE, U+FFFF and their like are noncharacters: XML has no place for the first two.
bool separates(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.unicode() >= 0xFFFE;
}

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Printable ASCII without a space at an end or after another.
bool isOneLine(QByteArrayView text)
{
    char previous = ' ';
    for (const char c : text) {
        if (c < 0x20 || c == 0x7F || (c == ' ' && previous == ' '))
            return false;
        previous = c;
    }
    return text.isEmpty() || previous != ' ';
}

} // namespace

QByteArray oneLine(QByteArrayView text, qsizetype maxBytes)
{
    if (text.size() <= maxBytes && isOneLine(text))
        return text.toByteArray();
    // A character has at least one byte, and only the beginning is wanted.
    QString line = QString::fromUtf8(text.first(std::min(text.size(), 8 * maxBytes)));
    for (QChar &c : line) {
        if (separates(c))
            c = u' ';
    }
    QByteArray bytes = line.simplified().toUtf8();
    if (bytes.size() > maxBytes) {
        qsizetype end = maxBytes;
        while (end > 0 && isContinuation(bytes[end]))
            --end;
        bytes.truncate(end);
    }
    return bytes;
}

QByteArray reasonPhrase(QByteArrayView text)
{
    constexpr std::string_view forbidden = "\"`<[{>]}\\|^#%";
    constexpr std::string_view instead = "''((()))//---";
    static_assert(forbidden.size() == instead.size());
    QByteArray phrase = oneLine(text, maxReasonBytes);
    for (char &c : phrase) {
        if (const auto at = forbidden.find(c); at != std::string_view::npos)
            c = instead[at];
    }
    return phrase;
}

} // namespace gateway
