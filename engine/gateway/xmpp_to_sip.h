// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/outlets.h"
#include "engine/gateway/page_mode.h"
#include "engine/gateway/pair_queues.h"
#include "engine/gateway/relay_counters.h"

#include <QObject>

namespace gateway {

class Admission;

// Message stanza → MESSAGE, one at a time between two people. What SIP answers but 2xx goes back to
// the sender as a stanza error. Everything it is given outlives it.
class XmppToSip : public QObject
{
    Q_OBJECT

public:
    XmppToSip(const Outlets &outlets, const Admission &admission, RelayCounters &counters);

    void configure(const PageMode &mode, bool logBodies);
    // A message that is not of type "error".
    void receive(const xmpp::Stanza &stanza);
    // The engine stops: what SIP has not answered goes back to its sender, as does what comes yet.
    void giveUp();

    [[nodiscard]] std::size_t underWay() const { return m_queues.underWay() + m_queues.waiting(); }

private:
    void enqueue(const xmpp::Stanza &stanza, sip::PageMessage message);
    void send(const QByteArray &pair, Passage passage);
    void answered(const QByteArray &pair, const sip::Answer &answer);
    void refuse(const xmpp::Stanza &stanza, const Refusal &refusal);
    void bounce(const xmpp::Stanza &stanza, const xmpp::StanzaError &error);

    const Outlets &m_outlets;
    const Admission &m_admission;
    RelayCounters &m_counters;
    PageMode m_mode;
    bool m_logBodies = false;
    bool m_hasGivenUp = false;
    PairQueues m_queues;
};

} // namespace gateway
