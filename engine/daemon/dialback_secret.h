// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace puented {

// The secret of XEP-0185 §3: 32 random bytes, made once and kept in the state directory (0600), so
// that keys given before a restart can still be verified. The error is English.
[[nodiscard]] std::expected<QByteArray, QString> dialbackSecret(const QString &stateDirectory);

} // namespace puented
