// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/json_rpc.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace control {

namespace {

// JSON-RPC 2.0 §5.1.
constexpr int parseError = -32700;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::unexpected<RequestFault> invalid(const QString &why, const QJsonValue &id)
{
    return std::unexpected(RequestFault{{MethodError::invalidRequest, why}, id});
}

std::unexpected<ControlError> malformed(const QString &why)
{
    return std::unexpected(ControlError{ControlError::Reason::Malformed, why});
}

bool isVersion2(const QJsonObject &object)
{
    return object.value("jsonrpc"_L1).toString() == "2.0"_L1;
}

} // namespace

std::expected<Request, RequestFault> parseRequest(const QByteArray &text)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(text, &fault);
    if (fault.error != QJsonParseError::NoError)
        return std::unexpected(RequestFault{{parseError, fault.errorString()}, QJsonValue::Null});
    if (!document.isObject()) // batches (§6) are not offered
        return invalid(u"not an object"_s, QJsonValue::Null);
    const QJsonObject object = document.object();

    const QJsonValue id = object.value("id"_L1);
    if (!id.isUndefined() && !id.isString() && !id.isDouble() && !id.isNull())
        return invalid(u"id is neither a string nor a number"_s, QJsonValue::Null);
    const QJsonValue answerId = id.isUndefined() ? QJsonValue(QJsonValue::Null) : id;
    if (!isVersion2(object))
        return invalid(u"jsonrpc is not \"2.0\""_s, answerId);
    if (!object.value("method"_L1).isString())
        return invalid(u"method is not a string"_s, answerId);
    const QJsonValue params = object.value("params"_L1);
    if (!params.isUndefined() && !params.isObject())
        return std::unexpected(
            RequestFault{{MethodError::invalidParams, u"params is not an object"_s}, answerId});
    return Request{object.value("method"_L1).toString(), params.toObject(), id};
}

QByteArray writeRequest(qint64 id, const QString &method, const QJsonObject &params)
{
    return line(
        {{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"method"_s, method}, {u"params"_s, params}});
}

QByteArray writeResult(const QJsonValue &id, const QJsonValue &result)
{
    return line({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"result"_s, result}});
}

QByteArray writeError(const QJsonValue &id, const MethodError &error)
{
    return line(
        {{u"jsonrpc"_s, u"2.0"_s},
         {u"id"_s, id},
         {u"error"_s, QJsonObject{{u"code"_s, error.code}, {u"message"_s, error.message}}}});
}

std::expected<std::pair<qint64, Answer>, ControlError> parseResponse(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonObject object = document.object();
    if (!isVersion2(object))
        return malformed(u"not JSON-RPC 2.0"_s);
    const QJsonValue error = object.value("error"_L1);
    if (error.isObject()) {
        const ControlError refused{ControlError::Reason::Refused,
                                   error["message"_L1].toString(),
                                   error["code"_L1].toInt()};
        return std::pair(object.value("id"_L1).toInteger(-1), Answer(std::unexpected(refused)));
    }
    if (!object.contains("result"_L1) || !object.value("id"_L1).isDouble())
        return malformed(u"neither a result nor an error"_s);
    return std::pair(object.value("id"_L1).toInteger(-1), Answer(object.value("result"_L1)));
}

} // namespace control
