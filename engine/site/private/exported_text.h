// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"

namespace site {

inline constexpr qsizetype maxExportedObjects = 100'000;
inline constexpr qsizetype maxExportedProperties = 500; // of one object

// The text of a file that PowerShell wrote: UTF-16 or UTF-8 by its byte order mark; UTF-8 or
// UTF-16LE without one.
[[nodiscard]] std::expected<QString, LyncFileError> exportedText(const QByteArray &bytes);

} // namespace site
