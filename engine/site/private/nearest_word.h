// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace site {

// What was probably meant by `typed`: the candidate that is a slip or two away; empty: none is.
[[nodiscard]] QString nearestWord(const QString &typed, const QStringList &candidates);

} // namespace site
