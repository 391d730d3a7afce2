// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/secret.h"
#include "engine/certificates/certificate.h"
#include "engine/certificates/key.h"

#include <QFuture>
#include <QList>

#include <chrono>

namespace certificates {

// PKCS#11 tokens as homes of keys (RFC 7512 for the URIs).

struct TokenKey {
    QString uri; // "pkcs11:token=…;id=%…;type=private", without a PIN
    QString label;
    QString description; // "RSA 2048", "EC"
    bool hasCertificate = false;

    bool operator==(const TokenKey &) const = default;
};

// What a token says about wrong PINs since the last right one.
enum class PinState {
    Fine,
    TriesUsed,
    LastTry, // which is never used by us
    Locked
};

struct Token {
    QString modulePath; // "/usr/lib/softhsm/libsofthsm2.so"
    QString label;
    QString manufacturer;
    QString model;
    QString serial;
    bool isInitialised = true;
    PinState pinState = PinState::Fine;

    bool operator==(const Token &) const = default;
};

// A key on a token: what is kept of it, and enough to open it with the PIN.
struct TokenKeyPlace {
    QString modulePath;
    QString uri;

    bool operator==(const TokenKeyPlace &) const = default;
};

[[nodiscard]] QString tokenLabel(const TokenKeyPlace &place);

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

// Modules are third-party code that may hang or crash: all this is done in the program
// puente-tokens, and what goes wrong there is an error here (TokenUnavailable), at the latest after
// the time limit. Making a key may take 90 seconds. A PIN is tried once, and a refused one never
// again by this program; the last try before a token locks is left to its owner (PinLocked).

constexpr std::chrono::seconds tokenPatience{15};
constexpr std::chrono::seconds signingPatience{5};

[[nodiscard]] QFuture<std::expected<QList<Token>, CertificateError>>
listTokens(const QString &modulePath, std::chrono::seconds limit = tokenPatience);

// Needs the PIN: private keys are invisible without.
[[nodiscard]] QFuture<std::expected<QList<TokenKey>, CertificateError>>
listTokenKeys(const TokenPlace &place);

// These block: call them from a worker thread.

// A new key, never to leave the token.
[[nodiscard]] std::expected<TokenKeyPlace, CertificateError>
makeTokenKey(const TokenPlace &place, const KeyKind &kind, const QString &label);

// The key for use here: each signature is made by a process puente-tokens that lives as long as the
// key, and blocks for as long as the token takes. One that fails, or is not there within
// signingPatience, is a failed handshake; a token that was away is used again by opening the key
// anew.
[[nodiscard]] std::expected<PrivateKey, CertificateError> openTokenKey(const TokenKeyPlace &place,
                                                                       const base::Secret &pin);

// Puts the certificate beside its key, for other programs that use the token.
[[nodiscard]] std::expected<void, CertificateError>
putTokenCertificate(const TokenKeyPlace &place, const base::Secret &pin, const Certificate &leaf);

// With its certificates. There is no way back.
[[nodiscard]] std::expected<void, CertificateError> removeTokenKey(const TokenKeyPlace &place,
                                                                   const base::Secret &pin);

// "fine", "tries-used", "last-try", "locked"
[[nodiscard]] QString name(PinState state);

} // namespace certificates
