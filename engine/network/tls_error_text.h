// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace network {

// Private to this folder: OpenSSL's oldest complaint of this thread, in its English words; empties
// the queue. "unknown error" when there was none.
[[nodiscard]] QString takeTlsErrorText();

} // namespace network
