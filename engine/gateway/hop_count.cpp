// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/hop_count.h"

#include <algorithm>

namespace gateway {

namespace {

constexpr const char *shim = "http://jabber.org/protocol/shim";
constexpr const char *header = "Max-Forwards";
constexpr int initialHops = 70;

} // namespace

xmpp::Element hopCount(int hops)
{
    xmpp::Element count{
        .name = QByteArrayLiteral("header"),
        .ns = shim,
        .attributes = {{.name = QByteArrayLiteral("name"), .value = header, .ns = {}}},
        .text = QByteArray::number(hops),
        .children = {}};
    xmpp::Element headers{.name = QByteArrayLiteral("headers"),
                          .ns = shim,
                          .attributes = {},
                          .text = {},
                          .children = {}};
    headers.children.push_back(std::move(count));
    return headers;
}

std::optional<int> hopsLeft(const xmpp::Stanza &stanza)
{
    const xmpp::Element *headers = stanza.child("headers", shim);
    if (headers == nullptr)
        return initialHops;
    const auto found = std::ranges::find_if(headers->children, [](const xmpp::Element &child) {
        return child.is("header", shim) && child.attribute("name") == header;
    });
    if (found == headers->children.end())
        return initialHops;
    bool isNumber = false;
    const int hops = found->text.trimmed().toInt(&isNumber);
    if (!isNumber || hops <= 0)
        return std::nullopt;
    return std::min(hops - 1, initialHops);
}

} // namespace gateway
