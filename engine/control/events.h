// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/control_error.h"

#include <QJsonObject>
#include <QList>

#include <array>
#include <expected>
#include <optional>

namespace control {

// What the engine tells by itself to those who asked for it by "events.subscribe" {"topics": […]}.
// A notification a line: {"method":"event","params":{"topic":…,"data":…}}.
enum class Topic {
    Contacts, // a ContactStatus that was changed; one that is not listed any more is gone
    Presence, // a ContactStatus whose availability was changed
    Partners, // a PartnerStatus
    Streams, // a StreamStatus; one in the state "closed" is gone
    Engine, // an EngineStatus without its partners
    Reload // the site was read again: partners may have come or gone; no data
};

inline constexpr std::array allTopics{Topic::Contacts,
                                      Topic::Presence,
                                      Topic::Partners,
                                      Topic::Streams,
                                      Topic::Engine,
                                      Topic::Reload};

struct Event {
    Topic topic = Topic::Engine;
    // Changes of this topic were left out: ask for what is so now. There is no data.
    bool isLoss = false;
    QJsonObject data = {};

    bool operator==(const Event &) const = default;
};

[[nodiscard]] QString topicName(Topic topic); // "contacts", …
[[nodiscard]] std::optional<Topic> topicNamed(const QString &name);

// Lines without their line feed.
[[nodiscard]] QByteArray writeEvent(const Event &event);
[[nodiscard]] std::expected<Event, ControlError> parseEvent(const QByteArray &line);

// The params of "events.subscribe"; a name that is no topic: that name.
[[nodiscard]] QJsonObject subscriptionParams(const QList<Topic> &topics);
[[nodiscard]] std::expected<QList<Topic>, QString> subscribedTopics(const QJsonObject &params);

} // namespace control
