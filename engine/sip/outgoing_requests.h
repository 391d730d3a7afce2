// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request_port.h"
#include "engine/sip/route.h"

#include <vector>

namespace base {
class Clock;
} // namespace base

namespace sip {

class BindingTable;
class NextHop;
class RequestDelivery;
class Transports;

// Requests of the event packages, and where each of them goes.
class OutgoingRequests
{
public:
    OutgoingRequests(RequestDelivery &delivery,
                     const Transports &transports,
                     const BindingTable &bindings,
                     const NextHop &nextHop,
                     const base::Clock &clock);

    // `done` is called exactly once, later.
    void send(OutgoingRequest request, Responded done);

private:
    [[nodiscard]] std::vector<Hop> hopsOf(const OutgoingRequest &request) const;
    [[nodiscard]] std::vector<Hop> hopsToPerson(const OutgoingRequest &request, bool isLarge) const;

    RequestDelivery &m_delivery;
    const Transports &m_transports;
    const BindingTable &m_bindings;
    const NextHop &m_nextHop;
    const base::Clock &m_clock;
};

} // namespace sip
