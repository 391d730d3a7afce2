// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/private/table_reader.h"

#include <QByteArray>

namespace site {

// Errors: NotToml, also for more than `maxBytes`.
[[nodiscard]] std::expected<toml::table, SiteError> readToml(const QByteArray &toml,
                                                             qsizetype maxBytes);

// The first in the order of the file. What is missing comes last: it may be there, misspelt.
[[nodiscard]] SiteError firstOf(const Faults &faults);

} // namespace site
