// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"

// The XML namespaces this gateway speaks.
namespace xmpp::ns {

inline constexpr const char *client = "jabber:client";
inline constexpr const char *server = "jabber:server";
inline constexpr const char *streams = "http://etherx.jabber.org/streams";
inline constexpr const char *streamErrors = "urn:ietf:params:xml:ns:xmpp-streams";
inline constexpr const char *stanzaErrors = "urn:ietf:params:xml:ns:xmpp-stanzas";
inline constexpr const char *tls = "urn:ietf:params:xml:ns:xmpp-tls";
inline constexpr const char *sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
inline constexpr const char *dialback = "jabber:server:dialback";
inline constexpr const char *dialbackFeature = "urn:xmpp:features:dialback";
inline constexpr const char *streamManagement = "urn:xmpp:sm:3"; // XEP-0198
inline constexpr const char *ping = "urn:xmpp:ping";
inline constexpr const char *delay = "urn:xmpp:delay"; // XEP-0203
inline constexpr const char *discoInfo = "http://jabber.org/protocol/disco#info";
inline constexpr const char *discoItems = "http://jabber.org/protocol/disco#items";
inline constexpr const char *xml = ::xml::xmlNamespace;

} // namespace xmpp::ns
