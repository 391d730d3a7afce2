// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/outgoing_requests.h"

#include "engine/base/clock.h"
#include "engine/sip/binding_table.h"
#include "engine/sip/name_addr.h"
#include "engine/sip/next_hop.h"
#include "engine/sip/request_delivery.h"
#include "engine/sip/request_writer.h"
#include "engine/sip/transports.h"

#include <algorithm>

namespace sip {
namespace {

// RFC 3261 §18.1.1; what is neither header lines nor body takes some 600 bytes.
bool isLarge(const OutgoingRequest &request)
{
    return request.body.size() + request.headers.size() + 600 > 1300;
}

bool isInDialog(const OutgoingRequest &request)
{
    const auto to = NameAddr::parse(request.to);
    return to && !to->tag().isEmpty();
}

bool isSamePlace(const Uri &a, const Uri &b)
{
    return a.host() == b.host() && a.port() == b.port();
}

} // namespace

OutgoingRequests::OutgoingRequests(RequestDelivery &delivery,
                                   const Transports &transports,
                                   const BindingTable &bindings,
                                   const NextHop &nextHop,
                                   const base::Clock &clock)
    : m_delivery(delivery)
    , m_transports(transports)
    , m_bindings(bindings)
    , m_nextHop(nextHop)
    , m_clock(clock)
{ }

void OutgoingRequests::send(OutgoingRequest request, Responded done)
{
    std::vector<Hop> hops = hopsOf(request);
    m_delivery.send(
        std::move(hops),
        [this, request = std::move(request)](const Flow &flow, const QByteArray &branch) {
            const QByteArray sentBy = m_transports.sentBy(flow);
            return writeRequest(request, {flow.transport, sentBy, branch});
        },
        std::move(done));
}

std::vector<Hop> OutgoingRequests::hopsOf(const OutgoingRequest &request) const
{
    const bool large = isLarge(request);
    if (!request.routes.empty()) { // RFC 3261 §12.2.1.1
        const auto route = NameAddr::parse(request.routes.front());
        const auto uri = route ? Uri::parse(route->uri) : std::unexpected(UriError{});
        return uri ? routesTo(*uri, large) : std::vector<Hop>();
    }
    if (const auto &nextHop = m_nextHop.uri())
        return routesTo(isInDialog(request) ? request.target : *nextHop, large);
    if (!request.aor.isEmpty())
        return hopsToPerson(request, large);
    return routesTo(request.target, large);
}

// Behind a NAT only the flow that a device opened leads to it, and its Contact need not be the
// one it registered.
std::vector<Hop> OutgoingRequests::hopsToPerson(const OutgoingRequest &request, bool isLarge) const
{
    const Uri &target = request.target;
    const auto isAlive = [this](const Flow &flow) { return m_transports.isAlive(flow); };
    const std::vector<Registration> registered = m_bindings.current(request.aor, m_clock.now());
    const auto matching = [&registered](auto &&matches) {
        return std::ranges::find_if(registered, [&matches](const Registration &registration) {
            const auto contact = Uri::parse(registration.binding.contact);
            return contact && matches(*contact);
        });
    };

    const auto same = matching([&](const Uri &contact) { return equivalent(contact, target); });
    if (same != registered.end())
        return routesTo(*same, isLarge, isAlive);
    if (request.flow && isReliable(request.flow->transport) && isAlive(*request.flow))
        return {*request.flow};
    const auto near = matching([&](const Uri &contact) { return isSamePlace(contact, target); });
    if (near != registered.end())
        return routesTo(*near, isLarge, isAlive);
    if (request.flow && !isReliable(request.flow->transport))
        return {*request.flow};
    return routesTo(target, isLarge);
}

} // namespace sip
