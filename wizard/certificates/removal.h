// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_tasks.h"

namespace wizard {

// The question before a certificate or a request is removed: names what is lost.
[[nodiscard]] QString removalQuestion(const StoreRow &row, const std::optional<site::Site> &site);

} // namespace wizard
