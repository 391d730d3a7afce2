// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/json_rpc.h"
#include "engine/control/server.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>

#include <memory>

namespace control {

// One client at the server's end. Lines are read while few enough requests are in flight and the
// client takes its answers; otherwise they wait in the socket.
class Conversation : public QObject
{
    Q_OBJECT

public:
    Conversation(std::unique_ptr<QLocalSocket> socket, const Server &server);
    ~Conversation() override;

Q_SIGNALS:
    void ended();

private:
    class OpenRequest;

    void readLines();
    void handle(const QByteArray &line);
    void finish(const QJsonValue &id, const std::expected<QJsonValue, MethodError> &result);
    void write(const QByteArray &line);
    void refuseLongLine();

    const Server &m_server;
    std::unique_ptr<QLocalSocket> m_socket;
    QByteArray m_buffer; // at most one line too long
    qsizetype m_scanned = 0; // so far there is no line feed
    int m_inFlight = 0;
    bool m_ending = false; // nothing more is read
};

} // namespace control
