// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/dialback.h"
#include "engine/xmpp/features.h"
#include "engine/xmpp/incoming_negotiation.h"

namespace xmpp::incoming {

// What goes over the wire for an action, where that is known from the action and the dialback
// request it is about; empty where the stream has to make it. `error`: the condition for
// KeyErrorNotVerifiable.
QByteArray reply(Action action, const DialbackElement *request, const QByteArray &error);
Features featuresOf(const State &state, const Methods &methods);
QByteArray saslFailure(const QByteArray &condition);
// XEP-0220 §2.2.2: stateless, whoever asks.
QByteArray keyAnswer(const DialbackElement &question, QByteArrayView secret);

} // namespace xmpp::incoming
