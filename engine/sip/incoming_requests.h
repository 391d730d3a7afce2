// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/authenticator.h"
#include "engine/sip/binding_table.h"
#include "engine/sip/request.h"
#include "engine/sip/user_agent.h"

#include <QObject>

#include <expected>

namespace base {
class Clock;
} // namespace base

namespace sip {

class NextHop;
class OutgoingMessages;
class TransactionLayer;

// Serves REGISTER, MESSAGE and OPTIONS: who sends, whether he may, and the answer.
class IncomingRequests : public QObject
{
    Q_OBJECT

public:
    IncomingRequests(TransactionLayer &transactions,
                     BindingTable &bindings,
                     OutgoingMessages &outgoing,
                     const NextHop &nextHop,
                     const UserDirectory &directory,
                     const base::Clock &clock);

    void configure(const UserAgentSettings &settings) { m_settings = settings; }
    void setMessageHandler(UserAgent::MessageHandler handler) { m_handler = std::move(handler); }
    // From now on every new request gets a 503.
    void close() { m_closed = true; }

    void serve(quint64 id, const Request &request, const Flow &flow);

private:
    class ReplyOnce;

    void serveRegister(quint64 id, const Request &request, const Flow &flow);
    void serveMessage(quint64 id, const Request &request, const Flow &flow);
    [[nodiscard]] std::expected<void, Refusal> checkSender(const Request &request,
                                                           const Flow &flow);
    void answer(quint64 id, const Answer &answer);
    void refuse(quint64 id, const Refusal &refusal);
    // The local domain of this host; null if it is none.
    [[nodiscard]] const base::DomainName *localDomain(const QByteArray &host) const;

    TransactionLayer &m_transactions;
    BindingTable &m_bindings;
    OutgoingMessages &m_outgoing;
    const NextHop &m_nextHop;
    const base::Clock &m_clock;
    Authenticator m_authenticator;
    UserAgentSettings m_settings;
    UserAgent::MessageHandler m_handler;
    bool m_closed = false;
};

} // namespace sip
