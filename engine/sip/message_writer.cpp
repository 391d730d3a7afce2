// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/message_writer.h"

#include "engine/sip/private/header_line.h"

namespace sip {

QByteArray writeMessage(const PageMessage &message, const HopParts &hop)
{
    QByteArray out;
    out.reserve(512 + message.body.size() + message.subject.size());
    out.append("MESSAGE ").append(hop.requestUri).append(" SIP/2.0\r\nVia: SIP/2.0/");
    out.append(transportName(hop.transport)).append(' ').append(hop.sentBy);
    out.append(";rport;branch=").append(hop.branch);
    out.append("\r\nMax-Forwards: ").append(QByteArray::number(message.maxForwards));
    out.append("\r\nFrom: <").append(message.from.text()).append(">;tag=").append(hop.fromTag);
    out.append("\r\nTo: <").append(message.to.text());
    out.append(">\r\nCall-ID: ").append(hop.callId);
    out.append("\r\nCSeq: ").append(QByteArray::number(hop.sequence)).append(" MESSAGE\r\n");
    if (!message.subject.isEmpty())
        appendHeaderLine(out, "Subject", message.subject);
    if (!message.language.isEmpty())
        appendHeaderLine(out, "Content-Language", message.language);
    if (!message.body.isEmpty())
        appendHeaderLine(out, "Content-Type", message.contentType);
    out.append("Content-Length: ").append(QByteArray::number(message.body.size()));
    return out.append("\r\n\r\n").append(message.body);
}

} // namespace sip
