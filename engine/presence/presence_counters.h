// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"

#include <QHash>
#include <QMap>
#include <QString>

namespace presence {

// Since the engine started.
struct PresenceCounters {
    qint64 toXmpp = 0; // presence of our people, told to a contact
    qint64 fromXmpp = 0; // presence of contacts
    qint64 probesAnswered = 0;
    qint64 probesSent = 0;
    qint64 requestsSent = 0; // "subscribe" of our people
    qint64 approved = 0; // requests to our people: at once, or later
    qint64 awaitingApproval = 0; // those that had to wait for a word of theirs
    qint64 refused = 0; // nobody of this name, no access, full lists
    qint64 blocked = 0; // stanzas of blocked contacts, which nobody answers
    qint64 resyncs = 0; // with a partner that may have missed something
    // Requests that had to wait since the partner's people are not verified, by domain.
    QHash<base::DomainName, qint64> strangers;

    // For the engine's status: "presence-sip-to-xmpp", "subscriptions-approved", …
    [[nodiscard]] QMap<QString, qint64> named() const;
};

} // namespace presence
