// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate.h"
#include "engine/certificates/key.h"

#include <QStringList>

namespace certificates {

// What an administrator asks a CA for: the wizard's model and the command line's input, as typed.
struct RequestDraft {
    enum class Profile {
        Public, // a public CA: nothing but what the CA/Browser Forum allows
        Private
    };

    QString friendlyName; // empty: the common name
    KeyKind key;
    bool exportable = false;
    QString commonName; // a domain name; always the first subjectAltName too
    QString organization;
    QString organizationalUnit;
    QString country; // two letters, ISO 3166
    QString state;
    QString locality;
    QStringList dnsNames;
    QStringList ipAddresses;
    QStringList srvNames; // "_xmpp-server.contoso.com" (RFC 4985); these three: Profile::Private
    QStringList xmppAddresses; // XmppAddr (RFC 6120 §13.7.1.4)
    QStringList uris; // "sip:contoso.com" (RFC 5922 §7.1)
    QString templateName; // of a Windows CA; empty for any other
    bool clientEku = false; // asked for only with Profile::Private
    Profile profile = Profile::Public;

    bool operator==(const RequestDraft &) const = default;
};

// The names a request will carry: A-labels, lower case, common name first, duplicates folded.
[[nodiscard]] std::expected<SubjectNames, RequestError> requestNames(const RequestDraft &draft);

// The first thing wrong with the draft; the evidence names the field and its value.
[[nodiscard]] std::expected<void, RequestError> validate(const RequestDraft &draft);

// ISO 3166-1 alpha-2, in either case, as X.520 wants it.
[[nodiscard]] bool isCountry(const QString &code);

} // namespace certificates
