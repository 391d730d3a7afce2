// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>
#include <optional>
#include <vector>

// The lexical rules of RFC 3261 §25.1, on views into a message whose folds are already spaces.
namespace sip {

enum CharacterClass : quint8 {
    TokenCharacter = 1,
    UserCharacter = 2, // unreserved and user-unreserved
    HostCharacter = 4,
    ParameterCharacter = 8, // of a URI parameter
    HexCharacter = 16,
    SpaceCharacter = 32,
    HeaderCharacter = 64, // of a URI header
};

namespace detail {
constexpr std::array<quint8, 256> characterClasses()
{
    std::array<quint8, 256> classes{};
    const auto add = [&classes](const char *characters, quint8 bits) {
        for (; *characters; ++characters)
            classes[static_cast<unsigned char>(*characters)] |= bits;
    };
    add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        TokenCharacter | UserCharacter | HostCharacter | ParameterCharacter | HeaderCharacter);
    add("-.!%*_+`'~", TokenCharacter);
    add("-_.!~*'()", UserCharacter | ParameterCharacter | HeaderCharacter);
    add("&=+$,;?/", UserCharacter);
    add("-.", HostCharacter);
    add("[]/:&+$", ParameterCharacter);
    add("[]/?:+$", HeaderCharacter);
    add("0123456789abcdefABCDEF", HexCharacter);
    add(" \t", SpaceCharacter);
    return classes;
}
inline constexpr std::array<quint8, 256> classTable = characterClasses();
} // namespace detail

[[nodiscard]] inline bool isIn(char c, quint8 classes)
{
    return (detail::classTable[static_cast<unsigned char>(c)] & classes) != 0;
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    for (const char c : text) {
        if (!isIn(c, TokenCharacter))
            return false;
    }
    return !text.isEmpty();
}

[[nodiscard]] inline bool equalsIgnoringCase(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && a.compare(b, Qt::CaseInsensitive) == 0;
}

[[nodiscard]] inline QByteArrayView trimmedSpaces(QByteArrayView text)
{
    while (!text.isEmpty() && isIn(text.front(), SpaceCharacter))
        text = text.sliced(1);
    while (!text.isEmpty() && isIn(text.back(), SpaceCharacter))
        text.chop(1);
    return text;
}

// Digits only, no sign; nothing if it is no number or larger than `maximum`.
[[nodiscard]] std::optional<quint64> parseNumber(QByteArrayView digits, quint64 maximum);
// Replaces %HH; nothing if a % is not followed by two hex digits.
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text);
// The text inside a quoted string without its escapes; anything else as it is.
[[nodiscard]] QByteArray unquoted(QByteArrayView text);
[[nodiscard]] QByteArray quoted(QByteArrayView text);
// The end of the quoted string that starts at `from` (which is a '"'): the index after it, or -1.
[[nodiscard]] qsizetype endOfQuoted(QByteArrayView text, qsizetype from);
// The first `wanted` outside quotes and angle brackets, from `from` on; -1 if there is none.
[[nodiscard]] qsizetype indexOutside(QByteArrayView text, char wanted, qsizetype from = 0);
// The parts between commas, trimmed; an empty one stays and is for the caller to judge.
[[nodiscard]] std::vector<QByteArrayView> splitCommaList(QByteArrayView text);

// ";name=value;name" behind a header value. Views; checked once, then searched in place.
class Parameters
{
public:
    Parameters() = default;
    // Nothing if the text is not a list of parameters. Empty text is an empty list.
    [[nodiscard]] static std::optional<Parameters> parse(QByteArrayView text);

    // Without a value: an empty view. A quoted value keeps its quotes.
    [[nodiscard]] std::optional<QByteArrayView> find(QByteArrayView name) const;
    [[nodiscard]] bool has(QByteArrayView name) const { return find(name).has_value(); }
    [[nodiscard]] QByteArrayView text() const { return m_text; }

private:
    explicit Parameters(QByteArrayView text) : m_text(text) { }

    QByteArrayView m_text; // begins with ';' unless empty
};

} // namespace sip
