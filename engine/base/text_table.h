// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace base {

// Rows in aligned columns, two blanks apart, under their headings; no line feed at the end.
// Control characters in a cell, which a partner may have sent, become question marks.
[[nodiscard]] QString textTable(const QStringList &headings, const QList<QStringList> &rows);

} // namespace base
