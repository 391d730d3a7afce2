// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/page_mode.h"

#include "engine/gateway/address_mapping.h"
#include "engine/gateway/hop_count.h"
#include "engine/gateway/message_text.h"
#include "engine/gateway/one_line.h"
#include "engine/gateway/thread_mapping.h"
#include "engine/xmpp/namespaces.h"

#include <algorithm>

namespace gateway {

namespace {

using Reason = Refusal::Reason;

constexpr qsizetype maxSubjectBytes = 1024;
constexpr qsizetype maxLanguageBytes = 35; // RFC 5646 §4.4.1
constexpr qsizetype maxIdBytes = 1024;

QByteArray languageOf(const xmpp::Element &element)
{
    return element.attribute("lang", xmpp::ns::xml);
}

// RFC 6121 §5.2.3: there may be several of them, one a language. The one in the stanza's own
// language, else the first.
const xmpp::Element *preferred(const xmpp::Stanza &stanza, QByteArrayView name)
{
    const xmpp::Element *first = nullptr;
    for (const xmpp::Element &element : stanza.payload) {
        if (!element.is(name, xmpp::ns::server))
            continue;
        const QByteArray language = languageOf(element);
        if (language.isEmpty() || language == stanza.lang)
            return &element;
        if (first == nullptr)
            first = &element;
    }
    return first;
}

// The first of several; empty when it is no language tag.
QByteArray languageTag(QByteArrayView text)
{
    const QByteArray tag =
        text.first(std::max<qsizetype>(0, text.indexOf(',') < 0 ? text.size() : text.indexOf(',')))
            .trimmed()
            .toByteArray();
    const bool wellFormed = tag.size() <= maxLanguageBytes && std::ranges::all_of(tag, [](char c) {
                                return c == '-' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                                    || (c >= 'a' && c <= 'z');
                            });
    return wellFormed ? tag : QByteArray();
}

xmpp::Element textElement(const char *name, QByteArray text)
{
    return {.name = name,
            .ns = xmpp::ns::server,
            .attributes = {},
            .text = std::move(text),
            .children = {}};
}

std::unexpected<Refusal> refuse(Reason reason)
{
    return std::unexpected(Refusal{reason, {}});
}

} // namespace

std::expected<sip::PageMessage, Refusal> toSip(const xmpp::Stanza &stanza, const PageMode &mode)
{
    if (stanza.type == "groupchat")
        return refuse(Reason::Groupchat);
    const xmpp::Element *body = preferred(stanza, "body");
    if (body == nullptr || body->text.isEmpty())
        return refuse(Reason::NoText);
    if (body->text.size() > mode.maxMessageBytes)
        return refuse(Reason::TooLarge);
    const auto hops = hopsLeft(stanza);
    if (!hops)
        return refuse(Reason::TooManyHops);
    auto from = toSipUri(stanza.from);
    if (!from)
        return std::unexpected(refusalOf(from.error()));
    // A resource of ours is one of the user's bindings; the registrar reaches all of them.
    auto to = toSipUri(stanza.to.bare());
    if (!to)
        return std::unexpected(refusalOf(to.error()));

    const xmpp::Element *subject = preferred(stanza, "subject");
    const QByteArray language = languageOf(*body);
    return sip::PageMessage{.from = *std::move(from),
                            .to = *std::move(to),
                            .callId = callIdOf(xmpp::threadOf(stanza)),
                            .subject = subject == nullptr ? QByteArray()
                                                          : oneLine(subject->text, maxSubjectBytes),
                            .language = languageTag(language.isEmpty() ? stanza.lang : language),
                            .body = withCrlf(body->text),
                            .transactionId = oneLine(stanza.id, maxIdBytes),
                            .maxForwards = *hops};
}

std::expected<xmpp::Stanza, Refusal> toXmpp(const sip::PageMessage &message,
                                            const xmpp::Jid &from,
                                            const xmpp::Jid &to,
                                            const PageMode &mode)
{
    if (message.body.size() > 2 * mode.maxMessageBytes) // UTF-16 may be twice as long
        return refuse(Reason::TooLarge);
    if (message.maxForwards <= 0)
        return refuse(Reason::TooManyHops);
    auto text = textOf(message.contentType, message.body);
    if (!text)
        return std::unexpected(text.error());
    if (text->size() > mode.maxMessageBytes)
        return refuse(Reason::TooLarge);

    xmpp::Stanza stanza{.kind = xmpp::Stanza::Kind::Message,
                        .from = from,
                        .to = to,
                        .id = oneLine(message.transactionId, maxIdBytes),
                        .type = mode.messageType,
                        .lang = languageTag(message.language)};
    stanza.payload.reserve(4);
    if (const QByteArray subject = oneLine(message.subject, maxSubjectBytes); !subject.isEmpty())
        stanza.payload.push_back(textElement("subject", subject));
    stanza.payload.push_back(textElement("body", *std::move(text)));
    if (QByteArray thread = threadOf(message.callId); !thread.isEmpty())
        stanza.payload.push_back(textElement("thread", std::move(thread)));
    stanza.payload.push_back(hopCount(message.maxForwards - 1));
    return stanza;
}

std::expected<xmpp::Stanza, Refusal> toXmpp(const sip::PageMessage &message, const PageMode &mode)
{
    const auto from = toJid(message.from);
    if (!from)
        return std::unexpected(refusalOf(from.error()));
    const auto to = toJid(message.to);
    if (!to)
        return std::unexpected(refusalOf(to.error()));
    return toXmpp(message, *from, *to, mode);
}

} // namespace gateway
