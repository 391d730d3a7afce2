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

// The first Via value of `field`, with what the receiver adds; then the rest of the field.
void appendTopVia(QByteArray &out, const Via &via, QByteArrayView field, const Flow &flow)
{
    const QByteArray source = addressText(flow.peer);
    const auto rport = via.parameters.find("rport");
    const bool fillRport = rport && rport->isEmpty();
    const QByteArrayView parameters = via.parameters.text();
    const qsizetype head = via.text.size() - parameters.size();
    out.append(via.text.first(head));
    QByteArrayView rest = parameters;
    if (fillRport) {
        for (qsizetype at = 0; at >= 0; at = indexOutside(rest, ';', at + 1)) {
            const QByteArrayView from = rest.sliced(at + 1);
            const qsizetype end = indexOutside(from, ';');
            if (!equalsIgnoringCase(trimmedSpaces(from.first(end < 0 ? from.size() : end)),
                                    "rport"))
                continue;
            out.append(rest.first(at)).append(";rport=").append(QByteArray::number(flow.peerPort));
            rest = end < 0 ? QByteArrayView() : from.sliced(end);
            break;
        }
    }
    out.append(rest);
    // RFC 3581 §4: always with rport; RFC 3261 §18.2.1: if the host is not the source.
    if ((rport || via.host != source) && !via.parameters.has("received"))
        out.append(";received=").append(source);
    out.append(field.sliced(via.text.size()));
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
    bool isTopVia = true;
    for (const Field &field : request.fields()) {
        switch (field.header) {
        case Header::Via: {
            const auto via = isTopVia ? Via::parseFirst(field.value) : std::nullopt;
            isTopVia = false;
            out.append("Via: ");
            if (via)
                appendTopVia(out, *via, field.value, flow);
            else
                out.append(field.value);
            out.append("\r\n");
            break;
        }
        case Header::From:
            appendField(out, "From", field.value);
            break;
        case Header::To: {
            const auto to = NameAddr::parse(field.value);
            const bool needsTag = !(to && !to->tag().isEmpty()) && parts.status != 100;
            out.append("To: ").append(field.value);
            if (needsTag && !parts.toTag.isEmpty())
                out.append(";tag=").append(parts.toTag);
            out.append("\r\n");
            break;
        }
        case Header::CallId:
            appendField(out, "Call-ID", field.value);
            break;
        case Header::CSeq:
            appendField(out, "CSeq", field.value);
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
