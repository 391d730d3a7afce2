// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/dialback.h"

#include "engine/xml/writer.h"
#include "engine/xmpp/jid.h"
#include "engine/xmpp/namespaces.h"
#include "engine/xmpp/stanza_error.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace xmpp {
namespace {

using Kind = DialbackElement::Kind;
using Type = DialbackElement::Type;
using Reason = DialbackFault::Reason;

std::unexpected<DialbackFault> refuse(Reason reason, QByteArrayView evidence = {})
{
    return std::unexpected(DialbackFault{reason, QString::fromUtf8(evidence)});
}

std::expected<base::DomainName, DialbackFault> domainOf(const Element &element, QByteArrayView name)
{
    const Attribute *attribute = element.findAttribute(name);
    if (!attribute)
        return refuse(Reason::AddressMissing, name);
    const auto jid = Jid::parse(attribute->value);
    if (!jid || !jid->local().isEmpty() || !jid->resource().isEmpty())
        return refuse(Reason::AddressMalformed, name);
    return jid->domain();
}

std::optional<Type> typeOf(const Element &element)
{
    const Attribute *type = element.findAttribute("type");
    if (!type)
        return Type::Key;
    if (type->value == "valid")
        return Type::Valid;
    if (type->value == "invalid")
        return Type::Invalid;
    if (type->value == "error")
        return Type::Error;
    return std::nullopt;
}

const char *typeName(Type type)
{
    switch (type) {
    case Type::Key:
        return "";
    case Type::Valid:
        return "valid";
    case Type::Invalid:
        return "invalid";
    case Type::Error:
        return "error";
    }
    Q_UNREACHABLE();
}

QByteArray errorConditionOf(const Element &element)
{
    for (const Element &error : element.children) {
        if (error.name != "error")
            continue;
        for (const Element &condition : error.children) {
            if (condition.ns == QByteArrayView(ns::stanzaErrors) && condition.name != "text")
                return condition.name;
        }
    }
    return {};
}

void appendError(QByteArray &out, const QByteArray &condition)
{
    const auto known = stanzaErrorCondition(condition); // remote-connection-failed is not one
    const QByteArray type = name(known ? defaultType(*known) : StanzaError::Type::Cancel);
    out.append("><error type='").append(type).append("'><").append(condition);
    out.append(" xmlns='").append(ns::stanzaErrors).append("'/></error></db:");
}

} // namespace

QByteArray dialbackKey(QByteArrayView secret,
                       const base::DomainName &receiving,
                       const base::DomainName &originating,
                       QByteArrayView streamId)
{
    const QByteArray hashedSecret =
        QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
    const QByteArray text =
        receiving.bytes() + ' ' + originating.bytes() + ' ' + streamId.toByteArray();
    return QMessageAuthenticationCode::hash(text, hashedSecret, QCryptographicHash::Sha256).toHex();
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size()) // the length is no secret
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

bool isDialback(const Element &element)
{
    return element.is("result", ns::dialback) || element.is("verify", ns::dialback);
}

std::expected<DialbackElement, DialbackFault> toDialback(const Element &element)
{
    const Kind kind = element.name == "verify" ? Kind::Verify : Kind::Result;
    auto from = domainOf(element, "from");
    if (!from)
        return std::unexpected(std::move(from.error()));
    auto to = domainOf(element, "to");
    if (!to)
        return std::unexpected(std::move(to.error()));
    const auto type = typeOf(element);
    if (!type)
        return refuse(Reason::TypeUnknown, element.attribute("type"));

    DialbackElement dialback{kind, *type, {*std::move(from), *std::move(to)}};
    dialback.id = element.attribute("id");
    if (kind == Kind::Verify && dialback.id.isEmpty())
        return refuse(Reason::IdMissing);
    if (*type == Type::Key)
        dialback.key = element.text.trimmed();
    if (*type == Type::Key && dialback.key.isEmpty())
        return refuse(Reason::KeyMissing);
    if (*type == Type::Error)
        dialback.error = errorConditionOf(element);
    return dialback;
}

QByteArray serialize(const DialbackElement &element)
{
    const QByteArray tag = element.kind == Kind::Verify ? "verify" : "result";
    QByteArray out = "<db:" + tag;
    xml::appendAttribute(out, "from", Jid(element.pair.from).text());
    xml::appendAttribute(out, "to", Jid(element.pair.to).text());
    xml::appendAttribute(out, "id", element.id);
    xml::appendAttribute(out, "type", typeName(element.type));
    if (element.type == Type::Key) {
        out.append('>');
        xml::appendEscaped(out, element.key);
        return out.append("</db:").append(tag).append('>');
    }
    if (element.type != Type::Error)
        return out.append("/>");
    appendError(out, element.error);
    return out.append(tag).append('>');
}

DialbackElement answerTo(const DialbackElement &request, DialbackElement::Type type)
{
    return {request.kind, type, request.pair.reversed(), request.id};
}

DialbackElement errorTo(const DialbackElement &request, QByteArray condition)
{
    DialbackElement answer = answerTo(request, Type::Error);
    answer.error = std::move(condition);
    return answer;
}

} // namespace xmpp
