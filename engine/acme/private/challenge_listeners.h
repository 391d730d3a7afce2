// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/network/listener.h"

#include <expected>
#include <memory>
#include <vector>

namespace acme {

using Listeners = std::vector<std::unique_ptr<network::Listener>>;

// All of them or none: the CA may come by any address. Limits fit a few validators.
[[nodiscard]] std::expected<Listeners, AcmeError>
openListeners(const QList<base::Endpoint> &endpoints);

} // namespace acme
