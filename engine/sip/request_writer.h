// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request_port.h"

namespace sip {

// What one hop adds to a request.
struct RequestHop {
    Transport transport = Transport::Udp;
    QByteArrayView sentBy; // "edge.contoso.com:5061"
    QByteArrayView branch;
};

// The request as it goes out (RFC 3261 §8.1.1). Line ends in a value become spaces.
[[nodiscard]] QByteArray writeRequest(const OutgoingRequest &request, const RequestHop &hop);

// Where we are reached over this transport: the value of our Contact.
[[nodiscard]] QByteArray ownContact(Transport transport, QByteArrayView sentBy);

} // namespace sip
