// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace network {

Q_DECLARE_LOGGING_CATEGORY(lcNetwork)

} // namespace network
