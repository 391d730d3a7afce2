// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace xmpp {

Q_DECLARE_LOGGING_CATEGORY(lcXmpp)

} // namespace xmpp
