// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace events {

Q_DECLARE_LOGGING_CATEGORY(lcEvents)

} // namespace events
