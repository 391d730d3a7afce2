// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "engine/cli/session.h"
#include "engine/site/site.h"

#include <functional>

namespace cli {

// [acme] of the site; the challenge counts before the settings are judged complete.
[[nodiscard]] std::expected<acme::Settings, Failure> settingsFor(
    const Session &session, site::Site site, const std::optional<acme::Challenge> &challenge);

// Runs an order to its end in an event loop of its own: the steps on standard error, records for a
// person to enter too, and Ctrl-C cancels. `begin` calls one of the order's start functions.
[[nodiscard]] acme::Outcome runOrder(const acme::Settings &settings,
                                     const QString &siteDirectory,
                                     const std::function<void(acme::Order &)> &begin);

[[nodiscard]] Report reportOf(const certificates::ImportedCertificate &imported,
                              const QString &advice);
// For one that is presented nowhere yet.
[[nodiscard]] QString assignAdvice(const certificates::ImportedCertificate &imported);

} // namespace cli
