// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/transaction_layer.h"

#include "engine/base/clock.h"
#include "engine/sip/admission.h"
#include "engine/sip/logging.h"

#include <algorithm>

namespace sip {

TransactionLayer::TransactionLayer(const base::Clock &clock, Transmit transmit)
    : m_clock(clock)
    , m_transmit(std::move(transmit))
    , m_servers(m_transmit, m_timers)
    , m_clients(m_transmit, m_timers)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TransactionLayer::fireTimers);
}

void TransactionLayer::setLimits(int pending, int remembered, std::size_t rememberedBytes)
{
    m_maxPending = static_cast<std::size_t>(pending);
    m_servers.setLimits({m_maxPending, static_cast<std::size_t>(remembered), rememberedBytes});
}

void TransactionLayer::receive(const QByteArray &bytes, const Flow &flow)
{
    auto message = Message::parse(bytes);
    if (!message) {
        if (message.error().reason == FramingError::Reason::NotSip)
            qCDebug(lcSip) << flow.text() << "not SIP:" << message.error().evidence;
        return;
    }
    if (message->isRequest()) {
        receiveRequest(*std::move(message), flow);
    } else if (const auto response = validateResponse(*std::move(message))) {
        m_clients.receive(*response, m_clock.monotonic());
    }
    arm();
}

void TransactionLayer::receiveRequest(Message &&message, const Flow &flow)
{
    const auto request = validateRequest(std::move(message));
    if (!request) { // then the message was not taken
        // NOLINTNEXTLINE(bugprone-use-after-move)
        answerStateless(message, flow, request.error());
        return;
    }
    if (request->method == Method::Ack) // for an INVITE that was refused without a transaction
        return;
    if (request->method == Method::Cancel) { // of what? (RFC 3261 §9.2)
        answerStateless(request->message, flow, {481});
        return;
    }
    if (const auto admitted = admit(*request); !admitted) {
        answerStateless(request->message, flow, admitted.error());
        return;
    }
    const quint64 id = ++m_lastId;
    switch (m_servers.admit(*request, flow, id, m_clock.monotonic())) {
    case ServerTransactions::Admission::New:
        if (m_handler)
            m_handler(id, *request, flow);
        else
            m_servers.answer(id, {.status = 503}, m_clock.monotonic());
        break;
    case ServerTransactions::Admission::Repeated:
        break;
    case ServerTransactions::Admission::Merged:
        answerStateless(request->message, flow, {482});
        break;
    case ServerTransactions::Admission::Overloaded:
        answerStateless(request->message, flow, {503, {}, "Retry-After: 10\r\n"});
        break;
    }
}

void TransactionLayer::answerStateless(const Message &request,
                                       const Flow &flow,
                                       const Refusal &refusal)
{
    if (refusal.isDrop())
        return;
    qCDebug(lcSip) << flow.text() << "refused with" << refusal.status << refusal.reason;
    const QByteArray toTag = toTagFor(request); // the parts are views
    const ResponseParts parts{refusal.status, refusal.reason, toTag, refusal.headers};
    m_transmit(writeResponse(request, flow, parts), responseTarget(request, flow));
}

void TransactionLayer::refuse(const QByteArray &headers, int status, const Flow &flow)
{
    const auto message = Message::parse(headers);
    if (message && message->isRequest() && message->has(Header::Via)
        && !mayNotBeAnswered(message->method()))
        answerStateless(*message, flow, {status});
}

void TransactionLayer::answer(quint64 id, const ResponseParts &parts)
{
    m_servers.answer(id, parts, m_clock.monotonic());
    arm();
}

void TransactionLayer::send(const Flow &flow, Write write, ClientTransactions::Done done)
{
    const quint64 id = ++m_lastId;
    const QByteArray branch = ClientTransactions::branchFor(id);
    m_clients.start(id, branch, write(branch), flow, m_clock.monotonic(), std::move(done));
    arm();
}

void TransactionLayer::loseFlow(quint32 flowId)
{
    m_clients.loseFlow(flowId, m_clock.monotonic());
    arm();
}

void TransactionLayer::fireTimers()
{
    m_armedFor.reset();
    while (const auto due = m_timers.takeDue(m_clock.monotonic())) {
        // An id is of one kind only: the other does not know it.
        m_servers.fire(*due);
        m_clients.fire(*due);
    }
    arm();
}

void TransactionLayer::arm()
{
    const auto next = m_timers.next();
    if (!next || (m_armedFor && *m_armedFor <= *next))
        return;
    m_armedFor = next;
    m_timer.start(std::max(*next - m_clock.monotonic(), std::chrono::milliseconds(0)));
}

} // namespace sip
