// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/private/openssl.h"

namespace certificates {

// A subjectAltName with these names, kind by kind (RFC 5280 §4.2.1.6; SRVName: RFC 4985 §2;
// XmppAddr: RFC 6120 §13.7.1.4). Null when OpenSSL fails.
[[nodiscard]] GeneralNamesPtr generalNames(const SubjectNames &names);

} // namespace certificates
