// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/sip/agent_bench.h"

namespace test {

inline const QByteArray alice = "sip:alice@contoso.example";
inline const QByteArray eventLines =
    "Event: presence\r\nContact: <sip:alice@10.9.8.7;transport=tcp>\r\n";

// A user agent, and somebody who serves requests that it hands over.
class EventBench : protected AgentBench
{
protected:
    // What was handed over, for later.
    struct Handed {
        QByteArray method;
        QByteArray sender;
        QByteArray uri;
        sip::Flow flow;
        bool localRecipient = false;
    };

    void begin()
    {
        m_handed.clear();
        AgentBench::begin();
    }
    // Notes such requests, and takes them.
    void handle(sip::Method method, const QByteArray &headers = {})
    {
        m_agent->setRequestHandler(method, [this, headers](const sip::IncomingRequest &incoming) {
            const sip::Request &request = incoming.request;
            m_handed.push_back({request.message.method().toByteArray(),
                                incoming.sender,
                                request.uri.text(),
                                incoming.flow,
                                incoming.localRecipient});
            m_agent->answer(incoming.id, {.toTag = "ours", .headers = headers});
        });
    }

    std::vector<Handed> m_handed;
};

} // namespace test
