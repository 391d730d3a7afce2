// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate_error.h"

#include <expected>

namespace certificates {

// Secrets of a site that belong to no certificate: DIR/keys/NAME, 0600 (0640 where the site is
// shared with a group) from its first byte on, replaced whole, on the disk when these return. Names
// are the program's, never a user's. They block: for a worker thread, or a program at its start.
[[nodiscard]] std::expected<void, CertificateError>
writeSecretFile(const QString &siteDirectory, const QString &name, const base::Secret &secret);
// NotFound: there is none.
[[nodiscard]] std::expected<base::Secret, CertificateError>
readSecretFile(const QString &siteDirectory, const QString &name);
// What is there already stays, and is returned: two programs agree on one secret.
[[nodiscard]] std::expected<base::Secret, CertificateError>
keepSecretFile(const QString &siteDirectory, const QString &name, const base::Secret &fresh);
// No error when there is none.
[[nodiscard]] std::expected<void, CertificateError> removeSecretFile(const QString &siteDirectory,
                                                                     const QString &name);

} // namespace certificates
