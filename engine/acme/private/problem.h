// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"

#include <QJsonObject>

namespace acme {

// What the CA was doing when it refused: the same type means different things.
enum class Asked {
    Account,
    Binding, // newAccount with an external account binding
    Order,
    Validation // of a challenge
};

// A problem document (RFC 7807) with the types of RFC 8555 §6.7 in our words. Its texts come from
// the network: shortened, control characters taken out.
[[nodiscard]] AcmeError errorOf(const QJsonObject &problem, Asked asked);
[[nodiscard]] bool isBadNonce(const QJsonObject &problem);

} // namespace acme
