// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/gateway/refusal.h"

#include <QHash>
#include <QMap>

#include <array>

namespace gateway {

// Since the engine started. A message is counted once: relayed, refused by us, or failed beyond us.
struct DirectionCounters {
    qint64 relayed = 0; // the other side has it
    qint64 failed = 0; // the other side refused it, or could not be reached
    std::array<qint64, Refusal::reasons> refused{};

    void count(Refusal::Reason reason) { ++refused.at(static_cast<std::size_t>(reason)); }
};

struct RelayCounters {
    DirectionCounters sipToXmpp;
    DirectionCounters xmppToSip;
    qint64 withoutText = 0; // chat states, receipts, markers: nothing a MESSAGE could say
    qint64 strayErrors = 0; // about nothing we sent, or too late to tell anybody
    qint64 lateErrors = 0; // the sender got a notice after his 200
    qint64 doubted = 0; // answered 200, and then the stream was lost: the sender got a notice
    // Messages of strangers, by their domain, which is a partner's.
    QHash<base::DomainName, qint64> strangersRefused;

    // For the engine's status: "messages-sip-to-xmpp", "failed-…", "refused-not-a-partner", …;
    // reasons that never happened are left out.
    [[nodiscard]] QMap<QString, qint64> named() const;
};

} // namespace gateway
