// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request_model/request_answers.h"

#include <expected>

namespace wizard {

// Why a typed text cannot be an additional name.
enum class NameFault {
    NotAName, // not what its kind asks for
    Wildcard, // XMPP and SIP peers do not match them reliably
    AlreadyThere,
    NeedsPrivateCa, // SRV, XMPP and URI names
    TooMany
};

// The name in its canonical form, in the notation of certificates::requestName.
[[nodiscard]] std::expected<QString, NameFault> additionalName(const QString &typed,
                                                               const RequestAnswers &answers);

} // namespace wizard
