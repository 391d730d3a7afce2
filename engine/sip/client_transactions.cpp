// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/client_transactions.h"

#include <QRandomGenerator>

#include <vector>

namespace sip {

ClientTransactions::ClientTransactions(Transmit transmit, TimerHeap &timers)
    : m_transmit(std::move(transmit)), m_timers(timers)
{ }

QByteArray ClientTransactions::branchFor(quint64 id)
{
    QByteArray branch = branchCookie.toByteArray();
    branch.append(QByteArray::number(id, 16)).append('-');
    return branch.append(QByteArray::number(QRandomGenerator::system()->generate64(), 36));
}

// NOLINTNEXTLINE(readability-function-size): what a transaction is made of
void ClientTransactions::start(quint64 id,
                               const QByteArray &branch,
                               const QByteArray &bytes,
                               const Flow &flow,
                               std::chrono::milliseconds now,
                               Done done)
{
    const bool reliable = isReliable(flow.transport);
    const bool sent = m_transmit(bytes, flow);
    m_table.emplace(id, Transaction{client::begin(), branch, bytes, flow, std::move(done), sent});
    ++m_onFlow[flow.id];
    ++m_waiting;
    // Lost already: the caller hears of it from the timers, as of everything else.
    m_timers.start(sent ? now + transactionTime : now, id, Timer::F);
    if (sent && !reliable)
        m_timers.start(now + timerT1, id, Timer::E);
}

bool ClientTransactions::receive(const Response &response, std::chrono::milliseconds now)
{
    const QByteArrayView branch = response.via.branch();
    const QByteArrayView rest = branch.sliced(branchCookie.size());
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] != '-')
        ++digits;
    const quint64 id = rest.first(digits).toByteArray().toULongLong(nullptr, 16);
    const auto entry = m_table.find(id);
    if (entry == m_table.end() || entry->second.branch != branch
        || !QByteArrayView(entry->second.bytes).startsWith(response.method))
        return false;
    perform(entry, client::ResponseReceived{response.status}, &response, now);
    return true;
}

void ClientTransactions::fire(const TimerHeap::Due &due)
{
    const auto entry = m_table.find(due.transaction);
    if (entry == m_table.end())
        return;
    if (entry->second.sent)
        perform(entry, client::TimerFired{due.timer}, nullptr, due.at);
    else
        perform(entry, client::TransportFailed{}, nullptr, due.at);
}

void ClientTransactions::loseFlow(quint32 flowId, std::chrono::milliseconds now)
{
    if (!m_onFlow.contains(flowId))
        return;
    std::vector<quint64> lost;
    for (const auto &[id, transaction] : m_table) {
        if (transaction.flow.id == flowId)
            lost.push_back(id);
    }
    for (const quint64 id : lost) {
        if (const auto entry = m_table.find(id); entry != m_table.end())
            perform(entry, client::TransportFailed{}, nullptr, now);
    }
}

void ClientTransactions::erase(Table::iterator entry)
{
    const auto users = m_onFlow.find(entry->second.flow.id);
    if (--*users == 0)
        m_onFlow.erase(users);
    m_table.erase(entry);
}

void ClientTransactions::perform(Table::iterator entry,
                                 const client::Event &event,
                                 const Response *response,
                                 std::chrono::milliseconds now)
{
    Transaction &transaction = entry->second;
    const client::Step step =
        client::advance(transaction.state, event, isReliable(transaction.flow.transport));
    transaction.state = step.next;
    if (step.timer)
        m_timers.start(now + step.timer->after, entry->first, step.timer->timer);
    Outcome outcome = TransportLost{};
    switch (step.action) {
    case client::Action::None:
        break;
    case client::Action::Send:
        m_transmit(transaction.bytes, transaction.flow);
        break;
    case client::Action::Deliver:
        outcome = response;
        break;
    case client::Action::ReportTimeout:
        outcome = TimedOut{};
        break;
    case client::Action::ReportFailure:
        break;
    }
    const bool reports = step.action != client::Action::None && step.action != client::Action::Send;
    Done done = reports ? std::exchange(transaction.done, {}) : Done{};
    if (reports)
        --m_waiting;
    const bool crowded = reports && m_table.size() > m_waiting + maxLingering;
    if (crowded || std::holds_alternative<client::Terminated>(step.next))
        erase(entry);
    if (done)
        done(outcome); // last: it may start another transaction
}

} // namespace sip
