// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/gateway/relay.h"

#include "engine/gateway/admission.h"
#include "engine/gateway/sip_to_xmpp.h"
#include "engine/gateway/xmpp_to_sip.h"
#include "engine/site/site.h"

namespace gateway {

struct Relay::Parts {
    Parts(Outlets ways, Acquaintance &acquaintance, const base::Clock &clock)
        : outlets(std::move(ways))
        , admission(acquaintance)
        , sipToXmpp(outlets, clock, admission, counters)
        , xmppToSip(outlets, admission, counters)
    { }

    Outlets outlets;
    Admission admission;
    RelayCounters counters;
    SipToXmpp sipToXmpp;
    XmppToSip xmppToSip;
    std::move_only_function<void(const xmpp::Stanza &)> presenceHandler;
};

Relay::Relay(Outlets outlets, Acquaintance &acquaintance, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_parts(std::make_unique<Parts>(std::move(outlets), acquaintance, clock))
{ }

Relay::~Relay() = default;

void Relay::configure(const site::Site &site)
{
    m_parts->admission.configure(site);
    PageMode mode;
    mode.maxMessageBytes = site.gateway.maxMessageBytes;
    m_parts->sipToXmpp.configure(mode, site.gateway.logMessageBodies);
    m_parts->xmppToSip.configure(mode, site.gateway.logMessageBodies);
}

void Relay::receive(const sip::PageMessage &message, sip::UserAgent::Reply reply)
{
    m_parts->sipToXmpp.receive(message, std::move(reply));
}

void Relay::receive(const xmpp::Stanza &stanza)
{
    SipToXmpp &sipToXmpp = m_parts->sipToXmpp;
    if (stanza.kind == xmpp::Stanza::Kind::Iq)
        sipToXmpp.ponged(stanza);
    else if (stanza.type != "error")
        sipToXmpp.heardFrom(stanza.from);
    if (stanza.kind != xmpp::Stanza::Kind::Message) {
        if (m_parts->presenceHandler)
            m_parts->presenceHandler(stanza);
        return;
    }
    if (stanza.type == "error")
        sipToXmpp.objected(stanza);
    else
        m_parts->xmppToSip.receive(stanza);
}

void Relay::setPresenceHandler(std::move_only_function<void(const xmpp::Stanza &)> handler)
{
    m_parts->presenceHandler = std::move(handler);
}

void Relay::doubt(const xmpp::DomainPair &pair, std::chrono::milliseconds span)
{
    m_parts->sipToXmpp.doubt(pair, span);
}

void Relay::checkDeadlines()
{
    m_parts->sipToXmpp.checkDeadlines();
}

void Relay::giveUpOnSip()
{
    m_parts->xmppToSip.giveUp();
}

void Relay::giveUpOnXmpp()
{
    m_parts->sipToXmpp.giveUp();
}

const RelayCounters &Relay::counters() const
{
    return m_parts->counters;
}

qint64 Relay::underWay() const
{
    return static_cast<qint64>(m_parts->sipToXmpp.underWay() + m_parts->xmppToSip.underWay());
}

} // namespace gateway
