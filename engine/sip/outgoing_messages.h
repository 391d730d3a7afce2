// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/binding_table.h"
#include "engine/sip/client_transactions.h"
#include "engine/sip/page_message.h"
#include "engine/sip/route.h"
#include "engine/sip/user_agent.h"

#include <QObject>

#include <memory>

namespace base {
class Clock;
} // namespace base

namespace sip {

class NextHop;
class TransactionLayer;
class Transports;

// MESSAGE to one of our people: to all contacts at once (RFC 3261 §16.6), or to the next hop.
class OutgoingMessages : public QObject
{
    Q_OBJECT

public:
    OutgoingMessages(Transports &transports,
                     TransactionLayer &transactions,
                     const BindingTable &bindings,
                     const UserDirectory &directory,
                     const NextHop &nextHop,
                     const base::Clock &clock);

    void configure(const UserAgentSettings &settings);
    // `done` is called exactly once, later.
    void send(PageMessage message, UserAgent::Reply done);

private:
    struct Fork;
    struct Branch;
    using BranchPtr = std::unique_ptr<Branch>;

    [[nodiscard]] std::expected<std::vector<BranchPtr>, Answer>
    branchesOf(const std::shared_ptr<Fork> &fork) const;
    void tryNext(BranchPtr branch);
    void sendOn(const Flow &flow, BranchPtr branch);
    void conclude(BranchPtr branch, const ClientTransactions::Outcome &outcome);
    void finish(Fork &fork, Answer answer);

    Transports &m_transports;
    TransactionLayer &m_transactions;
    const BindingTable &m_bindings;
    const UserDirectory &m_directory;
    const NextHop &m_nextHop;
    const base::Clock &m_clock;
    QList<base::DomainName> m_localDomains;
    bool m_registrar = true;
};

// Whether `a` says more than `b` to whoever sent the message (RFC 3261 §16.7 step 6).
[[nodiscard]] bool isBetterAnswer(const Answer &a, const Answer &b);

} // namespace sip
