// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace base {

// Rows under their headings as RFC 4180 has them: UTF-8, CRLF, quotes where they are needed. A cell
// that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] QByteArray csv(const QStringList &headings, const QList<QStringList> &rows);

} // namespace base
