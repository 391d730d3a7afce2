// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

// Moments as RFC 3339 and XEP-0082 write them.
namespace events {

// In UTC; null for what is none. Without an offset it is taken as UTC.
[[nodiscard]] QDateTime readTimestamp(const QByteArray &text);
[[nodiscard]] QByteArray writeTimestamp(const QDateTime &moment);

} // namespace events
