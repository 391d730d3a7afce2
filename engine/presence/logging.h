// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace presence {

Q_DECLARE_LOGGING_CATEGORY(lcPresence) // puente.presence

} // namespace presence
