// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/private/openssl.h"

namespace certificates {

// The names in a subjectAltName extension that parsed (RFC 5280 §4.2.1.6, RFC 4985, RFC 6120
// §13.7.1.4).
[[nodiscard]] SubjectNames subjectNames(const GENERAL_NAMES &names);

// Any ASN.1 string as text; empty when it hides a NUL or another control character.
[[nodiscard]] QString textOf(const ASN1_STRING *string);

// The last (most specific) common name; empty when it hides a NUL or another control character.
[[nodiscard]] QString commonNameOf(const X509_NAME *name);

// A whole name in the form of RFC 2253, for people.
[[nodiscard]] QString displayOf(const X509_NAME *name);

} // namespace certificates
