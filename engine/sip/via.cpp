// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/via.h"

#include <algorithm>

namespace sip {
namespace {

QByteArrayView takeUntil(QByteArrayView &rest, auto isEnd)
{
    const auto *end = std::ranges::find_if(rest, isEnd);
    const QByteArrayView taken = rest.first(end - rest.begin());
    rest = rest.sliced(taken.size());
    return taken;
}

// A token and the '/' behind it, with spaces around both.
std::optional<QByteArrayView> takeProtocolPart(QByteArrayView &rest)
{
    const QByteArrayView part = trimmedSpaces(takeUntil(rest, [](char c) { return c == '/'; }));
    if (rest.isEmpty() || !isToken(part))
        return std::nullopt;
    rest = trimmedSpaces(rest.sliced(1));
    return part;
}

bool isSentByHost(QByteArrayView host)
{
    if (host.isEmpty())
        return false;
    if (host.front() == '[')
        return host.size() > 2 && host.back() == ']';
    return std::ranges::all_of(host, [](char c) { return isIn(c, HostCharacter) || c == '_'; });
}

} // namespace

std::optional<Via> Via::parse(QByteArrayView value)
{
    Via via;
    via.text = value;
    QByteArrayView rest = value;
    const auto name = takeProtocolPart(rest);
    const auto version = name ? takeProtocolPart(rest) : std::nullopt;
    if (!version || !equalsIgnoringCase(*name, "SIP"))
        return std::nullopt;
    via.transport = takeUntil(rest, [](char c) { return isIn(c, SpaceCharacter); });
    rest = trimmedSpaces(rest);

    QByteArrayView sentBy = trimmedSpaces(takeUntil(rest, [](char c) { return c == ';'; }));
    qsizetype colon = sentBy.size() - 1; // of the port; those of an IPv6 address end before ']'
    while (colon >= 0 && sentBy[colon] != ':' && sentBy[colon] != ']')
        --colon;
    if (colon >= 0 && sentBy[colon] == ':') {
        const auto port = parseNumber(trimmedSpaces(sentBy.sliced(colon + 1)), 65535);
        if (!port || *port == 0)
            return std::nullopt;
        via.port = static_cast<quint16>(*port);
        sentBy = trimmedSpaces(sentBy.first(colon));
    }
    via.host = sentBy;
    const auto parameters = Parameters::parse(rest);
    if (!parameters || !isToken(via.transport) || !isSentByHost(via.host))
        return std::nullopt;
    via.parameters = *parameters;
    return via;
}

std::optional<Via> Via::parseFirst(QByteArrayView fieldValue)
{
    const qsizetype comma = indexOutside(fieldValue, ',');
    if (comma < 0)
        return parse(fieldValue);
    const std::vector<QByteArrayView> values = splitCommaList(fieldValue);
    const bool allGood =
        std::ranges::all_of(values, [](QByteArrayView value) { return parse(value).has_value(); });
    return allGood ? parse(values.front()) : std::nullopt;
}

} // namespace sip
