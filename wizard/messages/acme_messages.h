// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/order.h"
#include "wizard/messages/explanation.h"

namespace wizard {

[[nodiscard]] Explanation explain(const acme::AcmeError &error);

// What is done in this step of an order.
[[nodiscard]] QString titleOf(acme::Step step);

} // namespace wizard
