// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_file.h"

namespace site {

[[nodiscard]] QString historyPath(const QString &directory);
[[nodiscard]] QString siteFilePath(const QString &directory);
[[nodiscard]] std::expected<QByteArray, SiteError> readBytes(const QString &path);

// Puts valid bytes in force, and the ones they replace into history/. The caller holds the lock.
[[nodiscard]] std::expected<void, SiteError> putInForce(const QString &directory,
                                                        const QByteArray &bytes);

} // namespace site
