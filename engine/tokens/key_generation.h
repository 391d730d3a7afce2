// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/tokens/session.h"

namespace tokens {

// A new key pair that never leaves the token (sensitive, not extractable), with a random CKA_ID,
// which is the answer.
[[nodiscard]] std::expected<QByteArray, CertificateError>
generateKey(const Session &session, const certificates::KeyKind &kind, const QString &label);

} // namespace tokens
