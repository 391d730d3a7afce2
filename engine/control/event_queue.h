// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/events.h"

#include <QByteArray>
#include <QHash>

#include <deque>

namespace control {

// The events one client has still to be told. Of each thing only the latest is kept; more things
// than fit in a topic become one notice that changes of it are lost.
class EventQueue
{
public:
    explicit EventQueue(int most) : m_most(most) { } // things a topic

    // From now on these and no others; what waits of the others is forgotten.
    void choose(const QList<Topic> &topics);
    [[nodiscard]] bool listens(Topic topic) const { return m_chosen.contains(topic); }

    // `key` tells the things of a topic apart.
    void put(Topic topic, const QString &key, const QByteArray &line);
    void putLoss(Topic topic);
    [[nodiscard]] bool isEmpty() const { return m_waiting.empty(); }
    [[nodiscard]] QByteArray take(); // the first of what waits; empty: nothing does

private:
    struct Entry {
        Topic topic;
        QString key;
        QByteArray line;
    };
    struct Chosen {
        QHash<QString, qint64> places; // by key: the number of what waits
        bool isLost = false; // only the notice of it waits
    };

    void append(Chosen &chosen, Entry entry);
    void forget(Topic topic);

    int m_most;
    QHash<Topic, Chosen> m_chosen;
    std::deque<Entry> m_waiting;
    qint64 m_first = 0; // number of the first that waits
};

} // namespace control
