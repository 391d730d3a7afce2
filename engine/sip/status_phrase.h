// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sip {

// The reason phrase of RFC 3261 §21 and its extensions; one for the class if it is not known.
[[nodiscard]] QByteArrayView statusPhrase(int status);

} // namespace sip
