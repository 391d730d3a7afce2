// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/message.h"
#include "engine/sip/transport.h"

#include <QByteArray>

namespace sip {

struct ResponseParts {
    int status = 200;
    QByteArrayView reason = {}; // empty: statusPhrase(); must hold no line end
    QByteArrayView toTag = {}; // added if To has none and the status is not 100
    QByteArrayView headers = {}; // whole lines, each with its CRLF
};

// The answer to `request` (RFC 3261 §8.2.6), which may be malformed: whatever it has of Via, From,
// To, Call-ID and CSeq is copied, and Record-Route where a dialog begins (§12.1.1). The top Via
// gets received and rport (RFC 3581 §4).
[[nodiscard]] QByteArray
writeResponse(const Message &request, const Flow &flow, const ResponseParts &parts);

// Where an answer over UDP goes: the source address, and the source port if rport or no usable
// Via was given, else the port of the Via (RFC 3261 §18.2.2, RFC 3581 §4). maddr is not followed:
// it would let a stranger aim our answers.
[[nodiscard]] Flow responseTarget(const Message &request, const Flow &flow);

} // namespace sip
