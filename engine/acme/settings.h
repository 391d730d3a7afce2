// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/base/secret.h"
#include "engine/site/site.h"

#include <QList>
#include <QUrl>

#include <optional>

namespace acme {

using Challenge = site::AcmeChallenge;

// Ties the ACME account to an account with the CA that exists already (RFC 8555 §7.3.4).
struct AccountBinding {
    QString keyId;
    base::Secret hmacKey; // base64url, as the CA gives it

    bool operator==(const AccountBinding &) const = default;
};

// A DNS server that takes updates (RFC 2136) signed with a TSIG key (RFC 8945).
struct DnsUpdate {
    base::Endpoint server; // an address
    QString keyName;
    site::TsigAlgorithm algorithm = site::TsigAlgorithm::HmacSha256;
    base::Secret key; // base64, as tsig-keygen and keymgr write it

    bool operator==(const DnsUpdate &) const = default;
};

// Everything an order needs to know of the CA and of this computer. Made by settingsFor() of
// site_settings.h, or by a wizard that has not written the site yet.
struct Settings {
    QUrl directory; // HTTPS
    QString contact; // a mail address; may be empty
    bool termsAgreed = false;
    std::optional<AccountBinding> binding = {};
    QString caFile = {}; // absolute, PEM; whom to believe about the directory; empty: the system
    Challenge challenge = Challenge::Http01;
    QList<base::Endpoint> httpListen = {};
    QList<base::Endpoint> tlsAlpnListen = {};
    std::optional<DnsUpdate> dnsUpdate = {};
    QList<base::Endpoint> dnsServers = {}; // asked whether records are visible; empty: the system's

    bool operator==(const Settings &) const = default;
};

} // namespace acme
