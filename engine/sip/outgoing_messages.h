// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/binding_table.h"
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
class RequestDelivery;
class Transports;

// MESSAGE to one of our people: to all contacts at once (RFC 3261 §16.6), or to the next hop.
class OutgoingMessages : public QObject
{
    Q_OBJECT

public:
    OutgoingMessages(RequestDelivery &delivery,
                     const Transports &transports,
                     const BindingTable &bindings,
                     const UserDirectory &directory,
                     const NextHop &nextHop,
                     const base::Clock &clock);

    void configure(const UserAgentSettings &settings);
    // `done` is called exactly once, later.
    void send(PageMessage message, UserAgent::Reply done);

private:
    struct Fork;
    struct Branch {
        QByteArray requestUri;
        std::vector<Hop> hops;
    };

    [[nodiscard]] std::expected<std::vector<Branch>, Answer>
    branchesOf(const PageMessage &message) const;
    void start(const std::shared_ptr<Fork> &fork, Branch branch);
    static void finish(Fork &fork, Answer answer);

    RequestDelivery &m_delivery;
    const Transports &m_transports;
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
