// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/partners/partner_state.h"

namespace wizard {

PartnerState partnerState(const control::PartnerStatus *status, bool engineAnswers, bool isInForce)
{
    using Kind = PartnerState::Kind;
    if (!isInForce)
        return {.kind = Kind::NotInForce};
    if (!engineAnswers)
        return {.kind = Kind::EngineSilent};
    if (status == nullptr)
        return {.kind = Kind::NotInForce};
    if (const int streams = status->streamsIn + status->streamsOut; streams > 0)
        return {.kind = Kind::Connected, .streams = streams};
    if (!status->lastError.isEmpty())
        return {.kind = Kind::Failing,
                .streams = 0,
                .since = status->failingSince,
                .error = status->lastError};
    if (!status->lastTried.isValid())
        return {.kind = Kind::NeverTried};
    return {.kind = Kind::Idle, .streams = 0, .since = status->lastTried};
}

} // namespace wizard
