// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request_port.h"

#include <QHash>
#include <QSet>

#include <utility>
#include <vector>

namespace test {

// What an event package answered and sent, for a test to look at and to respond to.
class FakeRequestPort final : public sip::RequestPort
{
public:
    struct Answered {
        quint64 id = 0;
        int status = 0;
        QByteArray reason;
        QByteArray toTag;
        QByteArray headers;
    };
    struct Sent {
        sip::OutgoingRequest request;
        sip::Responded done; // empty once it was responded to

        [[nodiscard]] bool isOpen() const { return bool(done); }
    };

    std::vector<Answered> answers;
    std::vector<Sent> sent;
    QSet<QByteArray> unreachable; // AORs
    QHash<quint16, sip::Device> devices; // by the port they registered from
    QSet<QByteArray> lost; // their contacts

    void answer(quint64 id, const sip::ResponseParts &parts) override
    {
        answers.push_back({.id = id,
                           .status = parts.status,
                           .reason = parts.reason.toByteArray(),
                           .toTag = parts.toTag.toByteArray(),
                           .headers = parts.headers.toByteArray()});
    }
    void sendRequest(sip::OutgoingRequest request, sip::Responded done) override
    {
        sent.push_back({std::move(request), std::move(done)});
    }
    [[nodiscard]] bool isReachable(const QByteArray &aor) const override
    {
        return !unreachable.contains(aor);
    }

    [[nodiscard]] std::optional<sip::Device> deviceAt(const QByteArray & /*aor*/,
                                                      const sip::Flow &flow) const override
    {
        const auto found = devices.constFind(flow.peerPort);
        return found == devices.cend() ? std::nullopt : std::optional(*found);
    }
    [[nodiscard]] bool isThere(const QByteArray & /*aor*/, const sip::Device &device) const override
    {
        return !lost.contains(device.contact);
    }

    // `headers` are whole lines.
    void respond(std::size_t index, int status, const QByteArray &headers = {})
    {
        const sip::OutgoingRequest &request = sent.at(index).request;
        const QByteArray method = sip::methodName(request.method).toByteArray();
        const QByteArray to =
            request.to.contains(";tag=") ? request.to : request.to + ";tag=answerer";
        const QByteArray text = "SIP/2.0 " + QByteArray::number(status)
            + " X\r\nVia: SIP/2.0/TLS edge.example;branch=z9hG4bK1\r\nFrom: " + request.from
            + "\r\nTo: " + to + "\r\nCall-ID: " + request.callId
            + "\r\nCSeq: " + QByteArray::number(request.sequence) + ' ' + method + "\r\n" + headers
            + "Content-Length: 0\r\n\r\n";
        const auto response = sip::validateResponse(*sip::Message::parse(text));
        Q_ASSERT(response);
        std::exchange(sent[index].done, {})(&*response, status);
    }
    // No response came: 408, or there was no way: 503.
    void fail(std::size_t index, int status)
    {
        std::exchange(sent[index].done, {})(nullptr, status);
    }
};

} // namespace test
