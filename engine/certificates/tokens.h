// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/key.h"

#include <QFuture>
#include <QList>

namespace certificates {

// PKCS#11 tokens as homes of keys (RFC 7512 for the URIs).

struct TokenKey {
    QString uri; // "pkcs11:token=…;id=%…;type=private", without a PIN
    QString label;
    bool hasCertificate = false;

    bool operator==(const TokenKey &) const = default;
};

struct Token {
    QString modulePath; // "/usr/lib/softhsm/libsofthsm2.so"
    QString label;
    QString manufacturer;
    QString model;
    QString serial;
    bool isInitialised = true;

    bool operator==(const Token &) const = default;
};

// Where a new key is to be made.
struct TokenPlace {
    QString modulePath;
    QString tokenLabel;
    base::Secret pin;

    bool operator==(const TokenPlace &) const = default;
};

// PKCS#11 modules that are installed on this computer, by p11-kit's module files and the usual
// places.
[[nodiscard]] QStringList installedModules();

// The tokens of a module. Modules are third-party code that may hang or crash: they are loaded in
// a helper process, and what goes wrong there is an error here (TokenUnavailable).
[[nodiscard]] QFuture<std::expected<QList<Token>, CertificateError>>
listTokens(const QString &modulePath);

// Needs the PIN: private keys are invisible without.
[[nodiscard]] QFuture<std::expected<QList<TokenKey>, CertificateError>>
listTokenKeys(const TokenPlace &place);

} // namespace certificates
