// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/outlets.h"
#include "engine/gateway/relay_counters.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace base {
class Clock;
} // namespace base
namespace site {
struct Site;
} // namespace site

namespace gateway {

class Acquaintance;

// Carries messages between our people on SIP and partners' people on XMPP: asks who may talk to
// whom, maps (RFC 7247, RFC 7572), sends, and answers the sender only when the other side has it.
class Relay : public QObject
{
    Q_OBJECT

public:
    // Takes over the message handlers of both; they and the acquaintance outlive the relay.
    Relay(xmpp::Federation &federation,
          sip::UserAgent &userAgent,
          Acquaintance &acquaintance,
          const base::Clock &clock,
          QObject *parent = nullptr);
    // With ways out of the caller's choosing; he calls receive().
    Relay(Outlets outlets,
          Acquaintance &acquaintance,
          const base::Clock &clock,
          QObject *parent = nullptr);
    ~Relay() override;

    // First time and on reload: messages under way stay. Before it, everything is refused.
    void configure(const site::Site &site);

    void receive(const sip::PageMessage &message, sip::UserAgent::Reply reply);
    void receive(const xmpp::Stanza &stanza);
    // Gets presence, and the answers to iqs of others than the relay.
    void setPresenceHandler(std::move_only_function<void(const xmpp::Stanza &)> handler);
    // A stream of this pair was lost: who wrote in this span before is told.
    void doubt(const xmpp::DomainPair &pair, std::chrono::milliseconds span);
    // Gives up what waits too long. Called by a timer of its own while something waits.
    void checkDeadlines();

    // The engine stops. First, while streams can still be written to, what waits for SIP goes back
    // to XMPP; then, while SIP can still be answered, what waits for XMPP.
    void giveUpOnSip();
    void giveUpOnXmpp();

    [[nodiscard]] const RelayCounters &counters() const;
    // Messages that are with us and not yet answered, both ways.
    [[nodiscard]] qint64 underWay() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace gateway
