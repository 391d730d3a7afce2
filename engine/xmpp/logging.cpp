// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/logging.h"

namespace xmpp {

Q_LOGGING_CATEGORY(lcXmpp, "puente.xmpp", QtInfoMsg)

} // namespace xmpp
