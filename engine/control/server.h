// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"

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
};

// The engine's end of the control channel: JSON-RPC 2.0, one document a line, over a local socket
// of mode 0660. Clients of the same user, of root and of the socket's group are served.
class Server : public QObject
{
    Q_OBJECT

public:
    explicit Server(ServerLimits limits = {}, QObject *parent = nullptr);
    ~Server() override;

    void addMethod(const QString &name, Method method);
    // Makes the directory (0750) when it is missing; takes the place of a socket nobody serves.
    [[nodiscard]] std::expected<void, ControlError> listen(const QString &path);
    // Stops listening, removes the socket; answers already given are still delivered.
    void close();

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
