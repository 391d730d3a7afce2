// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/publish_request.h"

#include "engine/events/header_values.h"
#include "engine/events/pidf.h"
#include "engine/events/subscription.h"
#include "engine/sip/syntax.h"

#include <algorithm>

namespace events {
namespace {

using sip::Header;
using std::chrono::seconds;

std::unexpected<sip::Refusal> refuse(int status, QByteArray reason = {}, QByteArray headers = {})
{
    return std::unexpected(sip::Refusal{status, std::move(reason), std::move(headers)});
}

std::expected<seconds, sip::Refusal> lifetimeOf(const sip::Message &publish,
                                                const PublicationLimits &limits)
{
    if (!publish.has(Header::Expires))
        return limits.usual;
    constexpr quint64 largest = 0xFFFFFFFF; // RFC 3261 §20.19
    const auto asked = sip::parseNumber(publish.value(Header::Expires), largest);
    if (!asked)
        return refuse(400, "Malformed Expires");
    const auto lifetime = seconds(qint64(*asked));
    if (lifetime > seconds::zero() && lifetime < limits.shortest)
        return refuse(423,
                      {},
                      "Min-Expires: " + QByteArray::number(qint64(limits.shortest.count()))
                          + "\r\n");
    return std::min(lifetime, limits.longest);
}

std::expected<PresenceDocument, sip::Refusal> documentOf(const sip::Message &publish,
                                                         const PublicationLimits &limits)
{
    if (publish.body().size() > limits.bytes)
        return refuse(413);
    const QByteArrayView encoding = publish.value(Header::ContentEncoding);
    if (!encoding.isEmpty() && !sip::equalsIgnoringCase(encoding, "identity"))
        return refuse(415, {}, "Accept-Encoding: identity\r\n");
    if (!isPidf(publish))
        return refuse(415, {}, "Accept: " + pidfType.toByteArray() + "\r\n");
    auto document = readPidf(publish.body().toByteArray(),
                             publish.value(Header::ContentLanguage).toByteArray());
    if (!document)
        return refuse(400, "Unreadable Presence Document");
    return *std::move(document);
}

} // namespace

std::expected<PublicationTarget, sip::Refusal>
publicationTarget(const sip::IncomingRequest &publish)
{
    const sip::Message &message = publish.request.message;
    PublicationTarget target{.aor = publish.request.uri.aor(), .ifMatch = {}};
    if (!publish.localRecipient)
        return refuse(404);
    if (target.aor != publish.sender) // nobody publishes for somebody else
        return refuse(403);
    if (!isPresence(message))
        return refuse(489, {}, "Allow-Events: " + presenceEvent.toByteArray() + "\r\n");
    if (!message.has(Header::SipIfMatch))
        return target;
    target.ifMatch = message.value(Header::SipIfMatch).toByteArray();
    if (!sip::isToken(target.ifMatch))
        return refuse(400, "Malformed SIP-If-Match");
    return target;
}

std::expected<PublishedState, sip::Refusal> publishedState(const sip::Message &publish,
                                                           const PublicationLimits &limits)
{
    const auto lifetime = lifetimeOf(publish, limits);
    if (!lifetime)
        return std::unexpected(lifetime.error());
    PublishedState state{.lifetime = *lifetime};
    if (lifetime->count() == 0 || publish.body().isEmpty())
        return state;
    auto document = documentOf(publish, limits);
    if (!document)
        return std::unexpected(std::move(document.error()));
    state.document = *std::move(document);
    return state;
}

} // namespace events
