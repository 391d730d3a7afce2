// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/client.h"
#include "engine/control/contacts.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>
#include <utility>

namespace wizard {

using ContactPair = std::pair<QString, QString>; // our user, the contact

// What an administrator does about contacts. A word that was given to a partner cannot be taken
// back: such deeds wait a moment in which they can be undone.
class ContactDeeds : public QObject
{
    Q_OBJECT

public:
    using Deed = control::ContactDeed;

    ContactDeeds(control::Client &client, QString socketPath, QObject *parent = nullptr);
    ~ContactDeeds() override; // what waits is carried out

    // Only before the first deed; for tests.
    void setGrace(std::chrono::milliseconds grace) { m_timer.setInterval(grace); }

    // What waited before is carried out at once.
    void put(Deed deed, const QList<ContactPair> &pairs);
    void undo();
    void carryOut(); // what waits

    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    [[nodiscard]] Deed deed() const { return m_deed; } // of what waits
    // Waits, or is under way: to be shown as done.
    [[nodiscard]] bool isPut(Deed deed, const ContactPair &pair) const;

Q_SIGNALS:
    void changed();
    void carriedOut(const control::ContactStatus &contact); // as it is now
    // Of several at once that the engine refused, the first one's reason.
    void refused(control::ContactDeed deed,
                 const QList<wizard::ContactPair> &pairs,
                 const control::ControlError &error);

private:
    struct Batch {
        Deed deed = Deed::Approve;
        qsizetype open = 0;
        QList<ContactPair> refused = {};
        std::optional<control::ControlError> error = {};
    };
    using Batches = QHash<int, Batch>;

    [[nodiscard]] static bool canWait(Deed deed);
    void send(Deed deed, const QList<ContactPair> &pairs);
    void settle(int number, const ContactPair &pair, const control::Answer &answer);

    control::Client &m_client;
    QString m_socketPath;
    QTimer m_timer;
    Deed m_deed = Deed::Approve;
    QSet<ContactPair> m_waiting;
    QHash<Deed, QSet<ContactPair>> m_underWay;
    Batches m_batches;
    int m_lastBatch = 0;
};

} // namespace wizard
