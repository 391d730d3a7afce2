// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/route.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace sip {
namespace {

// A sips URI is for TLS alone, whatever its parameter says (RFC 3261 §26.2.2).
std::optional<Transport> transportOf(const Uri &uri)
{
    if (uri.scheme() == Uri::Scheme::Sips)
        return Transport::Tls;
    const QByteArray name = uri.parameter("transport").value_or(QByteArray());
    if (name == "udp")
        return Transport::Udp;
    if (name == "tcp")
        return Transport::Tcp;
    if (name == "tls")
        return Transport::Tls;
    return std::nullopt;
}

// Without the brackets of an IPv6 address.
QString hostOf(const Uri &uri)
{
    const QByteArray &host = uri.host();
    return QString::fromLatin1(host.startsWith('[') ? host.sliced(1).chopped(1) : host);
}

QString serviceName(Transport transport, const QString &domain)
{
    switch (transport) {
    case Transport::Udp:
        return u"_sip._udp."_s + domain;
    case Transport::Tcp:
        return u"_sip._tcp."_s + domain;
    case Transport::Tls:
        return u"_sips._tcp."_s + domain;
    }
    Q_UNREACHABLE();
}

bool isSameAddress(const QHostAddress &a, const QString &host)
{
    return a.isEqual(QHostAddress(host), QHostAddress::TolerantConversion);
}

} // namespace

QString Destination::text() const
{
    return QString::fromLatin1(transportName(transport).toLower()) + u' '
        + (service.isEmpty() ? base::Endpoint{host, port}.text() : service);
}

std::vector<Hop> routesTo(const Uri &uri, bool isLarge)
{
    const auto wanted = transportOf(uri);
    const QString host = hostOf(uri);
    const bool isExact = uri.port() != 0 || !QHostAddress(host).isNull();
    const auto exact = [&](Transport transport) {
        const quint16 port = uri.port() != 0 ? uri.port() : defaultPort(transport);
        return Destination{transport, {}, host, port};
    };
    const auto byService = [&](Transport transport, bool orHost) {
        return Destination{transport,
                           serviceName(transport, host),
                           orHost ? host : QString(),
                           orHost ? defaultPort(transport) : quint16(0)};
    };

    const auto one = [&](Transport transport) {
        return isExact ? exact(transport) : byService(transport, true);
    };

    if (!isExact && !wanted)
        return {byService(Transport::Tls, false),
                byService(Transport::Tcp, isLarge),
                byService(Transport::Udp, true)};
    const Transport transport = wanted.value_or(Transport::Udp);
    if (transport == Transport::Udp && isLarge)
        return {one(Transport::Tcp), one(Transport::Udp)};
    return {one(transport)};
}

std::vector<Hop> routesTo(const Registration &registration,
                          bool isLarge,
                          const std::function<bool(const Flow &)> &isAlive)
{
    const auto contact = Uri::parse(registration.binding.contact);
    if (!contact)
        return {};
    const auto &flow = registration.flow;
    if (flow && isReliable(flow->transport) && isAlive(*flow))
        return {*flow};
    if (flow && !isReliable(flow->transport) && !isSameAddress(flow->peer, hostOf(*contact)))
        return {*flow};
    if (!flow) { // registered before a restart: what was written down must do
        const auto received = Uri::parse(registration.binding.received);
        if (received && received->parameter("transport") == "udp"
            && !isSameAddress(QHostAddress(hostOf(*received)), hostOf(*contact)))
            return routesTo(*received, false);
    }
    return routesTo(*contact, isLarge);
}

network::ConnectPlan connectPlan(const Destination &destination)
{
    network::ConnectPlan plan;
    const bool isTls = destination.transport == Transport::Tls;
    if (destination.service.isEmpty()) {
        plan.fixed = base::Endpoint{destination.host, destination.port};
        plan.fixedDirectTls = isTls;
    } else {
        plan.srv = {{destination.service, isTls}};
        plan.fallbackHost = destination.host;
        plan.fallbackPort = destination.port;
    }
    return plan;
}

} // namespace sip
