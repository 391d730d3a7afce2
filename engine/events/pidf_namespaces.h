// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The namespaces of presence documents.
namespace events::ns {

inline constexpr const char *pidf = "urn:ietf:params:xml:ns:pidf";
inline constexpr const char *dataModel = "urn:ietf:params:xml:ns:pidf:data-model";
inline constexpr const char *rpid = "urn:ietf:params:xml:ns:pidf:rpid";
// Where Lync has the activities of a tuple; after an early draft of RPID.
inline constexpr const char *rpidStatus = "urn:ietf:params:xml:ns:pidf:status:rpid-status";
inline constexpr const char *jabberClient = "jabber:client";

} // namespace events::ns
