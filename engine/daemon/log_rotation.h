// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace puented {

// Keeps puented.log, when standard error is that file, from growing without bound: beyond
// `maxBytes` it becomes puented.log.1, and a new one is begun. Any other file is left alone.
// Not for two threads at once.
void rotateLog(qint64 maxBytes);

} // namespace puented
