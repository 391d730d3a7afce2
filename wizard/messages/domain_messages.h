// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/base/endpoint.h"

namespace wizard {

// Why a name or an endpoint that is being typed is not one yet.
[[nodiscard]] QString explain(const base::DomainNameError &error);
[[nodiscard]] QString explain(const base::EndpointError &error);

} // namespace wizard
