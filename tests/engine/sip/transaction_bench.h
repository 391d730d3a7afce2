// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/transaction_layer.h"
#include "tests/engine/sip/sip_fixtures.h"
#include "tests/support/fake_clock.h"

#include <QTest>

#include <vector>

namespace test {

inline const QHostAddress peer(QStringLiteral("192.0.2.1"));
inline const sip::Flow udp{sip::Transport::Udp, 1, peer, 5070};
inline const sip::Flow tcp{sip::Transport::Tcp, 2, peer, 40000};

struct Sent {
    QByteArray bytes;
    sip::Flow flow;
    std::chrono::milliseconds at;
};

// A layer on a clock that stands, with what it sends.
struct TransactionBench {
    FakeClock clock;
    std::vector<Sent> sent;
    bool wireWorks = true;
    sip::TransactionLayer layer{clock, [this](const QByteArray &bytes, const sip::Flow &flow) {
                                    sent.push_back({bytes, flow, clock.monotonic()});
                                    return wireWorks;
                                }};
    std::vector<quint64> requests;

    TransactionBench()
    {
        layer.setRequestHandler([this](quint64 id, const sip::Request &, const sip::Flow &) {
            requests.push_back(id);
        });
    }
    void run(std::chrono::milliseconds time)
    {
        constexpr std::chrono::milliseconds step(100);
        for (auto passed = std::chrono::milliseconds(0); passed < time; passed += step) {
            clock.advance(step);
            layer.fireTimers();
        }
    }
    [[nodiscard]] int lastStatus() const { return sent.back().bytes.mid(8, 3).toInt(); }

    // Sends a request and keeps its outcome: a status, 408 timed out, 503 lost.
    void request(const sip::Flow &flow)
    {
        layer.send(
            flow,
            [this](const QByteArray &cookie) {
                branch = cookie;
                return RequestText{.via = "SIP/2.0/UDP h;branch=" + cookie}.text();
            },
            [this](const sip::ClientTransactions::Outcome &outcome) {
                ++outcomes;
                if (const auto *const *response = std::get_if<const sip::Response *>(&outcome))
                    status = (*response)->status;
                else
                    status = std::holds_alternative<sip::ClientTransactions::TimedOut>(outcome)
                        ? 408
                        : 503;
            });
    }
    void
    respond(const QByteArray &line, const sip::Flow &flow, const QByteArray &method = "MESSAGE")
    {
        layer.receive("SIP/2.0 " + line + "\r\nVia: SIP/2.0/UDP h;branch=" + branch
                          + "\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:a@b>;tag=2\r\nCall-ID: c\r\n"
                            "CSeq: 1 "
                          + method + "\r\nContent-Length: 0\r\n\r\n",
                      flow);
    }
    QByteArray branch;
    int status = 0;
    int outcomes = 0;
};

} // namespace test
