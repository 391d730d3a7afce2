// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>

namespace acme {

// The value of Retry-After (RFC 9110 §10.2.3), seconds or a date, as what is left from `now`; at
// most 30 days. 0: there is none that makes sense.
[[nodiscard]] std::chrono::seconds retryAfter(const QByteArray &value, const QDateTime &now);

} // namespace acme
