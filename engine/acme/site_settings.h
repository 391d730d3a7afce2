// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/acme/settings.h"
#include "engine/site/site.h"

#include <expected>

namespace acme {

// The secrets of [acme], each in a file of its own in DIR/keys, 0600. None: as if it were empty.
enum class SecretKind {
    BindingKey, // acme-eab.secret, base64url
    TsigKey // acme-tsig.secret, base64
};

// An empty secret removes the file. Refuses what is not base64 of at least 16 bytes
// (SecretMalformed).
[[nodiscard]] std::expected<void, AcmeError>
storeSecret(const QString &siteDirectory, SecretKind kind, const base::Secret &secret);
[[nodiscard]] bool hasSecret(const QString &siteDirectory, SecretKind kind);

// [acme] of the site with its secrets. SettingsIncomplete names the key that is missing;
// NotConfigured: there is no directory.
[[nodiscard]] std::expected<Settings, AcmeError> settingsFor(const QString &siteDirectory,
                                                             const site::Site &site);

} // namespace acme
