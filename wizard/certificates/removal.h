// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/certificates/certificate_tasks.h"

namespace wizard {

// The question before a certificate or a request is removed: names what is lost. A key that
// others use, or that is on a token, stays.
[[nodiscard]] QString removalQuestion(const StoreRow &row,
                                      const CertificateTasks &tasks,
                                      const std::optional<site::Site> &site);

} // namespace wizard
