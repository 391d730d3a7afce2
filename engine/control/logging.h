// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace control {

Q_DECLARE_LOGGING_CATEGORY(lcControl)

} // namespace control
