// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/logging.h"

namespace sip {

Q_LOGGING_CATEGORY(lcSip, "puente.sip", QtInfoMsg)

} // namespace sip
