// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/response_writer.h"

#include "engine/sip/name_addr.h"
#include "engine/sip/status_phrase.h"
#include "engine/sip/via.h"

namespace sip {
namespace {

QByteArray addressText(const QHostAddress &address)
{
    bool isMappedIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isMappedIpv4);
    return (isMappedIpv4 ? QHostAddress(ipv4) : address).toString().toLatin1();
}

// The parameters, with the source port as the value of an empty rport.
void appendWithRport(QByteArray &out, QByteArrayView parameters, quint16 port)
{
    qsizetype start = 0;
    while (start >= 0 && start < parameters.size()) {
        const qsizetype end = indexOutside(parameters, ';', start + 1);
        const QByteArrayView one =
            end < 0 ? parameters.sliced(start) : parameters.sliced(start, end - start);
        out.append(one);
        if (equalsIgnoringCase(trimmedSpaces(one.sliced(1)), "rport"))
            out.append('=').append(QByteArray::number(port));
        start = end;
    }
}

// The first Via value of `field`, with what the receiver adds; then the rest of the field.
void appendTopVia(QByteArray &out, const Via &via, QByteArrayView field, const Flow &flow)
{
    const QByteArray source = addressText(flow.peer);
    const QByteArrayView parameters = via.parameters.text();
    const bool hasRport = via.parameters.has("rport");
    out.append(via.text.first(via.text.size() - parameters.size()));
    if (hasRport)
        appendWithRport(out, parameters, flow.peerPort);
    else
        out.append(parameters);
    // RFC 3581 §4: always with rport; RFC 3261 §18.2.1: if the host is not the source.
    if ((hasRport || via.host != source) && !via.parameters.has("received"))
        out.append(";received=").append(source);
    out.append(field.sliced(via.text.size()));
}

void appendVia(QByteArray &out, QByteArrayView field, bool isTop, const Flow &flow)
{
    const auto via = isTop ? Via::parseFirst(field) : std::nullopt;
    out.append("Via: ");
    if (via)
        appendTopVia(out, *via, field, flow);
    else
        out.append(field);
    out.append("\r\n");
}

void appendTo(QByteArray &out, QByteArrayView field, const ResponseParts &parts)
{
    const auto to = NameAddr::parse(field);
    const bool hasTag = to && !to->tag().isEmpty();
    out.append("To: ").append(field);
    if (!hasTag && parts.status != 100 && !parts.toTag.isEmpty())
        out.append(";tag=").append(parts.toTag);
    out.append("\r\n");
}

void appendField(QByteArray &out, QByteArrayView name, QByteArrayView value)
{
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

QByteArray writeResponse(const Message &request, const Flow &flow, const ResponseParts &parts)
{
    QByteArray out;
    out.reserve(512 + parts.headers.size());
    out.append("SIP/2.0 ").append(QByteArray::number(parts.status)).append(' ');
    out.append(parts.reason.isEmpty() ? statusPhrase(parts.status) : parts.reason);
    out.append("\r\n");
    const bool beginsDialog = parts.status / 100 == 2 && request.method() == "SUBSCRIBE";
    bool isTopVia = true;
    for (const Field &field : request.fields()) {
        switch (field.header) {
        case Header::Via:
            appendVia(out, field.value, isTopVia, flow);
            isTopVia = false;
            break;
        case Header::From:
            appendField(out, "From", field.value);
            break;
        case Header::To:
            appendTo(out, field.value, parts);
            break;
        case Header::CallId:
            appendField(out, "Call-ID", field.value);
            break;
        case Header::CSeq:
            appendField(out, "CSeq", field.value);
            break;
        case Header::RecordRoute:
            if (beginsDialog)
                appendField(out, "Record-Route", field.value);
            break;
        default:
            break;
        }
    }
    out.append(parts.headers).append("Content-Length: 0\r\n\r\n");
    return out;
}

Flow responseTarget(const Message &request, const Flow &flow)
{
    Flow target = flow;
    if (isReliable(flow.transport))
        return target;
    const auto via = Via::parseFirst(request.value(Header::Via));
    if (via && !via->parameters.has("rport"))
        target.peerPort = via->port != 0 ? via->port : defaultPort(flow.transport);
    return target;
}

} // namespace sip
