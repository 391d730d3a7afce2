// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_error.h"

#include <expected>

namespace site {

// Addresses as they are typed for edge.public_addresses, in the form that the DNS has them. One
// that is given twice is refused, and so is one that partners elsewhere cannot reach at all.
[[nodiscard]] std::expected<QStringList, SiteError> parsePublicAddresses(const QStringList &texts);

} // namespace site
