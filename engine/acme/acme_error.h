// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/certificate_error.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace acme {

// Why there is no certificate, or no account. What the CA said (RFC 8555 §6.7) is told apart from
// what could not be done here.
struct AcmeError {
    enum class Reason {
        // Here, before the CA is asked
        NotConfigured, // [acme] names no directory
        SettingsIncomplete, // the evidence is the key of [acme] that is missing
        SecretMalformed, // the EAB or TSIG key is not base64
        CaFileUnusable,
        TermsNotAgreed, // `link`: the terms of service
        BindingRequired, // the CA wants an external account binding
        NamesNotPossible, // the request has names that no ACME CA certifies (SRV, XMPP, URI)
        ListenPermission, // ports below 1024 are root's; `identifier`: the endpoint
        ListenInUse,
        ListenFailed,
        RecordsNotVisible, // the DNS does not show them; `identifier`: the first record
        UpdateRefused, // by the DNS server: wrong key, zone not his, not allowed
        UpdateUnreachable,
        StoreFailed, // `certificate` says why
        Cancelled,
        // The way to the CA
        Unreachable, // no connection to the directory
        Untrusted, // its TLS certificate is not trusted
        NotAcme, // it answers something else than RFC 8555
        TimedOut,
        // What the CA says of the account
        AccountUnknown, // there is none for our key, and none was to be made
        AccountRefused, // deactivated, or not allowed
        BindingRefused, // the EAB key is wrong, used up or unknown
        ContactRefused,
        // … of the order
        RateLimited, // `retryAfter`
        NameRejected, // a name it will not certify by policy
        CaaForbids, // CAA records name another CA (RFC 8659)
        DnsFailed, // it could not look the name up
        ConnectionFailed, // it could not reach us
        TlsFailed, // it reached us, but not by TLS
        WrongAnswer, // it found another answer than ours: something else listens there
        ChallengeNotOffered, // it does not accept the configured challenge for this name
        RequestRefused, // badCSR, badPublicKey
        OrderFailed, // invalid without a cause that we know
        UserActionRequired, // `link`: where
        ServerFailed
    };

    Reason reason;
    QString evidence = {}; // English, for the log; never key material
    QString identifier = {}; // the name, address or endpoint it is about
    QString link = {}; // https: page to show to the administrator
    QDateTime retryAfter = {}; // UTC; invalid: not said
    std::optional<certificates::CertificateError> certificate = {};

    bool operator==(const AcmeError &) const = default;
};

[[nodiscard]] AcmeError storeFailed(const certificates::CertificateError &error);

[[nodiscard]] QString reasonName(AcmeError::Reason reason); // "rate-limited"

} // namespace acme
