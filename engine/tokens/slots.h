// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/tokens.h"

#include <expected>
#include <p11-kit/pkcs11.h>

namespace tokens {

using certificates::CertificateError;

// A PKCS#11 2.40 module, loaded and initialised once for the rest of this short process: it is
// never finalised, for modules that fail at that would spoil what went well before.
[[nodiscard]] std::expected<CK_FUNCTION_LIST *, CertificateError> loadModule(const QString &path);

struct Slot {
    CK_SLOT_ID id = 0;
    CK_TOKEN_INFO token{};
};

// Those that hold a token; at most 64.
[[nodiscard]] std::expected<QList<Slot>, CertificateError> slotsWithToken(CK_FUNCTION_LIST *module);

// The initialised token of this label; TokenUnavailable when there is none, or more than one.
[[nodiscard]] std::expected<Slot, CertificateError> slotOf(CK_FUNCTION_LIST *module,
                                                           const QString &tokenLabel);

[[nodiscard]] certificates::Token describe(const CK_TOKEN_INFO &info);

// What a refused call means to us; `call` is its name.
[[nodiscard]] CertificateError tokenError(CK_RV result, const char *call);

} // namespace tokens
