// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/uri.h"

namespace sip {

// One MESSAGE (RFC 3428) without its hop-by-hop parts.
struct PageMessage {
    Uri from;
    Uri to;
    QByteArray callId = {}; // empty: make one
    QByteArray subject = {};
    QByteArray language = {}; // Content-Language
    QByteArray contentType = QByteArrayLiteral("text/plain;charset=UTF-8");
    QByteArray body = {};
    QByteArray transactionId = {}; // incoming: names the transaction in the log
    int maxForwards = 70;
};

// The final answer to one. 2xx: the other side has it. No answer in time: 408. No way there: 503.
struct Answer {
    int status = 200;
    QByteArray reason = {}; // empty: the phrase of RFC 3261 §21
    QByteArray newAddress = {}; // a URI; with 301, 302 and 410
};

} // namespace sip
