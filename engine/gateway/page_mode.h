// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/refusal.h"
#include "engine/sip/page_message.h"
#include "engine/xmpp/stanza.h"

#include <expected>

namespace gateway {

struct PageMode {
    // RFC 7572 §5 asks for none, which most clients show as a mail of its own, outside the
    // conversation; so it is "chat" unless set otherwise.
    QByteArray messageType = QByteArrayLiteral("chat");
    qsizetype maxMessageBytes = 65536; // of the text, in UTF-8
};

// RFC 7572 Table 1. A stanza of type "error" is the caller's business. NoText: chat states,
// receipts and markers have nothing a MESSAGE could say.
[[nodiscard]] std::expected<sip::PageMessage, Refusal> toSip(const xmpp::Stanza &stanza,
                                                             const PageMode &mode);

// RFC 7572 Table 2, between addresses that are mapped already.
[[nodiscard]] std::expected<xmpp::Stanza, Refusal> toXmpp(const sip::PageMessage &message,
                                                          const xmpp::Jid &from,
                                                          const xmpp::Jid &to,
                                                          const PageMode &mode);

// The same with the addresses mapped.
[[nodiscard]] std::expected<xmpp::Stanza, Refusal> toXmpp(const sip::PageMessage &message,
                                                          const PageMode &mode);

} // namespace gateway
