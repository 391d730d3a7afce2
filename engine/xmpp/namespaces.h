// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The XML namespaces this gateway speaks.
namespace xmpp::ns {

inline constexpr char client[] = "jabber:client";
inline constexpr char server[] = "jabber:server";
inline constexpr char streams[] = "http://etherx.jabber.org/streams";
inline constexpr char streamErrors[] = "urn:ietf:params:xml:ns:xmpp-streams";
inline constexpr char stanzaErrors[] = "urn:ietf:params:xml:ns:xmpp-stanzas";
inline constexpr char tls[] = "urn:ietf:params:xml:ns:xmpp-tls";
inline constexpr char sasl[] = "urn:ietf:params:xml:ns:xmpp-sasl";
inline constexpr char dialback[] = "jabber:server:dialback";
inline constexpr char dialbackFeature[] = "urn:xmpp:features:dialback";
inline constexpr char ping[] = "urn:xmpp:ping";
inline constexpr char discoInfo[] = "http://jabber.org/protocol/disco#info";
inline constexpr char discoItems[] = "http://jabber.org/protocol/disco#items";
inline constexpr char xml[] = "http://www.w3.org/XML/1998/namespace";

} // namespace xmpp::ns
