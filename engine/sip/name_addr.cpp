// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/name_addr.h"

#include <algorithm>

namespace sip {
namespace {

bool isDisplayName(QByteArrayView text)
{
    if (text.isEmpty())
        return true;
    if (text.front() == '"')
        return endOfQuoted(text, 0) == text.size();
    return std::ranges::all_of(text,
                               [](char c) { return isIn(c, TokenCharacter | SpaceCharacter); });
}

// scheme ":" something, without spaces.
bool looksLikeUri(QByteArrayView text)
{
    const auto *colon = std::ranges::find(text, ':');
    if (colon == text.begin() || colon == text.end() || colon + 1 == text.end())
        return false;
    return std::ranges::all_of(text, [](char c) {
        return static_cast<unsigned char>(c) > ' ' && c != '<' && c != '>' && c != '"';
    });
}

std::optional<NameAddr> withBrackets(QByteArrayView value, qsizetype open)
{
    const auto *close = std::find(value.begin() + open, value.end(), '>');
    if (close == value.end())
        return std::nullopt;
    const qsizetype closeAt = close - value.begin();
    NameAddr address;
    address.displayName = trimmedSpaces(value.first(open));
    address.uri = value.sliced(open + 1, closeAt - open - 1);
    const auto parameters = Parameters::parse(value.sliced(closeAt + 1));
    if (!parameters || !isDisplayName(address.displayName) || !looksLikeUri(address.uri))
        return std::nullopt;
    address.parameters = *parameters;
    return address;
}

} // namespace

std::optional<NameAddr> NameAddr::parse(QByteArrayView value)
{
    qsizetype open = 0;
    while (open < value.size() && value[open] != '<') {
        if (value[open] == '"') {
            open = endOfQuoted(value, open);
            if (open < 0)
                return std::nullopt;
        } else {
            ++open;
        }
    }
    if (open < value.size())
        return withBrackets(value, open);

    // addr-spec: everything from the first ';' on belongs to the header field, and a URI with
    // ',' or '?' must be in brackets (RFC 3261 §20).
    const auto *semicolon = std::ranges::find(value, ';');
    NameAddr address;
    address.uri = trimmedSpaces(value.first(semicolon - value.begin()));
    const auto parameters = Parameters::parse(value.sliced(semicolon - value.begin()));
    const bool needsBrackets =
        std::ranges::any_of(address.uri, [](char c) { return c == ',' || c == '?'; });
    if (!parameters || needsBrackets || !looksLikeUri(address.uri))
        return std::nullopt;
    address.parameters = *parameters;
    return address;
}

} // namespace sip
