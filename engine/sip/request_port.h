// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request.h"
#include "engine/sip/response_writer.h"
#include "engine/sip/transport.h"

#include <QByteArray>

#include <functional>
#include <optional>
#include <vector>

namespace sip {

// A request whose sender is known: the authenticated user, or one of those at the next hop.
struct IncomingRequest {
    quint64 id = 0; // for answer(); once
    const Request &request; // as long as the call lasts that brought it
    Flow flow;
    QByteArray sender; // AOR
    bool localRecipient = false; // the Request-URI is in a domain of ours
};

// A request of ours but for Via, Max-Forwards and Contact, which are added.
struct OutgoingRequest {
    Method method = Method::Notify;
    Uri target; // the Request-URI
    std::vector<QByteArray> routes = {}; // whole Route values; loose routers
    QByteArray from = {}; // whole values, with their tags
    QByteArray to = {};
    QByteArray callId = {};
    quint32 sequence = 1;
    QByteArray headers = {}; // whole lines, each with its CRLF
    QByteArray contentType = {};
    QByteArray body = {};
    // A person of ours: it goes over the flow he registered `target` by, if he did. Empty: to the
    // first route or the target by RFC 3263 or, where people are at a next hop, to that.
    QByteArray aor = {};
    std::optional<Flow> flow = {}; // the last one known to work
};

// One registered device. Its connection and its contact may be others after a while; the Call-ID of
// its registrations stays (RFC 3261 §10.2.4).
struct Device {
    QByteArray contact;
    QByteArray callId; // of its registration

    bool operator==(const Device &) const = default;
};

// The final response, as long as the call lasts. Null: there was none in time (408), or there is
// no way (503).
using Responded = std::move_only_function<void(const Response *response, int status)>;

// What an event package needs of the user agent.
class RequestPort
{
public:
    virtual ~RequestPort() = default;
    RequestPort() = default;
    RequestPort(const RequestPort &) = delete;
    RequestPort &operator=(const RequestPort &) = delete;

    // 2xx to SUBSCRIBE and NOTIFY get our Contact.
    virtual void answer(quint64 id, const ResponseParts &parts) = 0;
    // `done` is called exactly once, later.
    virtual void sendRequest(OutgoingRequest request, Responded done) = 0;
    // Whether a request to this person of ours can be tried: he is registered, or at the next hop.
    [[nodiscard]] virtual bool isReachable(const QByteArray &aor) const = 0;
    // Which device of this person of ours is at the other end; nothing: none that has registered
    // from there.
    [[nodiscard]] virtual std::optional<Device> deviceAt(const QByteArray &aor,
                                                         const Flow &flow) const = 0;
    // Whether it is registered, and not known to be lost.
    [[nodiscard]] virtual bool isThere(const QByteArray &aor, const Device &device) const = 0;
};

} // namespace sip
