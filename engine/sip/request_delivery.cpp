// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/request_delivery.h"

#include "engine/sip/transaction_layer.h"
#include "engine/sip/transports.h"

namespace sip {

struct RequestDelivery::Attempt {
    std::vector<Hop> hops;
    Write write;
    Responded done;
    std::size_t next = 0;
};

RequestDelivery::RequestDelivery(Transports &transports, TransactionLayer &transactions)
    : m_transports(transports), m_transactions(transactions)
{ }

void RequestDelivery::send(std::vector<Hop> hops, Write write, Responded done)
{
    tryNext(std::make_unique<Attempt>(Attempt{std::move(hops), std::move(write), std::move(done)}));
}

void RequestDelivery::tryNext(AttemptPtr attempt)
{
    while (attempt->next < attempt->hops.size()) {
        const Hop hop = attempt->hops[attempt->next++];
        if (const auto *known = std::get_if<Flow>(&hop)) {
            sendOn(*known, std::move(attempt));
            return;
        }
        const auto &destination = std::get<Destination>(hop);
        if (destination.transport == Transport::Udp) {
            m_transports.findUdpFlow(
                destination,
                [this, attempt = std::move(attempt)](std::optional<Flow> flow) mutable {
                    if (flow)
                        sendOn(*flow, std::move(attempt));
                    else
                        tryNext(std::move(attempt));
                });
            return;
        }
        if (const auto flow = m_transports.connectionTo(destination)) {
            sendOn(*flow, std::move(attempt));
            return;
        }
    }
    giveUp(std::move(attempt), 503);
}

void RequestDelivery::sendOn(const Flow &flow, AttemptPtr attempt)
{
    if (!m_transactions.hasRoom()) {
        giveUp(std::move(attempt), 503);
        return;
    }
    const auto write = [&flow, &write = attempt->write](const QByteArray &branch) {
        return write(flow, branch);
    };
    m_transactions.send(
        flow,
        write,
        [this, attempt = std::move(attempt)](const ClientTransactions::Outcome &outcome) mutable {
            conclude(std::move(attempt), outcome);
        });
}

void RequestDelivery::conclude(AttemptPtr attempt, const ClientTransactions::Outcome &outcome)
{
    if (std::holds_alternative<ClientTransactions::TimedOut>(outcome)) {
        attempt->done(nullptr, 408);
        return;
    }
    if (const auto *const *response = std::get_if<const Response *>(&outcome)) {
        const bool isLast = attempt->next >= attempt->hops.size();
        if ((*response)->status != 503 || isLast) {
            attempt->done(*response, (*response)->status);
            return;
        }
    }
    tryNext(std::move(attempt));
}

// At the next turn of the event loop: whoever sends does not expect an answer yet.
void RequestDelivery::giveUp(AttemptPtr attempt, int status)
{
    QMetaObject::invokeMethod(
        this,
        [attempt = std::shared_ptr<Attempt>(std::move(attempt)), status] {
            attempt->done(nullptr, status);
        },
        Qt::QueuedConnection);
}

} // namespace sip
