// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/admission.h"

#include "engine/sip/syntax.h"

namespace sip {
namespace {

std::unexpected<Refusal> unsupportedMediaType(const char *header)
{
    return std::unexpected(Refusal{415, {}, header});
}

bool isUtf8Charset(const Parameters &parameters)
{
    const auto charset = parameters.find("charset");
    if (!charset)
        return true; // UTF-8 is the default (RFC 3261 §20.15)
    const QByteArray name = unquoted(*charset);
    return equalsIgnoringCase(name, "utf-8") || equalsIgnoringCase(name, "us-ascii");
}

bool isPlainText(QByteArrayView contentType)
{
    const qsizetype semicolon = indexOutside(contentType, ';');
    const qsizetype end = semicolon < 0 ? contentType.size() : semicolon;
    const auto parameters = Parameters::parse(contentType.sliced(end));
    const QByteArrayView type = trimmedSpaces(contentType.first(end));
    return parameters && equalsIgnoringCase(type, "text/plain") && isUtf8Charset(*parameters);
}

} // namespace

std::expected<void, Refusal> admit(const Request &request)
{
    switch (request.method) {
    case Method::Invite:
    case Method::Unsupported:
        return std::unexpected(Refusal{405, {}, allowLine()});
    case Method::Unknown:
        return std::unexpected(Refusal{501, {}, allowLine()});
    case Method::Ack:
    case Method::Cancel: // must never be refused for an extension (RFC 3261 §8.2.2.3)
        return {};
    case Method::Message:
    case Method::Register:
    case Method::Options:
    case Method::Subscribe:
    case Method::Notify:
    case Method::Publish:
        break;
    }
    if (!request.message.has(Header::Require))
        return {};
    QByteArray unsupported;
    for (const QByteArrayView option : request.message.values(Header::Require)) {
        if (!isToken(option))
            return std::unexpected(Refusal{400, "Malformed Require", {}});
        unsupported += (unsupported.isEmpty() ? "" : ", ") + option.toByteArray();
    }
    return std::unexpected(Refusal{420, {}, "Unsupported: " + unsupported + "\r\n"});
}

std::expected<PageMessage, Refusal> readPageMessage(const Request &request)
{
    const Message &message = request.message;
    auto from = Uri::parse(request.from.uri);
    if (!from || from->user().isEmpty())
        return std::unexpected(Refusal{400, "Malformed From", {}});
    for (const QByteArrayView encoding : message.values(Header::ContentEncoding)) {
        if (!equalsIgnoringCase(encoding, "identity"))
            return unsupportedMediaType("Accept-Encoding: identity\r\n");
    }
    const QByteArrayView type = message.value(Header::ContentType);
    const bool isEmpty = type.isEmpty() && message.body().isEmpty();
    if (!isEmpty && !isPlainText(type))
        return unsupportedMediaType("Accept: text/plain\r\n");
    const QByteArrayView subject = message.value(Header::Subject);
    if (!message.body().isValidUtf8() || !subject.isValidUtf8())
        return std::unexpected(Refusal{400, "Text Is Not UTF-8", {}});

    PageMessage page{*std::move(from), request.uri};
    page.callId = request.callId.toByteArray();
    page.subject = subject.toByteArray();
    page.language = message.value(Header::ContentLanguage).toByteArray();
    page.body = message.body().toByteArray();
    page.transactionId = request.via.branch().toByteArray();
    page.maxForwards = request.maxForwards;
    return page;
}

} // namespace sip
