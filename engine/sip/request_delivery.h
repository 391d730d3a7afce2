// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/client_transactions.h"
#include "engine/sip/request_port.h"
#include "engine/sip/route.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace sip {

class TransactionLayer;
class Transports;

// Sends a request to one hop after the other, until one of them answers with anything but a 503
// (RFC 3263 §4.3).
class RequestDelivery : public QObject
{
    Q_OBJECT

public:
    // The bytes for this hop; called again for the next one.
    using Write = std::move_only_function<QByteArray(const Flow &flow, const QByteArray &branch)>;

    RequestDelivery(Transports &transports, TransactionLayer &transactions);

    // `done` is called exactly once, later.
    void send(std::vector<Hop> hops, Write write, Responded done);

private:
    struct Attempt;
    using AttemptPtr = std::unique_ptr<Attempt>;

    void tryNext(AttemptPtr attempt);
    void sendOn(const Flow &flow, AttemptPtr attempt);
    void conclude(AttemptPtr attempt, const ClientTransactions::Outcome &outcome);
    void giveUp(AttemptPtr attempt, int status);

    Transports &m_transports;
    TransactionLayer &m_transactions;
};

} // namespace sip
