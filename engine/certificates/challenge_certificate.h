// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/credentials.h"

#include <expected>

namespace certificates {

// What tls-alpn-01 presents (RFC 8737 §3): self-signed with a key of its own, naming the domain or
// address alone, with the SHA-256 of the key authorisation as critical acmeIdentifier.
[[nodiscard]] std::expected<Credentials, CertificateError>
makeChallengeCertificate(const QString &identifier, const QByteArray &keyAuthorization);

} // namespace certificates
