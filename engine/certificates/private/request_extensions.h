// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/openssl.h"
#include "engine/certificates/request_draft.h"

namespace certificates {

// The extensions a request asks for (RFC 2985 §5.4.2): names, key usage, extended key usage and,
// for a Windows CA, its template. Null when OpenSSL fails.
[[nodiscard]] ExtensionStackPtr
requestExtensions(const RequestDraft &draft, const SubjectNames &names, const EVP_PKEY *key);

} // namespace certificates
