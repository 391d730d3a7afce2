// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/endpoint.h"

#include "engine/base/domain_name.h"

#include <QHostAddress>

namespace base {
namespace {

std::unexpected<EndpointError> refuse(EndpointError::Reason reason, const QString &text)
{
    return std::unexpected(EndpointError{reason, text.left(300)});
}

std::expected<Endpoint, EndpointError> parseWith(const QString &text, quint16 defaultPort)
{
    using Reason = EndpointError::Reason;
    const bool bracketed = text.startsWith(u'[');
    const qsizetype close = text.indexOf(u']');
    if (bracketed && close < 0)
        return refuse(Reason::HostMalformed, text);

    const qsizetype colon = bracketed ? text.indexOf(u':', close) : text.lastIndexOf(u':');
    if (bracketed && colon != close + 1 && close + 1 != text.size())
        return refuse(Reason::HostMalformed, text);
    const QString host =
        bracketed ? text.mid(1, close - 1) : text.left(colon < 0 ? text.size() : colon);
    if (host.isEmpty())
        return refuse(Reason::HostMissing, text);

    const QHostAddress address(host);
    const bool isIpv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    if (bracketed != isIpv6 || (address.isNull() && !DomainName::parse(host)))
        return refuse(Reason::HostMalformed, text);

    if (colon < 0) {
        if (defaultPort == 0)
            return refuse(Reason::PortMissing, text);
        return Endpoint{host, defaultPort};
    }
    bool isNumber = false;
    const quint16 port = text.mid(colon + 1).toUShort(&isNumber);
    if (!isNumber || port == 0)
        return refuse(Reason::PortMalformed, text);
    return Endpoint{host, port};
}

} // namespace

std::expected<Endpoint, EndpointError> Endpoint::parse(const QString &text)
{
    return parseWith(text, 0);
}

std::expected<Endpoint, EndpointError> Endpoint::parse(const QString &text, quint16 defaultPort)
{
    return parseWith(text, defaultPort);
}

QString Endpoint::text() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

} // namespace base
