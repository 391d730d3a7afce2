// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/html_page.h"

#include <QString>

#include <expected>

namespace wizard {

// Writes the page whole or not at all: a PDF where the name ends so, else HTML. Blocks. The error
// is English, for "Details".
[[nodiscard]] std::expected<void, QString> writeDocument(const base::HtmlPage &page,
                                                         const QString &path);

} // namespace wizard
