// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/roster_error.h"

using namespace Qt::StringLiterals;

namespace presence {

QString reasonName(RosterError::Reason reason)
{
    switch (reason) {
    case RosterError::Reason::TooManyContacts:
        return u"too-many-contacts"_s;
    case RosterError::Reason::TooManyWatchers:
        return u"too-many-watchers"_s;
    case RosterError::Reason::TooManyRequests:
        return u"too-many-requests"_s;
    case RosterError::Reason::PartnerAsksTooMuch:
        return u"partner-asks-too-much"_s;
    case RosterError::Reason::TooManyBlocked:
        return u"too-many-blocked"_s;
    }
    return {};
}

} // namespace presence
