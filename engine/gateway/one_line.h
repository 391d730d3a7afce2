// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace gateway {

// Text of a stranger as one line: valid UTF-8 (what is not becomes U+FFFD), every run of white
// space and control characters one space, none at the ends, at most `maxBytes`, cut between
// characters.
[[nodiscard]] QByteArray oneLine(QByteArrayView text, qsizetype maxBytes);

// RFC 3261 §25.1 Reason-Phrase, at most 128 bytes: brackets and quotes it forbids become those it
// allows.
[[nodiscard]] QByteArray reasonPhrase(QByteArrayView text);

} // namespace gateway
