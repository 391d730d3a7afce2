// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace presence {

// Why a contact list takes no more; it is as it was.
struct RosterError {
    enum class Reason {
        TooManyContacts, // the user has added so many
        TooManyWatchers, // so many see him, or may, whom he has not added
        TooManyRequests, // so many wait for his answer
        PartnerAsksTooMuch, // so many of this domain wait for anybody's answer
        TooManyBlocked
    };

    Reason reason;

    bool operator==(const RosterError &) const = default;
};

[[nodiscard]] QString reasonName(RosterError::Reason reason); // "too-many-requests"

} // namespace presence
