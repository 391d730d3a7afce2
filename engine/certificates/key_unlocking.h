// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace certificates {

enum class KeyLock {
    Passphrase,
    Pin // of a token
};

// The lock of a stored key that the engine opens only with the credential of its service that
// unlockCredentialName() names, for no secret is kept for it. None: it opens the key by itself.
[[nodiscard]] std::optional<KeyLock> lockWithoutSecret(const QString &siteDirectory,
                                                       const QString &publicKeyId);

} // namespace certificates
