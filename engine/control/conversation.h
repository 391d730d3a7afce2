// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/event_queue.h"
#include "engine/control/json_rpc.h"
#include "engine/control/server.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

#include <memory>

namespace control {

// One client at the server's end. Lines are read while few enough requests are in flight and the
// client takes its answers; otherwise they wait in the socket. Events go out several at a time, and
// wait while the client does not take them.
class Conversation : public QObject
{
    Q_OBJECT

public:
    Conversation(std::unique_ptr<QLocalSocket> socket, const Server &server);
    ~Conversation() override;

    [[nodiscard]] const EventQueue &events() const { return m_events; }
    void tell(Topic topic, const QString &key, const QByteArray &line);
    void tellLoss(Topic topic);

Q_SIGNALS:
    void subscribed();
    void ended();

private:
    class OpenRequest;

    void readLines();
    void handle(const QByteArray &line);
    void finish(const QJsonValue &id, const std::expected<QJsonValue, MethodError> &result);
    [[nodiscard]] std::expected<QJsonValue, MethodError> subscribe(const QJsonObject &params);
    void scheduleEvents();
    void writeEvents();
    void write(const QByteArray &line);
    void refuseLongLine();

    const Server &m_server;
    std::unique_ptr<QLocalSocket> m_socket;
    QByteArray m_buffer; // at most one line too long
    qsizetype m_scanned = 0; // so far there is no line feed
    int m_inFlight = 0;
    EventQueue m_events;
    QTimer m_eventTimer;
    bool m_ending = false; // nothing more is read
};

} // namespace control
