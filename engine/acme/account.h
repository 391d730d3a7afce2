// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/acme/acme_error.h"
#include "engine/acme/settings.h"

#include <QFuture>
#include <QStringList>

#include <expected>

namespace acme {

// What a CA says of itself (RFC 8555 §7.1.1).
struct DirectoryFacts {
    QUrl termsOfService; // empty: there are none
    QUrl website;
    QStringList caaIdentities; // for CAA records
    bool bindingRequired = false;

    bool operator==(const DirectoryFacts &) const = default;
};

struct AccountFacts {
    QUrl url; // its name with this CA
    QStringList contacts; // "mailto:…"
    QString keyThumbprint; // RFC 7638
    bool isNew = false;

    bool operator==(const AccountFacts &) const = default;
};

enum class AccountUse {
    Existing, // AccountUnknown when there is none
    Register // makes it when there is none, which needs `termsAgreed` and perhaps a binding
};

// Both need an event loop, and answer within a minute.
[[nodiscard]] QFuture<std::expected<DirectoryFacts, AcmeError>>
readDirectory(const Settings &settings);
// The account of this site's key, DIR/keys/acme-account.pem, which is made when it is not there.
[[nodiscard]] QFuture<std::expected<AccountFacts, AcmeError>>
openAccount(const Settings &settings, const QString &siteDirectory, AccountUse use);

} // namespace acme
