// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"

namespace wizard {

// How it stands with a partner, as far as anybody here knows.
struct PartnerState {
    // What needs somebody comes first.
    enum class Kind {
        Failing,
        NotInForce, // new here, or not taken by the engine
        NeverTried, // since the engine started
        Idle,
        Connected,
        EngineSilent // the engine does not run, or does not answer
    };

    Kind kind = Kind::EngineSilent;
    int streams = 0; // both directions
    QDateTime since = {}; // Failing: when it began; Idle: the last stream. UTC; may be invalid
    QString error = {}; // Failing: English

    bool operator==(const PartnerState &) const = default;
};

// `status`: the engine's word on this partner; null: it has none.
[[nodiscard]] PartnerState
partnerState(const control::PartnerStatus *status, bool engineAnswers, bool isInForce);

} // namespace wizard
