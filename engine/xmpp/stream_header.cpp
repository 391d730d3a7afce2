// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/stream_header.h"

#include "engine/xml/writer.h"
#include "engine/xmpp/jid.h"
#include "engine/xmpp/namespaces.h"

#include <QList>
#include <QRandomGenerator>

#include <array>
#include <span>

namespace xmpp {
namespace {

using Condition = StreamError::Condition;

std::expected<std::optional<base::DomainName>, StreamError>
domainOf(const Element &element, QByteArrayView name, Condition condition)
{
    const Attribute *attribute = element.findAttribute(name);
    if (!attribute)
        return std::nullopt;
    const auto jid = Jid::parse(attribute->value);
    if (!jid || !jid->local().isEmpty() || !jid->resource().isEmpty())
        return std::unexpected(
            StreamError{condition, "'" + name.toByteArray() + "' is not a domain name"});
    return jid->domain();
}

// RFC 6120 §4.7.5: major versions are what has to agree.
std::expected<bool, StreamError> isVersion1(const Element &element)
{
    const Attribute *version = element.findAttribute("version");
    if (!version)
        return false;
    bool isNumber = false;
    const int major = version->value.split('.').constFirst().toInt(&isNumber);
    if (!isNumber || major < 0)
        return std::unexpected(StreamError{Condition::UnsupportedVersion, "Unreadable version"});
    if (major > 1)
        return std::unexpected(
            StreamError{Condition::UnsupportedVersion, "Only XMPP 1.0 is spoken here"});
    return major == 1;
}

} // namespace

std::expected<StreamHeader, StreamError> toStreamHeader(const xml::OpeningTag &tag)
{
    const Element &element = tag.element;
    if (!element.is("stream", ns::streams))
        return std::unexpected(StreamError{Condition::InvalidNamespace, "This is no XMPP stream"});
    if (tag.contentNs != QByteArrayView(ns::server))
        return std::unexpected(
            StreamError{Condition::InvalidNamespace, "This is no server-to-server stream"});

    auto version1 = isVersion1(element);
    if (!version1)
        return std::unexpected(std::move(version1.error()));
    auto from = domainOf(element, "from", Condition::InvalidFrom);
    if (!from)
        return std::unexpected(std::move(from.error()));
    auto to = domainOf(element, "to", Condition::HostUnknown);
    if (!to)
        return std::unexpected(std::move(to.error()));
    return StreamHeader{*std::move(from), *std::move(to), element.attribute("id"), *version1};
}

QByteArray serialize(const StreamHeader &header)
{
    QByteArray out = "<?xml version='1.0'?><stream:stream";
    xml::appendAttribute(out, "xmlns", ns::server);
    xml::appendAttribute(out, "xmlns:stream", ns::streams);
    xml::appendAttribute(out, "xmlns:db", ns::dialback);
    if (header.from)
        xml::appendAttribute(out, "from", Jid(*header.from).text());
    if (header.to)
        xml::appendAttribute(out, "to", Jid(*header.to).text());
    xml::appendAttribute(out, "id", header.id);
    if (header.version1)
        xml::appendAttribute(out, "version", "1.0");
    xml::appendAttribute(out, "xml:lang", "en");
    return out.append('>');
}

QByteArray makeStreamId()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArrayView(std::as_bytes(std::span(random))).toByteArray().toHex();
}

} // namespace xmpp
