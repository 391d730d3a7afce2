// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"

namespace site {

// What Export-Clixml writes ([MS-PSRP] §2.2.5), in UTF-8. No document types, no entities; depth,
// objects and values are bounded. A list of objects counts as its objects.
[[nodiscard]] std::expected<QList<ExportedObject>, LyncFileError>
readClixml(const QByteArray &utf8);

} // namespace site
