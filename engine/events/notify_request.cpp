// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/events/notify_request.h"

#include "engine/events/header_values.h"
#include "engine/events/pidf.h"
#include "engine/sip/syntax.h"

namespace events {
namespace {

using sip::Header;
using State = subscription::Notified::State;

std::optional<State> stateOf(QByteArrayView word)
{
    if (sip::equalsIgnoringCase(word, "active"))
        return State::Active;
    if (sip::equalsIgnoringCase(word, "pending"))
        return State::Pending;
    if (sip::equalsIgnoringCase(word, "terminated"))
        return State::Terminated;
    return std::nullopt;
}

std::optional<subscription::Notified> readState(QByteArrayView value)
{
    const auto state = stateOf(beforeParameters(value));
    const qsizetype behind = value.indexOf(';');
    const auto parameters =
        sip::Parameters::parse(behind < 0 ? QByteArrayView() : value.sliced(behind));
    if (!state || !parameters)
        return std::nullopt;
    subscription::Notified notified{.state = *state};
    if (const auto reason = parameters->find("reason"))
        notified.reason = reasonOf(*reason);
    if (const auto retryAfter = parameters->find("retry-after"))
        notified.retryAfter = secondsOf(*retryAfter);
    if (const auto expires = parameters->find("expires"))
        notified.expires = secondsOf(*expires);
    return notified;
}

std::unexpected<sip::Refusal> refuse(int status, QByteArray reason = {}, QByteArray headers = {})
{
    return std::unexpected(sip::Refusal{status, std::move(reason), std::move(headers)});
}

} // namespace

std::expected<NotifyRequest, sip::Refusal> readNotify(const sip::Message &notify)
{
    if (!isPresence(notify))
        return refuse(489, {}, "Allow-Events: " + presenceEvent.toByteArray() + "\r\n");
    const auto state = readState(notify.value(Header::SubscriptionState));
    if (!state)
        return refuse(400, "Missing Or Malformed Subscription-State");
    NotifyRequest request{.state = *state, .document = {}, .fault = {}};
    if (notify.body().isEmpty())
        return request;
    if (!isPidf(notify))
        return refuse(415, {}, "Accept: " + pidfType.toByteArray() + "\r\n");
    auto document =
        readPidf(notify.body().toByteArray(), notify.value(Header::ContentLanguage).toByteArray());
    if (document)
        request.document = *std::move(document);
    else // refusing it would end the subscription, and the next one may be readable
        request.fault = document.error().evidence;
    return request;
}

} // namespace events
