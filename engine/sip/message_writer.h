// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/page_message.h"
#include "engine/sip/transport.h"

#include <QByteArray>

namespace sip {

// What one hop needs to know besides the message.
struct HopParts {
    QByteArrayView requestUri;
    Transport transport = Transport::Udp;
    QByteArrayView sentBy; // "edge.contoso.com:5061"
    QByteArrayView branch;
    QByteArrayView fromTag;
    QByteArrayView callId;
    quint32 sequence = 1;
};

// A MESSAGE as it goes out (RFC 3428 §4): without Contact. Line ends in what came from outside
// (subject, language, content type) become spaces.
[[nodiscard]] QByteArray writeMessage(const PageMessage &message, const HopParts &hop);

} // namespace sip
