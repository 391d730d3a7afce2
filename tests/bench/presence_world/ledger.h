// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

namespace world {

// What became of each message: one that was sent is delivered once, or its sender is told that it
// was not.
class Ledger
{
public:
    struct Balance {
        qint64 sent = 0;
        qint64 delivered = 0; // once, and the sender was told nothing else
        qint64 refused = 0; // the sender was told, and nobody read it
        qint64 lost = 0; // neither
        qint64 contradicted = 0; // read twice, or read and refused
    };

    void send(const QByteArray &message) { m_entries.insert(message, {}); }
    void deliver(const QByteArray &message) { ++m_entries[message].delivered; }
    void refuse(const QByteArray &message) { m_entries[message].refused = true; }
    Balance balance() const;

private:
    struct Entry {
        int delivered = 0;
        bool refused = false;
    };

    QHash<QByteArray, Entry> m_entries;
};

} // namespace world
