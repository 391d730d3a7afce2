// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_range.h"
#include "engine/site/site.h"

namespace site {

// Whether these limits and intervals may be saved (setting_range.h); else the first that may not.
[[nodiscard]] std::expected<void, SiteError> validateGateway(const Gateway &gateway);

// What may be saved, and is worth a second look.
struct GatewayRemark {
    enum class Reason {
        BodiesAreLogged, // what people write to each other ends up in the log
        PartnerLimitUnreachable, // one partner may open more streams than all of them together
        IdleBeforeKeepAlive // a stream is closed as inactive before a keep-alive is due
    };

    Reason reason;
    QString key; // of [gateway]

    bool operator==(const GatewayRemark &) const = default;
};

[[nodiscard]] QList<GatewayRemark> gatewayRemarks(const Gateway &gateway);

[[nodiscard]] QString reasonName(GatewayRemark::Reason reason); // "bodies-are-logged"

} // namespace site
