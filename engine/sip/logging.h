// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace sip {

Q_DECLARE_LOGGING_CATEGORY(lcSip)

} // namespace sip
