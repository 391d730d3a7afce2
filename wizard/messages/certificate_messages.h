// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"
#include "engine/site/certificate_plan.h"
#include "wizard/messages/explanation.h"

namespace wizard {

[[nodiscard]] Explanation explain(const certificates::CertificateError &error);

// Why a name belongs in the certificate, without a full stop: for tables.
[[nodiscard]] QString explain(const site::PlannedName &name);
[[nodiscard]] QString explain(const site::OfferedName &name);

} // namespace wizard
