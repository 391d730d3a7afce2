// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gateway {

// RFC 7572 Table 1: <thread/> is the Call-ID. A thread may hold any text, a Call-ID only
// word["@"word] (RFC 3261 §25.1): what does not fit is percent-encoded behind a prefix, so that
// callIdOf and threadOf are each other's inverse without any table to keep.
// Empty where there is none, or where it is longer than 256 bytes.
[[nodiscard]] QByteArray callIdOf(QByteArrayView thread);
[[nodiscard]] QByteArray threadOf(QByteArrayView callId);

} // namespace gateway
