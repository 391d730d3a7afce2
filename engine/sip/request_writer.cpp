// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/request_writer.h"

#include "engine/sip/private/header_line.h"

namespace sip {

QByteArray writeRequest(const OutgoingRequest &request, const RequestHop &hop)
{
    const QByteArrayView method = methodName(request.method);
    QByteArray out;
    out.reserve(768 + request.headers.size() + request.body.size());
    out.append(method)
        .append(' ')
        .append(request.target.text())
        .append(" SIP/2.0\r\nVia: SIP/2.0/");
    out.append(transportName(hop.transport)).append(' ').append(hop.sentBy);
    out.append(";rport;branch=").append(hop.branch).append("\r\nMax-Forwards: 70\r\n");
    for (const QByteArray &route : request.routes)
        appendHeaderLine(out, "Route", route);
    appendHeaderLine(out, "From", request.from);
    appendHeaderLine(out, "To", request.to);
    appendHeaderLine(out, "Call-ID", request.callId);
    out.append("CSeq: ").append(QByteArray::number(request.sequence)).append(' ').append(method);
    out.append("\r\nContact: ").append(ownContact(hop.transport, hop.sentBy)).append("\r\n");
    out.append(request.headers);
    if (!request.body.isEmpty())
        appendHeaderLine(out, "Content-Type", request.contentType);
    out.append("Content-Length: ").append(QByteArray::number(request.body.size()));
    return out.append("\r\n\r\n").append(request.body);
}

QByteArray ownContact(Transport transport, QByteArrayView sentBy)
{
    QByteArray contact = "<sip:";
    contact.append(sentBy);
    if (transport != Transport::Udp)
        contact.append(";transport=").append(transportName(transport).toLower());
    return contact.append('>');
}

} // namespace sip
