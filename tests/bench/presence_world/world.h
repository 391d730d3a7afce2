// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/presence_world/engine_process.h"
#include "tests/bench/presence_world/partners.h"
#include "tests/bench/presence_world/phones.h"

#include <QJsonObject>

#include <chrono>
#include <functional>
#include <vector>

namespace world {

// What happens to the engine in a soak, each second.
struct SoakLoad {
    double publications = 0; // of our people, each told to all his contacts
    double presences = 0; // of contacts
    double messages = 0; // half of them each way
};

// The phases of a measurement, each told as one line of JSON.
class World
{
public:
    World(const Shape &shape,
          const base::Endpoint &listenAt,
          const base::Endpoint &engine,
          const base::Endpoint &engineSip,
          qint64 pid);

    Partners &partners() { return m_partners; }

    // Everybody registers; his contacts see him.
    void enroll();
    // Everybody watches his first contacts.
    void watch(int each);
    // `count` changes, `window` at a time, each of another user: until all his contacts have seen
    // it.
    void change(int count, int window);
    // A steady load. In the end everything is accounted for: each message was delivered once or its
    // sender was told, and everybody sees the latest presence of everybody.
    void soak(std::chrono::seconds time, const SoakLoad &load);
    // Nothing happens.
    void rest(std::chrono::seconds time);

private:
    // Runs the event loop until `done`, or `patience` has passed: whether it was done.
    static bool waitUntil(const std::function<bool()> &done, std::chrono::milliseconds patience);
    void tell(const QString &phase, QJsonObject figures) const;
    qint64 wrongViews(const std::vector<int> &said) const;

    Shape m_shape;
    Partners m_partners;
    Phones m_phones;
    EngineProcess m_engine;
    std::vector<int> m_sequences; // what each user published last
    int m_watchedEach = 0;
};

} // namespace world
