// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"

namespace site {

// What Export-Csv writes: perhaps a line "#TYPE name", the names of the properties, a line for an
// object. The delimiter is a comma, a semicolon (the list separator of many languages) or a tab.
[[nodiscard]] std::expected<QList<ExportedObject>, LyncFileError>
readExportedCsv(const QString &text);

} // namespace site
