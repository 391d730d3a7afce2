// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/logging.h"

namespace acme {

Q_LOGGING_CATEGORY(lcAcme, "puente.acme", QtInfoMsg)

} // namespace acme
