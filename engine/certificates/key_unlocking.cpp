// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/key_unlocking.h"

#include "engine/certificates/private/store_directory.h"

namespace certificates {

std::optional<KeyLock> lockWithoutSecret(const QString &siteDirectory, const QString &publicKeyId)
{
    const StoreDirectory directory(siteDirectory);
    const bool isOnToken = directory.isKeyOnToken(publicKeyId);
    const bool isLocked = isOnToken || directory.isKeyEncrypted(publicKeyId);
    if (!isLocked || !directory.keptSecret(publicKeyId).isEmpty())
        return std::nullopt;
    return isOnToken ? KeyLock::Pin : KeyLock::Passphrase;
}

} // namespace certificates
