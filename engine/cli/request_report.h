// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/cli/session.h"

namespace cli {

// Writes the request to `out`, and says what to do with it; it stays in the store when that fails.
[[nodiscard]] Result writeRequest(const certificates::PendingRequest &pending, const QString &out);

} // namespace cli
