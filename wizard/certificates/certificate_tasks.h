// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/control/status.h"
#include "engine/site/site.h"

namespace wizard {

// What the page of certificate tasks shows, computed from the site, its store, and what a running
// engine tells. Pure.

enum class CertificateStatus {
    Assigned,
    NotAssigned,
    Pending, // a request waits for its certificate
    ExpiresSoon,
    Expired,
    NotYetValid,
    NameMissing, // it does not name a domain it is presented for
    NotPresented, // the engine could not use it
    RenewalFailed, // the engine's latest attempt
    KeyMissing,
    Missing // assigned, but no longer in the store
};

// Where a certificate is presented. XMPP and SIP federation share the default certificate; a
// domain may have one of its own.
struct Usage {
    enum class Kind {
        XmppFederation,
        SipFederation,
        Domain
    };

    Kind kind = Kind::XmppFederation;
    std::optional<base::DomainName> domain = {}; // of Kind::Domain alone

    bool operator==(const Usage &) const = default;
};

struct UsageRow {
    Usage usage = {};
    QString id = {}; // of the certificate; empty: none
    QString friendlyName = {};
    QString issuer = {}; // its common name
    QDateTime notAfter = {};
    CertificateStatus status = CertificateStatus::NotAssigned;
    QStringList uncovered = {}; // domains it is presented for but does not name
    QDateTime renewAt = {}; // the engine's next attempt; invalid: it renews it not
    QString evidence = {}; // English, for the details: why it is not presented or renewed

    bool operator==(const UsageRow &) const = default;
};

// A certificate of the store, or a pending request.
struct StoreRow {
    QString id = {};
    bool isRequest = false;
    QString friendlyName = {};
    QString issuer = {};
    QDateTime notAfter = {}; // of a request: when it was made
    QStringList names = {};
    CertificateStatus status = CertificateStatus::NotAssigned;
    bool isAssigned = false;
    QString keyId = {};
    bool hasKey = true;
    bool isOnToken = false; // the key
    bool isRenewedByEngine = false; // and the latest attempt did not fail
    QDateTime renewAt = {}; // as above

    bool operator==(const StoreRow &) const = default;
};

struct CertificateTasks {
    bool hasSite = false;
    bool canGoBack = false;
    QList<UsageRow> usages;
    QList<StoreRow> rows; // certificates, then requests

    [[nodiscard]] const StoreRow *row(const QString &id) const;
    bool operator==(const CertificateTasks &) const = default;
};

[[nodiscard]] CertificateTasks
certificateTasks(const std::optional<site::Site> &site,
                 const QList<certificates::StoredCertificate> &certificates,
                 const QList<certificates::PendingRequest> &pending,
                 const QDateTime &now,
                 const QList<control::CertificateStatus> &loaded = {});

// Every name of a certificate, of any kind.
[[nodiscard]] QStringList allNames(const certificates::SubjectNames &names);

// The common name in a distinguished name as RFC 2253 writes it; without one, the whole.
[[nodiscard]] QString commonNameOf(const QString &distinguishedName);

} // namespace wizard
