// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/client.h"
#include "engine/control/server.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <expected>
#include <utility>

namespace control {

// JSON-RPC 2.0, one document a line: the lines of both ends, without their line feed.

struct Request {
    QString method = {};
    QJsonObject params = {};
    QJsonValue id = QJsonValue::Undefined; // undefined: a notification, gets no answer

    bool operator==(const Request &) const = default;
};

// A line that is no request: what to answer, and to which id (null when that is unknown, §5).
struct RequestFault {
    MethodError error = {};
    QJsonValue id = {};
};

[[nodiscard]] std::expected<Request, RequestFault> parseRequest(const QByteArray &line);
[[nodiscard]] QByteArray writeRequest(qint64 id, const QString &method, const QJsonObject &params);

[[nodiscard]] QByteArray writeResult(const QJsonValue &id, const QJsonValue &result);
[[nodiscard]] QByteArray writeError(const QJsonValue &id, const MethodError &error);
// The id of the question and its answer; a line that is no response: why.
[[nodiscard]] std::expected<std::pair<qint64, Answer>, ControlError>
parseResponse(const QByteArray &line);

} // namespace control
