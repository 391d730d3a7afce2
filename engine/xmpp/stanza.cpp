// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/stanza.h"

#include "engine/xml/writer.h"
#include "engine/xmpp/namespaces.h"

#include <algorithm>

namespace xmpp {
namespace {

using Reason = StanzaFault::Reason;

std::unexpected<StanzaFault> refuse(Reason reason, QString evidence = {})
{
    return std::unexpected(StanzaFault{reason, std::move(evidence)});
}

std::optional<Stanza::Kind> kindOf(const Element &element)
{
    if (element.ns != QByteArrayView(ns::server))
        return std::nullopt;
    if (element.name == "message")
        return Stanza::Kind::Message;
    if (element.name == "presence")
        return Stanza::Kind::Presence;
    if (element.name == "iq")
        return Stanza::Kind::Iq;
    return std::nullopt;
}

bool isIqType(QByteArrayView type)
{
    return type == "get" || type == "set" || type == "result" || type == "error";
}

Element textElement(QByteArray name, QByteArray ns, QByteArray text)
{
    return {.name = std::move(name),
            .ns = std::move(ns),
            .attributes = {},
            .text = std::move(text),
            .children = {}};
}

Element errorElement(const StanzaError &error)
{
    const StanzaError::Type type = error.type.value_or(defaultType(error.condition));
    Element element = textElement("error", ns::server, {});
    element.attributes.push_back({.name = "type", .value = name(type), .ns = {}});
    element.children.push_back(
        textElement(name(error.condition), ns::stanzaErrors, error.newAddress));
    if (!error.text.isEmpty())
        element.children.push_back(textElement("text", ns::stanzaErrors, error.text));
    return element;
}

} // namespace

const Element *Stanza::child(QByteArrayView name, QByteArrayView ns) const
{
    const auto found =
        std::ranges::find_if(payload, [&](const Element &e) { return e.is(name, ns); });
    return found == payload.end() ? nullptr : &*found;
}

std::expected<Stanza, StanzaFault> toStanza(Element &&element)
{
    const std::optional<Stanza::Kind> kind = kindOf(element);
    if (!kind)
        return refuse(Reason::NotAStanza, QString::fromUtf8(element.name));
    const Attribute *from = element.findAttribute("from");
    const Attribute *to = element.findAttribute("to");
    if (!from || !to) // RFC 6120 §8.1.1.2, §8.1.2.2
        return refuse(Reason::AddressMissing);
    auto sender = Jid::parse(from->value);
    if (!sender)
        return refuse(Reason::FromMalformed, sender.error().evidence);
    auto recipient = Jid::parse(to->value);
    if (!recipient)
        return refuse(Reason::ToMalformed, recipient.error().evidence);

    Stanza stanza{*kind, *std::move(sender), *std::move(recipient)};
    stanza.id = element.attribute("id");
    stanza.type = element.attribute("type");
    stanza.lang = element.attribute("lang", ns::xml);
    if (*kind == Stanza::Kind::Iq) {
        if (!isIqType(stanza.type))
            return refuse(Reason::TypeInvalid, QString::fromUtf8(stanza.type));
        if (stanza.id.isEmpty())
            return refuse(Reason::IdMissing);
    }
    stanza.payload = std::move(element.children);
    return stanza;
}

QByteArray serialize(const Stanza &stanza)
{
    QByteArray out;
    out.reserve(512);
    const QByteArray kind = name(stanza.kind);
    out.append('<').append(kind).append(" from='");
    xml::appendEscaped(out, stanza.from.text());
    out.append("' to='");
    xml::appendEscaped(out, stanza.to.text());
    out.append('\'');
    xml::appendAttribute(out, "id", stanza.id);
    xml::appendAttribute(out, "type", stanza.type);
    xml::appendAttribute(out, "xml:lang", stanza.lang);
    if (stanza.payload.empty())
        return out.append("/>");
    out.append('>');
    for (const Element &element : stanza.payload)
        xml::appendElement(out, element, ns::server);
    return out.append("</").append(kind).append('>');
}

QByteArray name(Stanza::Kind kind)
{
    switch (kind) {
    case Stanza::Kind::Message:
        return "message";
    case Stanza::Kind::Presence:
        return "presence";
    case Stanza::Kind::Iq:
        return "iq";
    }
    Q_UNREACHABLE();
}

QByteArray bodyOf(const Stanza &stanza)
{
    const Element *body = stanza.child("body", ns::server);
    return body ? body->text : QByteArray();
}

QByteArray threadOf(const Stanza &stanza)
{
    const Element *thread = stanza.child("thread", ns::server);
    return thread ? thread->text : QByteArray();
}

void setBody(Stanza &stanza, QByteArray body)
{
    std::erase_if(stanza.payload, [](const Element &e) { return e.is("body", ns::server); });
    stanza.payload.push_back(textElement("body", ns::server, std::move(body)));
}

Stanza errorReply(const Stanza &stanza, const StanzaError &error)
{
    Stanza reply{stanza.kind, stanza.to, stanza.from, stanza.id, "error"};
    reply.payload.push_back(errorElement(error));
    return reply;
}

bool mayBeAnsweredWithError(const Stanza &stanza)
{
    const bool isResult = stanza.kind == Stanza::Kind::Iq && stanza.type == "result";
    return stanza.type != "error" && !isResult; // RFC 6120 §8.3.1
}

std::optional<StanzaError> errorOf(const Stanza &stanza)
{
    if (stanza.type != "error")
        return std::nullopt;
    StanzaError error;
    const Element *element = stanza.child("error", ns::server);
    if (!element)
        return error;
    error.type = stanzaErrorType(element->attribute("type"));
    for (const Element &child : element->children) {
        if (child.ns != QByteArrayView(ns::stanzaErrors))
            continue;
        if (child.name == "text") {
            error.text = child.text;
        } else if (const auto condition = stanzaErrorCondition(child.name)) {
            error.condition = *condition;
            error.newAddress = child.text;
        }
    }
    return error;
}

Stanza resultReply(const Stanza &request)
{
    return {request.kind, request.to, request.from, request.id, "result"};
}

} // namespace xmpp
