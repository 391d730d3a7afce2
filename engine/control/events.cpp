// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/control/events.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace control {

namespace {

std::unexpected<ControlError> malformed(const QString &why)
{
    return std::unexpected(ControlError{ControlError::Reason::Malformed, why});
}

} // namespace

QString topicName(Topic topic)
{
    switch (topic) {
    case Topic::Contacts:
        return u"contacts"_s;
    case Topic::Presence:
        return u"presence"_s;
    case Topic::Partners:
        return u"partners"_s;
    case Topic::Streams:
        return u"streams"_s;
    case Topic::Engine:
        return u"engine"_s;
    case Topic::Reload:
        return u"reload"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Topic> topicNamed(const QString &name)
{
    const auto *const found = std::ranges::find(allTopics, name, topicName);
    return found == allTopics.end() ? std::nullopt : std::optional(*found);
}

QByteArray writeEvent(const Event &event)
{
    QJsonObject params{{u"topic"_s, topicName(event.topic)}};
    if (event.isLoss)
        params[u"lost"_s] = true;
    else
        params[u"data"_s] = event.data;
    return QJsonDocument(QJsonObject{{u"jsonrpc"_s, u"2.0"_s},
                                     {u"method"_s, u"event"_s},
                                     {u"params"_s, params}})
        .toJson(QJsonDocument::Compact);
}

std::expected<Event, ControlError> parseEvent(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.value("jsonrpc"_L1).toString() != "2.0"_L1
        || object.value("method"_L1).toString() != "event"_L1)
        return malformed(u"not an event"_s);
    const QJsonObject params = object.value("params"_L1).toObject();
    const auto topic = topicNamed(params.value("topic"_L1).toString());
    if (!topic)
        return malformed(u"an event of no topic"_s);
    return Event{.topic = *topic,
                 .isLoss = params.value("lost"_L1).toBool(),
                 .data = params.value("data"_L1).toObject()};
}

QJsonObject subscriptionParams(const QList<Topic> &topics)
{
    QJsonArray names;
    for (const Topic topic : topics)
        names.append(topicName(topic));
    return {{u"topics"_s, names}};
}

std::expected<QList<Topic>, QString> subscribedTopics(const QJsonObject &params)
{
    const QJsonValue names = params.value("topics"_L1);
    if (!names.isArray())
        return std::unexpected(u"topics is not an array"_s);
    QList<Topic> topics;
    const QJsonArray all = names.toArray();
    for (const auto &name : all) {
        const auto topic = topicNamed(name.toString());
        if (!topic)
            return std::unexpected(u"no topic "_s + name.toString().left(100));
        if (!topics.contains(*topic))
            topics.append(*topic);
    }
    return topics;
}

} // namespace control
