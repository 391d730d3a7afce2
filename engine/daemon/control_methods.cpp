// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/control_methods.h"

#include "engine/control/server.h"
#include "engine/daemon/engine.h"

using namespace Qt::StringLiterals;

namespace puented {

namespace {

constexpr int reloadRefused = 1; // an error code of ours

using Result = std::expected<QJsonValue, control::MethodError>;

Result reload(Engine &engine)
{
    if (const auto done = engine.reload(); !done)
        return std::unexpected(control::MethodError{reloadRefused, done.error()});
    return QJsonValue(true);
}

Result stop(Engine &engine, const QJsonObject &params)
{
    const QJsonValue graceful = params.value("graceful"_L1);
    if (!graceful.isUndefined() && !graceful.isBool())
        return std::unexpected(
            control::MethodError{control::MethodError::invalidParams, u"graceful is a bool"_s});
    // After the answer is written.
    QMetaObject::invokeMethod(&engine, &Engine::stop, Qt::QueuedConnection);
    if (!graceful.toBool(true))
        QMetaObject::invokeMethod(&engine, &Engine::stop, Qt::QueuedConnection); // at once
    return QJsonValue(true);
}

} // namespace

void addControlMethods(control::Server &server, Engine &engine)
{
    server.addMethod(u"status"_s, [&engine](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(engine.status()));
    });
    server.addMethod(u"streams"_s, [&engine](const QJsonObject &, control::Reply reply) {
        reply(control::toJson(engine.streams()));
    });
    server.addMethod(u"reload"_s, [&engine](const QJsonObject &, control::Reply reply) {
        reply(reload(engine));
    });
    server.addMethod(u"stop"_s, [&engine](const QJsonObject &params, control::Reply reply) {
        reply(stop(engine, params));
    });
}

} // namespace puented
