// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/listeners.h"

#include "engine/daemon/logging.h"
#include "engine/sip/user_agent.h"
#include "engine/xmpp/federation.h"

#include <QTcpSocket>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

using State = control::ListenerStatus::State;

} // namespace

Listeners::Listeners(xmpp::Federation &federation, sip::UserAgent &userAgent, QObject *parent)
    : QObject(parent), m_federation(federation), m_userAgent(userAgent)
{ }

Listeners::~Listeners() = default;

bool Listeners::isSip(Purpose purpose)
{
    return purpose == Purpose::SipTls || purpose == Purpose::SipTcp || purpose == Purpose::SipUdp;
}

QString Listeners::name(Purpose purpose)
{
    switch (purpose) {
    case Purpose::Xmpp:
        return u"xmpp"_s;
    case Purpose::XmppDirectTls:
        return u"xmpp-direct-tls"_s;
    case Purpose::SipTls:
        return u"sip-tls"_s;
    case Purpose::SipTcp:
        return u"sip-tcp"_s;
    case Purpose::SipUdp:
        return u"sip-udp"_s;
    case Purpose::Metrics:
        return u"metrics"_s;
    }
    Q_UNREACHABLE();
}

sip::Transport Listeners::transportOf(Purpose purpose)
{
    if (purpose == Purpose::SipTls)
        return sip::Transport::Tls;
    return purpose == Purpose::SipTcp ? sip::Transport::Tcp : sip::Transport::Udp;
}

Listeners::Places Listeners::placesOf(const site::Listen &wanted, bool hasCertificate)
{
    Places places;
    const auto add = [&](Purpose purpose, const QList<base::Endpoint> &endpoints) {
        for (const base::Endpoint &endpoint : endpoints)
            places.push_back({.purpose = purpose, .endpoint = endpoint});
    };
    add(Purpose::Xmpp, wanted.xmpp);
    add(Purpose::XmppDirectTls, wanted.xmppDirectTls);
    add(Purpose::SipTls, wanted.sipTls);
    add(Purpose::SipTcp, wanted.sipTcp);
    add(Purpose::SipUdp, wanted.sipUdp);
    if (wanted.metrics)
        add(Purpose::Metrics, {*wanted.metrics});
    for (Place &place : places) {
        const bool tlsFirst =
            place.purpose == Purpose::XmppDirectTls || place.purpose == Purpose::SipTls;
        if (tlsFirst && !hasCertificate) {
            place.state = State::NoCertificate;
            place.error = u"no usable certificate is assigned"_s;
        }
    }
    return places;
}

// The SIP side closes all its listening sockets or none. So they stay unless one has to go.
void Listeners::keepWhatStays(Places &wanted)
{
    const auto stays = [&wanted](const Place &present) {
        return std::ranges::any_of(wanted, [&present](const Place &place) {
            return place.purpose == present.purpose && place.endpoint == present.endpoint
                && place.state != State::NoCertificate;
        });
    };
    const bool sipStays = std::ranges::all_of(m_places, [&](const Place &present) {
        return !isSip(present.purpose) || !present.isOpen() || stays(present);
    });
    if (!sipStays)
        m_userAgent.stopListening();
    for (Place &present : m_places) {
        if (!present.isOpen() || (isSip(present.purpose) && !sipStays))
            continue;
        const auto place = std::ranges::find_if(wanted, [&present](const Place &one) {
            return one.purpose == present.purpose && one.endpoint == present.endpoint
                && one.state != State::NoCertificate;
        });
        if (place != wanted.end())
            *place = std::move(present);
    }
}

void Listeners::apply(const site::Listen &wanted, bool hasCertificate)
{
    Places places = placesOf(wanted, hasCertificate);
    keepWhatStays(places);
    m_places = std::move(places); // what does not stay is closed before others open
    for (Place &place : m_places) {
        if (!place.isOpen() && place.state != State::NoCertificate)
            open(place);
        if (!place.isOpen())
            qCCritical(lcDaemon).noquote() << name(place.purpose) << "at" << place.endpoint.text()
                                           << "does not listen:" << place.error;
    }
}

void Listeners::open(Place &place)
{
    if (place.purpose == Purpose::Metrics)
        place.error = u"metrics are not served by this version"_s;
    else if (isSip(place.purpose))
        openSip(place);
    else
        openXmpp(place);
    if (place.isOpen())
        qCInfo(lcDaemon).noquote() << name(place.purpose) << "listens at" << place.endpoint.text();
}

void Listeners::openXmpp(Place &place)
{
    // How many there may be is for the federation to say, which lets strangers give way.
    auto listener =
        network::Listener::open(place.endpoint, {.connections = std::numeric_limits<int>::max()});
    if (!listener) {
        place.error =
            network::reasonName(listener.error().reason) + u": "_s + listener.error().evidence;
        return;
    }
    place.state = State::Listening;
    place.listener = *std::move(listener);
    const bool directTls = place.purpose == Purpose::XmppDirectTls;
    connect(place.listener.get(),
            &network::Listener::accepted,
            this,
            [this, directTls](QTcpSocket *socket) { m_federation.accept(socket, directTls); });
}

void Listeners::openSip(Place &place)
{
    const sip::Transport transport = transportOf(place.purpose);
    const auto opened = m_userAgent.listen(transport, place.endpoint);
    if (opened)
        place.state = State::Listening;
    else
        place.error =
            network::reasonName(opened.error().reason) + u": "_s + opened.error().evidence;
}

void Listeners::stopAccepting()
{
    std::erase_if(m_places, [](const Place &place) { return place.listener != nullptr; });
}

QList<control::ListenerStatus> Listeners::report() const
{
    QList<control::ListenerStatus> all;
    for (const Place &place : m_places)
        all.append({name(place.purpose), place.endpoint.text(), place.state, place.error});
    return all;
}

} // namespace puented
