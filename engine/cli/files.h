// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"

#include <QByteArray>

namespace cli {

inline constexpr qint64 usualFileBytes = qint64(4) * 1024 * 1024;

// Files that the user names. At most so much and a byte are read, so that too much is seen as such.
[[nodiscard]] std::expected<QByteArray, Failure> readFile(const QString &path,
                                                          qint64 maxBytes = usualFileBytes);

// Why a file that the user names cannot be opened for reading.
[[nodiscard]] Failure unreadable(const QString &path);

enum class Readers {
    Everybody,
    OwnerAlone // 0600, for what holds a private key
};

// Whole or not at all.
[[nodiscard]] std::expected<void, Failure>
writeFile(const QString &path, const QByteArray &bytes, Readers readers = Readers::Everybody);

} // namespace cli
