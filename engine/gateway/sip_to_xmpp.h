// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/delivery_watch.h"
#include "engine/gateway/outlets.h"
#include "engine/gateway/page_mode.h"
#include "engine/gateway/relay_counters.h"

#include <QObject>
#include <QTimer>

namespace base {
class Clock;
} // namespace base

namespace gateway {

class Admission;

// MESSAGE → stanza. The transaction is answered when the other side has it (DeliveryWatch says
// when), or with what it has to say against it. Everything it is given outlives it.
class SipToXmpp : public QObject
{
    Q_OBJECT

public:
    SipToXmpp(const Outlets &outlets,
              const base::Clock &clock,
              Admission &admission,
              RelayCounters &counters);

    void configure(const PageMode &mode, bool logBodies);
    void receive(const sip::PageMessage &message, sip::UserAgent::Reply reply);
    // A message of type "error". Too late for the transaction, its sender gets a notice instead.
    void objected(const xmpp::Stanza &error);
    // An iq of type "result" or "error": the answer to a ping of ours.
    void ponged(const xmpp::Stanza &iq);
    // A message or presence of this person: he exists.
    void heardFrom(const xmpp::Jid &person);

    // What the partner may not have got in this span before now: see DeliveryWatch::doubt.
    void doubt(const xmpp::DomainPair &pair, std::chrono::milliseconds span);

    void checkDeadlines();
    // The engine stops, and no stream is left: everybody who waits gets his answer.
    void giveUp();
    [[nodiscard]] std::size_t underWay() const { return m_watch.openCount(); }

private:
    void send(xmpp::Stanza stanza, sip::UserAgent::Reply reply);
    void written(const QByteArray &key, const xmpp::Jid &sender, const xmpp::Jid &recipient);
    void failed(const QByteArray &key, const xmpp::Jid &recipient, const xmpp::StanzaError &error);
    void ping(const xmpp::Jid &sender, const base::DomainName &domain, const QByteArray &id);
    void conclude(std::vector<DeliveryWatch::Expired> expired, Refusal::Reason unwritten);
    void delivered(sip::UserAgent::Reply &reply);
    void refuse(const Refusal &refusal, sip::UserAgent::Reply reply);
    void answerLater(sip::Answer answer, sip::UserAgent::Reply reply);
    void notify(const xmpp::Stanza &error, const sip::Answer &answer, const QByteArray &excerpt);
    void notify(const xmpp::Jid &from, const xmpp::Jid &to, QByteArray text);

    const Outlets &m_outlets;
    const base::Clock &m_clock;
    Admission &m_admission;
    RelayCounters &m_counters;
    PageMode m_mode;
    bool m_logBodies = false;
    DeliveryWatch m_watch;
    quint64 m_ids = 0;
    QTimer m_deadlines; // runs while the watch is not empty
};

} // namespace gateway
