// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/token_signer.h"
#include "engine/certificates/private_key.h"

namespace certificates {

// OpenSSL's view of a key on a token: its public half, and signatures by the signer, which lives as
// long as the key. RSA (PKCS #1 v1.5 and PSS) and ECDSA; nothing is decrypted.
[[nodiscard]] std::expected<PrivateKey, CertificateError>
privateKey(std::unique_ptr<TokenSigner> signer);

} // namespace certificates
