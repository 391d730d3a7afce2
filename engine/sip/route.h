// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/connector.h"
#include "engine/sip/registrar.h"
#include "engine/sip/transport.h"
#include "engine/sip/uri.h"

#include <QString>

#include <functional>
#include <variant>
#include <vector>

namespace sip {

// A server that has yet to be found and, for TCP and TLS, connected.
struct Destination {
    Transport transport = Transport::Udp;
    QString service; // the SRV name to ask first; empty: none
    QString host; // where there is no service; empty: then there is nothing
    quint16 port = 0; // of the host

    bool operator==(const Destination &) const = default;
    friend size_t qHash(const Destination &d, size_t seed = 0)
    {
        return qHashMulti(seed, static_cast<int>(d.transport), d.service, d.host, d.port);
    }
    [[nodiscard]] QString text() const; // for the log
};

using Hop = std::variant<Flow, Destination>;

// Where to try a URI, in order: RFC 3263 §4 without NAPTR. A request of more than 1300 bytes goes
// over TCP first where UDP was meant (RFC 3261 §18.1.1).
[[nodiscard]] std::vector<Hop> routesTo(const Uri &uri, bool isLarge);
// The same for a registered contact: over the connection it registered by while `isAlive`; a UDP
// contact behind a NAT by where its REGISTER came from.
[[nodiscard]] std::vector<Hop> routesTo(const Registration &registration,
                                        bool isLarge,
                                        const std::function<bool(const Flow &)> &isAlive);

[[nodiscard]] network::ConnectPlan connectPlan(const Destination &destination);

} // namespace sip
