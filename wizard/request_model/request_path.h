// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request_model/request_answers.h"

namespace wizard {

// The pages of the request wizard, in the order in which any of them are met; the values are the
// wizard's page ids.
enum class RequestStep {
    Intro,
    Delivery,
    Authority, // these three: to a CA that answers online
    Account,
    Challenge,
    File,
    Profile,
    Template,
    KeyHome,
    Security,
    Organization,
    Geography,
    Names,
    SipDomains,
    Additional,
    Summary,
    Executing,
    Result,
    Order, // these two: the same with a CA that answers online
    OnlineStatus
};

// The pages that these answers lead through.
[[nodiscard]] QList<RequestStep> pathFor(const RequestAnswers &answers);

} // namespace wizard
