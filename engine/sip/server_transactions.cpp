// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/server_transactions.h"

#include <QRandomGenerator>

namespace sip {
namespace {

// RFC 3261 §17.2.3; without the cookie as RFC 2543 told requests apart.
QByteArray transactionKey(const Request &request)
{
    QByteArray key;
    const QByteArrayView method = request.message.method();
    if (request.via.hasCookie()) {
        const QByteArrayView branch = request.via.branch();
        key.reserve(branch.size() + request.via.host.size() + method.size() + 8);
        key.append(branch).append('\n').append(request.via.host).append(':');
        return key.append(QByteArray::number(request.via.port)).append('\n').append(method);
    }
    key.append(request.via.text).append('\n').append(request.message.requestUri()).append('\n');
    key.append(request.from.tag()).append('\n').append(request.to.tag()).append('\n');
    key.append(request.callId).append('\n').append(request.message.value(Header::CSeq));
    return key;
}

QByteArray mergeKeyOf(const Request &request)
{
    if (!request.to.tag().isEmpty())
        return {};
    QByteArray key;
    key.append(request.from.tag()).append('\n').append(request.callId).append('\n');
    return key.append(request.message.value(Header::CSeq));
}

} // namespace

QByteArray toTagFor(const Message &request)
{
    static const size_t secret = QRandomGenerator::system()->generate64();
    const size_t tag = qHashMulti(secret,
                                  request.value(Header::CallId),
                                  request.value(Header::From),
                                  request.value(Header::CSeq));
    return QByteArray::number(static_cast<quint64>(tag), 36);
}

ServerTransactions::ServerTransactions(Transmit transmit, TimerHeap &timers)
    : m_transmit(std::move(transmit)), m_timers(timers)
{ }

ServerTransactions::Admission ServerTransactions::admit(const Request &request,
                                                        const Flow &flow,
                                                        quint64 id,
                                                        std::chrono::milliseconds now)
{
    QByteArray key = transactionKey(request);
    if (const auto known = m_byKey.constFind(key); known != m_byKey.cend()) {
        const auto entry = m_table.find(*known);
        perform(entry,
                server::advance(
                    entry->second.state, server::RequestRepeated{}, isReliable(flow.transport)),
                now);
        return Admission::Repeated;
    }
    QByteArray mergeKey = mergeKeyOf(request);
    if (!mergeKey.isEmpty() && m_byMergeKey.contains(mergeKey))
        return Admission::Merged;
    if (m_pending >= m_limits.pending)
        return Admission::Overloaded;

    m_byKey.insert(key, id);
    if (!mergeKey.isEmpty())
        m_byMergeKey.insert(mergeKey, id);
    m_table.emplace(id,
                    Transaction{server::Trying{},
                                request,
                                flow,
                                responseTarget(request.message, flow),
                                std::move(key),
                                std::move(mergeKey),
                                {}});
    ++m_pending;
    m_timers.start(now + provisionalTime, id, Timer::Provisional);
    m_timers.start(now + transactionTime, id, Timer::Expiry);
    return Admission::New;
}

void ServerTransactions::answer(quint64 id,
                                const ResponseParts &parts,
                                std::chrono::milliseconds now)
{
    const Request *answered = request(id);
    if (!answered)
        return;
    const auto entry = m_table.find(id);
    Transaction &transaction = entry->second;
    const QByteArray tag = toTagFor(answered->message);
    ResponseParts tagged = parts;
    if (tagged.toTag.isEmpty())
        tagged.toTag = tag;
    transaction.last = writeResponse(answered->message, transaction.flow, tagged);
    transaction.request.reset();
    --m_pending;
    perform(entry,
            server::advance(
                transaction.state, server::FinalGiven{}, isReliable(transaction.flow.transport)),
            now);
}

void ServerTransactions::fire(const TimerHeap::Due &due)
{
    const auto entry = m_table.find(due.transaction);
    if (entry == m_table.end())
        return;
    const Transaction &transaction = entry->second;
    perform(entry,
            server::advance(transaction.state,
                            server::TimerFired{due.timer},
                            isReliable(transaction.flow.transport)),
            due.at);
}

const Request *ServerTransactions::request(quint64 id) const
{
    const auto entry = m_table.find(id);
    if (entry == m_table.end())
        return nullptr;
    const auto &request = entry->second.request;
    return request ? &*request : nullptr;
}

const Flow *ServerTransactions::flow(quint64 id) const
{
    const auto entry = m_table.find(id);
    return entry != m_table.end() ? &entry->second.flow : nullptr;
}

void ServerTransactions::perform(Table::iterator entry,
                                 const server::Step &step,
                                 std::chrono::milliseconds now)
{
    Transaction &transaction = entry->second;
    transaction.state = step.next;
    if (step.timer)
        m_timers.start(now + step.timer->after, entry->first, step.timer->timer);
    bool sent = true;
    switch (step.action) {
    case server::Action::None:
        break;
    case server::Action::SendTrying:
        if (const auto &request = transaction.request)
            sent = m_transmit(writeResponse(request->message, transaction.flow, {.status = 100}),
                              transaction.target);
        break;
    case server::Action::SendFinal:
        sent = m_transmit(transaction.last, transaction.target);
        break;
    }
    if (!sent)
        transaction.state = server::advance(transaction.state,
                                            server::TransportFailed{},
                                            isReliable(transaction.flow.transport))
                                .next;
    if (std::holds_alternative<server::Terminated>(transaction.state)) {
        erase(entry);
    } else if (step.timer && step.timer->timer == Timer::J) {
        remember(entry);
    }
}

void ServerTransactions::erase(Table::iterator entry)
{
    if (entry->second.request)
        --m_pending;
    m_rememberedBytes -= entry->second.rememberedBytes;
    m_byKey.remove(entry->second.key);
    m_byMergeKey.remove(entry->second.mergeKey);
    m_table.erase(entry);
}

void ServerTransactions::remember(Table::iterator entry)
{
    Transaction &transaction = entry->second;
    transaction.rememberedBytes = static_cast<std::size_t>(
        transaction.last.size() + transaction.key.size() + transaction.mergeKey.size());
    m_rememberedBytes += transaction.rememberedBytes;
    m_answered.push_back(entry->first);
    forgetOldest();
}

void ServerTransactions::forgetOldest()
{
    // Timer J is the same for all: those in front end first, and have perhaps ended already.
    while (!m_answered.empty()
           && (!m_table.contains(m_answered.front()) || m_answered.size() > m_limits.remembered
               || m_rememberedBytes > m_limits.rememberedBytes)) {
        if (const auto oldest = m_table.find(m_answered.front()); oldest != m_table.end())
            erase(oldest);
        m_answered.pop_front();
    }
}

} // namespace sip
