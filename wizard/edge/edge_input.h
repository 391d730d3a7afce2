// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/users_input.h"

#include <optional>

namespace wizard {

// A field of step 1 by its key in site.toml.
namespace edge_field {
inline constexpr QLatin1StringView fqdn("edge.fqdn");
inline constexpr QLatin1StringView sip("domains.sip");
inline constexpr QLatin1StringView xmpp("domains.xmpp");
inline constexpr QLatin1StringView listenXmpp("listen.xmpp");
inline constexpr QLatin1StringView listenXmppDirectTls("listen.xmpp_direct_tls");
inline constexpr QLatin1StringView listenSipTls("listen.sip_tls");
inline constexpr QLatin1StringView listenSipTcp("listen.sip_tcp");
inline constexpr QLatin1StringView listenSipUdp("listen.sip_udp");
inline constexpr QLatin1StringView nextHop("users.next_hop");
} // namespace edge_field

// Where a site keeps the listeners of a field; null for another field.
[[nodiscard]] QList<base::Endpoint> *listenersOf(site::Listen &listen, const QString &field);
[[nodiscard]] QStringList listenerFields();

// Step 1 as it is being typed: the texts may be anything.
struct EdgeInput {
    QMap<QString, QString> texts; // by field
    UsersInput users;

    // None: the defaults of a first site.
    [[nodiscard]] static EdgeInput of(const std::optional<site::Site> &site);

    bool operator==(const EdgeInput &) const = default;
};

// What was entered over `base`, on top of what became of it meanwhile: in each field that was not
// touched, theirs.
[[nodiscard]] EdgeInput
combined(const EdgeInput &base, const EdgeInput &mine, const EdgeInput &theirs);

} // namespace wizard
