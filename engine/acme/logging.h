// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace acme {

Q_DECLARE_LOGGING_CATEGORY(lcAcme)

} // namespace acme
