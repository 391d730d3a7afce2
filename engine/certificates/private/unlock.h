// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/store_directory.h"

namespace certificates {

// What opens an encrypted key or a token: `given`, else the kept secret, else the credential of the
// service (systemd.exec(5), $CREDENTIALS_DIRECTORY). PassphraseRequired when there is none.
[[nodiscard]] std::expected<base::Secret, CertificateError>
secretFor(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given);

// The stored key with this id. That it is this key is checked: what TLS would refuse is better said
// here.
[[nodiscard]] std::expected<PrivateKey, CertificateError>
openKey(const StoreDirectory &directory, const QString &publicKeyId, const base::Secret &given);

} // namespace certificates
