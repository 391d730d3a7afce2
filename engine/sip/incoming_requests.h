// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/authenticator.h"
#include "engine/sip/binding_table.h"
#include "engine/sip/request_port.h"
#include "engine/sip/user_agent.h"

#include <QObject>

#include <array>
#include <expected>
#include <vector>

namespace base {
class Clock;
} // namespace base

namespace sip {

class BindingWatch;
class NextHop;
class OutgoingMessages;
class TransactionLayer;
class Transports;

// Serves REGISTER, MESSAGE and OPTIONS, and leads the requests of event packages to those: who
// sends, whether he may, and the answer.
class IncomingRequests : public QObject
{
    Q_OBJECT

public:
    IncomingRequests(TransactionLayer &transactions,
                     Transports &transports,
                     BindingTable &bindings,
                     BindingWatch &watch,
                     OutgoingMessages &outgoing,
                     const NextHop &nextHop,
                     const UserDirectory &directory,
                     const base::Clock &clock);

    void configure(const UserAgentSettings &settings) { m_settings = settings; }
    void setMessageHandler(UserAgent::MessageHandler handler) { m_handler = std::move(handler); }
    void setRequestHandler(Method method, UserAgent::RequestHandler handler);
    // From now on every new request gets a 503.
    void close() { m_closed = true; }

    void serve(quint64 id, const Request &request, const Flow &flow);
    void answer(quint64 id, const ResponseParts &parts);

private:
    class ReplyOnce;

    void serveRegister(quint64 id, const Request &request, const Flow &flow);
    void serveMessage(quint64 id, const Request &request, const Flow &flow);
    void serveEvent(quint64 id, const Request &request, const Flow &flow);
    [[nodiscard]] std::expected<QByteArray, Refusal>
    checkSender(const Request &request, const Flow &flow, Authenticator::Role role);
    [[nodiscard]] UserAgent::RequestHandler &handlerOf(Method method);
    // The methods that are served as things are, as an Allow line.
    [[nodiscard]] QByteArray allowed() const;
    void answer(quint64 id, const Answer &answer);
    void refuse(quint64 id, const Refusal &refusal);
    // The local domain of this host; null if it is none.
    [[nodiscard]] const base::DomainName *localDomain(const QByteArray &host) const;

    TransactionLayer &m_transactions;
    Transports &m_transports;
    BindingTable &m_bindings;
    BindingWatch &m_watch;
    OutgoingMessages &m_outgoing;
    const NextHop &m_nextHop;
    const base::Clock &m_clock;
    Authenticator m_authenticator;
    UserAgentSettings m_settings;
    UserAgent::MessageHandler m_handler;
    std::array<UserAgent::RequestHandler, 3> m_eventHandlers; // as eventMethods
    bool m_closed = false;
};

} // namespace sip
