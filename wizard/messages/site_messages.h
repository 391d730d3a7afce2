// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_error.h"
#include "wizard/messages/explanation.h"

namespace wizard {

[[nodiscard]] Explanation explain(const site::SiteError &error);

} // namespace wizard
