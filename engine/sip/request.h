// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/message.h"
#include "engine/sip/name_addr.h"
#include "engine/sip/uri.h"
#include "engine/sip/via.h"

#include <QByteArray>

#include <array>
#include <expected>
#include <span>

namespace sip {

enum class Method : quint8 {
    Message,
    Register,
    Options,
    Subscribe,
    Notify,
    Publish,
    Invite,
    Ack,
    Cancel,
    Unsupported, // of another RFC: 405
    Unknown // 501
};

[[nodiscard]] Method methodOf(QByteArrayView name); // matched with regard to case
// No answer may be sent to an ACK, nor to the BENOTIFY of Lync, which nobody here asks for.
[[nodiscard]] inline bool mayNotBeAnswered(QByteArrayView method)
{
    return method == "ACK" || method == "BENOTIFY";
}
[[nodiscard]] QByteArrayView methodName(Method method); // of one that is known here
// What can be served at all, as an Allow has it. Some of it only where people register here.
inline constexpr std::array servedMethods{Method::Message,
                                          Method::Notify,
                                          Method::Options,
                                          Method::Publish,
                                          Method::Register,
                                          Method::Subscribe};
// "Allow: …" with its CRLF (RFC 3261 §20.5).
[[nodiscard]] QByteArray allowLine(std::span<const Method> methods = servedMethods);

// Why a request is not served. Status 0: it is dropped, no answer can or may be sent.
struct Refusal {
    int status = 0;
    QByteArray reason = {}; // empty: the phrase of RFC 3261 §21
    QByteArray headers = {}; // whole lines for the answer

    [[nodiscard]] bool isDrop() const { return status == 0; }
};

// A request that can be served: the second of the two layers. Views into `message`.
struct Request {
    Message message;
    Method method = Method::Unknown;
    Uri uri;
    Via via;
    NameAddr from, to;
    QByteArrayView callId;
    quint32 sequence = 0;
    int maxForwards = 70; // 70 when missing or absurd (RFC 4475 §3.1.2.4)
};

// Takes `message` only if it is valid; otherwise it stays with the caller, to be answered.
[[nodiscard]] std::expected<Request, Refusal> validateRequest(Message &&message);

// A response that belongs to a request of ours, perhaps. Views into `message`.
struct Response {
    Message message;
    int status = 0;
    Via via;
    QByteArrayView method; // of the CSeq
};

// Nothing: to be dropped (RFC 3261 §18.1.2, §8.1.3.3).
[[nodiscard]] std::optional<Response> validateResponse(Message message);

} // namespace sip
