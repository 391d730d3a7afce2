// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/xmpp_to_sip.h"

#include "engine/gateway/admission.h"
#include "engine/gateway/error_mapping.h"
#include "engine/gateway/logging.h"

#include <QPointer>

namespace gateway {

namespace {

using Reason = Refusal::Reason;

// All an error stanza needs of it.
xmpp::Stanza withoutPayload(const xmpp::Stanza &stanza)
{
    return {.kind = stanza.kind,
            .from = stanza.from,
            .to = stanza.to,
            .id = stanza.id,
            .type = stanza.type,
            .lang = stanza.lang};
}

bool isDelivered(const sip::Answer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

} // namespace

XmppToSip::XmppToSip(const Outlets &outlets, const Admission &admission, RelayCounters &counters)
    : m_outlets(outlets), m_admission(admission), m_counters(counters)
{ }

void XmppToSip::configure(const PageMode &mode, bool logBodies)
{
    m_mode = mode;
    m_logBodies = logBodies;
}

void XmppToSip::receive(const xmpp::Stanza &stanza)
{
    auto message = toSip(stanza, m_mode);
    if (!message && message.error().reason == Reason::NoText) {
        ++m_counters.withoutText;
        return;
    }
    if (m_hasGivenUp) {
        refuse(stanza, {Reason::ShuttingDown, {}});
        return;
    }
    if (const auto admitted = m_admission.admitToSip(stanza.from, stanza.to); !admitted) {
        refuse(stanza, admitted.error());
        return;
    }
    if (!message) {
        refuse(stanza, message.error());
        return;
    }
    if (m_logBodies)
        qCDebug(lcBody) << stanza.from.text() << "->" << stanza.to.text() << message->body;
    enqueue(stanza, *std::move(message));
}

void XmppToSip::enqueue(const xmpp::Stanza &stanza, sip::PageMessage message)
{
    const QByteArray pair = pairKey(stanza.from, stanza.to);
    Passage passage{.message = std::move(message), .origin = withoutPayload(stanza)};
    switch (m_queues.enter(pair, passage)) {
    case PairQueues::Turn::Now:
        send(pair, std::move(passage));
        return;
    case PairQueues::Turn::Later:
        return;
    case PairQueues::Turn::Full:
        refuse(stanza, {Reason::Overloaded, {}});
        return;
    }
}

void XmppToSip::send(const QByteArray &pair, Passage passage)
{
    auto done = [self = QPointer(this), pair](const sip::Answer &answer) {
        if (self)
            self->answered(pair, answer);
    };
    m_outlets.sendMessage(std::move(passage.message), std::move(done));
}

void XmppToSip::answered(const QByteArray &pair, const sip::Answer &answer)
{
    const xmpp::Stanza *origin = m_queues.underWay(pair);
    if (!origin)
        return; // its sender has been told
    if (isDelivered(answer)) {
        ++m_counters.xmppToSip.relayed;
    } else {
        ++m_counters.xmppToSip.failed;
        bounce(*origin, toStanzaError(answer));
    }
    if (auto next = m_queues.next(pair))
        send(pair, *std::move(next));
}

void XmppToSip::giveUp()
{
    m_hasGivenUp = true;
    for (const xmpp::Stanza &origin : m_queues.takeAll())
        refuse(origin, {Reason::ShuttingDown, {}});
}

void XmppToSip::refuse(const xmpp::Stanza &stanza, const Refusal &refusal)
{
    m_counters.xmppToSip.count(refusal.reason);
    if (refusal.reason == Reason::Stranger)
        ++m_counters.strangersRefused[stanza.from.domain()];
    qCDebug(lcGateway) << "XMPP to SIP refused:" << reasonName(refusal.reason) << refusal.evidence;
    bounce(stanza, stanzaErrorFor(refusal.reason));
}

void XmppToSip::bounce(const xmpp::Stanza &stanza, const xmpp::StanzaError &error)
{
    if (xmpp::mayBeAnsweredWithError(stanza))
        m_outlets.sendStanza(xmpp::errorReply(stanza, error), [](const auto &) { });
}

} // namespace gateway
