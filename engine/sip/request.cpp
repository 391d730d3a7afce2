// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/request.h"

#include "engine/sip/syntax.h"

#include <algorithm>
#include <array>

namespace sip {
namespace {

std::unexpected<Refusal> refuse(int status, const char *reason)
{
    return std::unexpected(Refusal{status, reason, {}});
}

struct KnownMethod {
    Method method;
    QByteArrayView name;
};

constexpr std::array knownMethods{
    KnownMethod{Method::Message, "MESSAGE"},
    KnownMethod{Method::Notify, "NOTIFY"},
    KnownMethod{Method::Subscribe, "SUBSCRIBE"},
    KnownMethod{Method::Register, "REGISTER"},
    KnownMethod{Method::Options, "OPTIONS"},
    KnownMethod{Method::Publish, "PUBLISH"},
    KnownMethod{Method::Invite, "INVITE"},
    KnownMethod{Method::Ack, "ACK"},
    KnownMethod{Method::Cancel, "CANCEL"},
};

// "4711 MESSAGE" (RFC 3261 §20.16).
struct Sequence {
    quint32 number;
    QByteArrayView method;
};

std::optional<Sequence> parseSequence(QByteArrayView value)
{
    const auto *end = std::ranges::find_if(value, [](char c) { return isIn(c, SpaceCharacter); });
    const auto number = parseNumber(value.first(end - value.begin()), 0xFFFFFFFFU);
    const QByteArrayView method = trimmedSpaces(value.sliced(end - value.begin()));
    if (!number || !isToken(method))
        return std::nullopt;
    return Sequence{static_cast<quint32>(*number), method};
}

const char *describe(Fault fault)
{
    switch (fault) {
    case Fault::None:
    case Fault::Version:
        return "";
    case Fault::StartLine:
        return "Malformed Request Line";
    case Fault::FieldLine:
        return "Malformed Header Field";
    case Fault::TooManyFields:
        return "Too Many Header Fields";
    case Fault::RepeatedField:
        return "Repeated Header Field";
    case Fault::NoEmptyLine:
        return "Missing Empty Line";
    case Fault::ContentLength:
        return "Wrong Content-Length";
    }
    Q_UNREACHABLE();
}

std::expected<int, Refusal> parseMaxForwards(const Message &message)
{
    if (!message.has(Header::MaxForwards))
        return 70;
    const QByteArrayView text = message.value(Header::MaxForwards);
    if (const auto number = parseNumber(text, 255))
        return static_cast<int>(*number);
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    if (text.isEmpty() || !digits)
        return refuse(400, "Malformed Max-Forwards");
    return 70;
}

// RFC 3261 §8.2.2.1: sips needs TLS on every hop, which the XMPP side cannot promise.
std::expected<Uri, Refusal> parseRequestUri(QByteArrayView text)
{
    const auto *const colon = std::ranges::find(text, ':');
    const bool hasScheme = colon != text.begin() && colon != text.end()
        && std::ranges::all_of(text.begin(), colon, [](char c) {
                               return isIn(c, HostCharacter) || c == '+';
                           });
    if (!hasScheme)
        return refuse(400, "Malformed Request-URI");
    auto uri = Uri::parse(text);
    if (!uri && uri.error().reason == UriError::Reason::SchemeNotSupported)
        return refuse(416, "");
    if (!uri || uri->hasHeaders())
        return refuse(400, "Malformed Request-URI");
    if (uri->scheme() == Uri::Scheme::Sips)
        return refuse(416, "");
    return *std::move(uri);
}

bool isMalformed(const Via &via)
{
    return via.hasCookie() && via.branch().size() == branchCookie.size(); // RFC 4475 §3.2.1
}

bool allViasParse(const Message &message)
{
    return std::ranges::all_of(message.fields(), [](const Field &field) {
        return field.header != Header::Via || Via::parseFirst(field.value).has_value();
    });
}

std::expected<Request, Refusal> validateParts(Message &message)
{
    const Method method = methodOf(message.method());
    if (message.fault() == Fault::Version)
        return refuse(505, "");
    if (message.fault() != Fault::None)
        return refuse(400, describe(message.fault()));
    const auto via = Via::parseFirst(message.value(Header::Via));
    if (!via || isMalformed(*via) || !allViasParse(message))
        return refuse(400, "Malformed Via");
    const auto from = NameAddr::parse(message.value(Header::From));
    const auto to = NameAddr::parse(message.value(Header::To));
    if (!from || !to)
        return refuse(400, from ? "Malformed To" : "Malformed From");
    const QByteArrayView callId = message.value(Header::CallId);
    if (callId.isEmpty())
        return refuse(400, "Missing Call-ID");
    const auto sequence = parseSequence(message.value(Header::CSeq));
    if (!sequence)
        return refuse(400, "Malformed CSeq");
    if (method == Method::Unknown)
        return std::unexpected(
            Refusal{501, {}, allowLine()}); // before the mismatch: RFC 4475 §3.1.2.18
    if (sequence->method != message.method())
        return refuse(400, "CSeq Method Mismatch");
    const auto maxForwards = parseMaxForwards(message);
    if (!maxForwards)
        return std::unexpected(maxForwards.error());
    auto uri = parseRequestUri(message.requestUri());
    if (!uri)
        return std::unexpected(uri.error());
    return Request{std::move(message),
                   method,
                   *std::move(uri),
                   *via,
                   *from,
                   *to,
                   callId,
                   sequence->number,
                   *maxForwards};
}

} // namespace

Method methodOf(QByteArrayView name)
{
    if (const auto known = std::ranges::find(knownMethods, name, &KnownMethod::name);
        known != knownMethods.end())
        return known->method;
    static constexpr std::array<QByteArrayView, 5> others{
        "BYE", "INFO", "PRACK", "REFER", "UPDATE"};
    return std::ranges::find(others, name) != others.end() ? Method::Unsupported : Method::Unknown;
}

QByteArrayView methodName(Method method)
{
    const auto known = std::ranges::find(knownMethods, method, &KnownMethod::method);
    return known != knownMethods.end() ? known->name : QByteArrayView();
}

QByteArray allowLine(std::span<const Method> methods)
{
    QByteArray line = "Allow: ";
    for (const Method method : methods) {
        if (method != methods.front())
            line += ", ";
        line += methodName(method);
    }
    return line + "\r\n";
}

std::expected<Request, Refusal> validateRequest(Message &&message)
{
    auto request = validateParts(message);
    if (!request && (!message.has(Header::Via) || mayNotBeAnswered(message.method())))
        return refuse(0, "");
    return request;
}

std::optional<Response> validateResponse(Message message)
{
    if (message.fault() != Fault::None || message.status() == 0)
        return std::nullopt;
    const auto via = Via::parseFirst(message.value(Header::Via));
    const auto sequence = parseSequence(message.value(Header::CSeq));
    // Ours has one Via: another one is for somebody else (RFC 3261 §8.1.3.3).
    if (!via || !via->hasCookie() || !sequence || message.values(Header::Via).size() != 1)
        return std::nullopt;
    const int status = message.status();
    return Response{std::move(message), status, *via, sequence->method};
}

} // namespace sip
