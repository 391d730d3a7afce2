// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/gateway/refusal.h"

#include <QByteArray>

#include <expected>

namespace gateway {

// What a MESSAGE body says to a person, in UTF-8 with LF line ends: text/plain (RFC 7572 §7) in
// UTF-8, US-ASCII, ISO-8859-1 or UTF-16. Refused, never repaired: bytes that are no characters, and
// characters XML 1.0 cannot carry (§2.2), since leaving them out would change what was said.
[[nodiscard]] std::expected<QByteArray, Refusal> textOf(QByteArrayView contentType,
                                                        const QByteArray &body);

// The canonical form of text in MIME (RFC 2046 §4.1.1): every line break is CRLF.
[[nodiscard]] QByteArray withCrlf(const QByteArray &text);

} // namespace gateway
