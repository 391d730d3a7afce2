// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QLocalSocket>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <expected>
#include <map>
#include <memory>

namespace control {

using Answer = std::expected<QJsonValue, ControlError>;

inline constexpr std::chrono::milliseconds defaultTimeout{10'000};

// The clients' end of the control channel. Connects when there is something to ask, and again after
// the engine was away; every call ends, by its time-out at the latest.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(QString socketPath, QObject *parent = nullptr);
    ~Client() override; // unanswered calls end with Disconnected

    [[nodiscard]] QFuture<Answer> call(const QString &method,
                                       const QJsonObject &params = {},
                                       std::chrono::milliseconds timeout = defaultTimeout);

private:
    struct Pending {
        QPromise<Answer> promise;
        std::unique_ptr<QTimer> timer;
        QByteArray line; // empty once sent
    };

    void sendWaiting();
    void readAnswers();
    void settle(qint64 id, Answer answer);
    void settleAll(const ControlError &error);

    QString m_path;
    QLocalSocket m_socket;
    QByteArray m_buffer;
    qsizetype m_scanned = 0; // of m_buffer: no line ends there
    std::map<qint64, Pending> m_pending; // in the order they were asked
    qint64 m_lastId = 0;
};

// The same for a program without an event loop (puentectl): asks once, waits, hangs up.
[[nodiscard]] Answer callAndWait(const QString &socketPath,
                                 const QString &method,
                                 const QJsonObject &params = {},
                                 std::chrono::milliseconds timeout = defaultTimeout);

} // namespace control
