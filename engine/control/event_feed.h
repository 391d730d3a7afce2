// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/events.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>

namespace control {

// The clients' end of the engine's events, over a connection of its own. Reads a bounded number a
// turn of the event loop, so that no flood holds it; what is not read waits with the engine, which
// tells only the latest. Comes back by itself after the engine was away.
class EventFeed : public QObject
{
    Q_OBJECT

public:
    EventFeed(QString socketPath, const QList<Topic> &topics, QObject *parent = nullptr);
    ~EventFeed() override;

    void start(); // again: now rather than at the next attempt
    void stop();
    [[nodiscard]] bool isOn() const { return m_isOn; }

Q_SIGNALS:
    // Every change from now on is told: ask now for how it is.
    void begun();
    void happened(const control::Event &event);
    void ended(); // the engine is away, or does not know of events

private:
    void connectToEngine();
    void readLines();
    [[nodiscard]] bool read(const QByteArray &line); // false: not what the engine says
    void giveUp();

    QString m_path;
    QByteArray m_request;
    QLocalSocket m_socket;
    QTimer m_retry;
    QTimer m_next; // lines wait for the next turn
    bool m_isWanted = false;
    bool m_isOn = false;
};

} // namespace control
