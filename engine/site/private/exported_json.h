// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"

namespace site {

// What ConvertTo-Json writes: an object, or an array of them, or, by a fault of Windows
// PowerShell, an object with "value" and "Count" in place of the array.
[[nodiscard]] std::expected<QList<ExportedObject>, LyncFileError>
readExportedJson(const QByteArray &utf8);

} // namespace site
