// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"
#include "engine/xmpp/jid.h"
#include "engine/xmpp/stanza_error.h"

#include <expected>

namespace xmpp {

using xml::Attribute;
using xml::Element;

// One message, presence or iq between two servers (RFC 6120 §8): both addresses are there.
// Payload elements of the content namespace carry "jabber:server".
struct Stanza {
    enum class Kind {
        Message,
        Presence,
        Iq
    };

    Kind kind;
    Jid from;
    Jid to;
    QByteArray id = {};
    QByteArray type = {}; // "" where the sender gave none
    QByteArray lang = {};
    std::vector<Element> payload = {};

    const Element *child(QByteArrayView name, QByteArrayView ns) const;
    bool operator==(const Stanza &) const = default;
};

struct StanzaFault {
    enum class Reason {
        NotAStanza,
        AddressMissing,
        FromMalformed,
        ToMalformed,
        TypeInvalid, // iq: RFC 6120 §8.2.3
        IdMissing
    };

    Reason reason;
    QString evidence;
};

// Takes the element apart without copying its payload. When it fails the element is untouched.
[[nodiscard]] std::expected<Stanza, StanzaFault> toStanza(Element &&element);
QByteArray serialize(const Stanza &stanza);
QByteArray name(Stanza::Kind kind);

// The text of the first <body/> without regard to language; empty when there is none.
QByteArray bodyOf(const Stanza &stanza);
QByteArray threadOf(const Stanza &stanza);
void setBody(Stanza &stanza, QByteArray body);

// Addresses swapped, id kept, type "error" (RFC 6120 §8.3.1). Never made for an error or an iq
// result: ask mayBeAnsweredWithError first.
Stanza errorReply(const Stanza &stanza, const StanzaError &error);
bool mayBeAnsweredWithError(const Stanza &stanza);
// What a stanza of type "error" says; undefined-condition when it says nothing readable.
std::optional<StanzaError> errorOf(const Stanza &stanza);
// An iq of type "result" with no payload.
Stanza resultReply(const Stanza &request);

} // namespace xmpp
