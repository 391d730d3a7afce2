// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/base/endpoint.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <expected>
#include <functional>

namespace acme {

// One DNS message and its answer, over TCP (RFC 1035 §4.2.2), within 10 seconds.
class DnsExchange : public QObject
{
    Q_OBJECT

public:
    // Called at most once, not from inside this, and not after the end of this object.
    using Answered = std::function<void(std::expected<QByteArray, AcmeError>)>;

    DnsExchange(const base::Endpoint &server, const QByteArray &message, Answered answered);

private:
    void read();
    void fail(const QString &why);

    QTcpSocket m_socket;
    QTimer m_deadline;
    Answered m_answered;
    QString m_server;
    QByteArray m_received;
};

} // namespace acme
