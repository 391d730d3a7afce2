// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"
#include "engine/control/events.h"

#include <QHash>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

#include <expected>
#include <functional>
#include <memory>
#include <vector>

namespace control {

class Conversation;

// An answer that is a refusal; `code` as in JSON-RPC 2.0 §5.1, our own from 1 upwards.
struct MethodError {
    static constexpr int invalidRequest = -32600;
    static constexpr int notFound = -32601;
    static constexpr int invalidParams = -32602;
    static constexpr int internal = -32603;

    int code = internal;
    QString message = {};
};

using Reply = std::move_only_function<void(std::expected<QJsonValue, MethodError>)>;
// Called with the params (an empty object when there are none); answers once, now or later. A reply
// that is destroyed unused answers with an internal error.
using Method = std::function<void(const QJsonObject &params, Reply reply)>;

struct ServerLimits {
    int clients = 32;
    int requestsInFlight = 16; // a client; its further lines are not read meanwhile
    int waitingEvents = 2000; // a client and topic; beyond it is told that it missed some
};

// The engine's end of the control channel: JSON-RPC 2.0, one document a line, over a local socket
// of mode 0660. Clients of the same user, of root and of the socket's group are served. Those who
// ask by "events.subscribe" are told what happens, as fast as they take it.
class Server : public QObject
{
    Q_OBJECT

public:
    explicit Server(ServerLimits limits = {}, QObject *parent = nullptr);
    ~Server() override;

    void addMethod(const QString &name, Method method);
    // Makes the directory (0750) when it is missing; takes the place of a socket nobody serves.
    [[nodiscard]] std::expected<void, ControlError> listen(const QString &path);
    // The same with a socket that listens at `path` already; takes it.
    [[nodiscard]] std::expected<void, ControlError> adopt(qintptr descriptor, const QString &path);
    // Stops listening, removes the socket; answers already given are still delivered.
    void close();

    // Whether anybody wants to know: what nobody asks for need not be put together.
    [[nodiscard]] bool listens(Topic topic) const;
    // `key` tells the things of a topic apart: of several events of one thing the last one counts.
    void publish(Topic topic, const QString &key, const QJsonObject &data);
    // There is more news of a topic than can be told: whoever listens has to ask.
    void publishLoss(Topic topic);

Q_SIGNALS:
    void listenersChanged();

private:
    friend class Conversation;

    void acceptClients();
    void admit(std::unique_ptr<QLocalSocket> socket);

    ServerLimits m_limits;
    QString m_path;
    QHash<QString, Method> m_methods;
    QLocalServer m_listener;
    std::vector<std::unique_ptr<Conversation>> m_conversations;
};

} // namespace control
