// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace presence {

// Why what an administrator wants of a contact list cannot be done.
struct ContactError {
    enum class Reason {
        UnknownUser, // not one of ours
        NoAccess, // the domain is no partner's, or the user may not have to do with it
        UnknownContact, // not in the list
        NothingPending, // he does not ask, and does not see our person
        ListFull
    };

    Reason reason;
    QString evidence = {}; // English, for the log
};

} // namespace presence
