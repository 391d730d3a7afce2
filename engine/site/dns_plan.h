// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/store.h"
#include "engine/site/site.h"

#include <chrono>
#include <variant>

namespace site {

struct AddressData {
    QString address; // A or AAAA by its form; empty: only the administrator knows it

    bool operator==(const AddressData &) const = default;
};

// RFC 2782. Priority and weight are advice: one edge needs neither.
struct ServiceData {
    quint16 port = 0;
    base::DomainName target;
    int priority = 0;
    int weight = 0;

    bool operator==(const ServiceData &) const = default;
};

// RFC 6698 in the one form that survives a renewal with the same key: 3 1 1 (RFC 7671 §5.1).
struct KeyPinData {
    QByteArray publicKeyId; // SHA-256 of SubjectPublicKeyInfo, 32 bytes

    bool operator==(const KeyPinData &) const = default;
};

struct PlannedRecord {
    enum class Reason {
        EdgeAddress, // where the other records point
        XmppPartners, // RFC 6120 §3.2.1
        XmppPartnersDirectTls, // XEP-0368
        SipFederation, // _sipfederationtls, as Lync and its kin look it up
        SipClientsTls, // RFC 3263 §4.1
        SipClientsTcp,
        SipClientsUdp,
        SipServiceName, // sip.<domain>: clients that look up no SRV records
        EdgeKey // DANE (RFC 7712): partners check the key; in a signed zone only
    };

    QString name; // without the final dot
    std::variant<AddressData, ServiceData, KeyPinData> data;
    Reason reason = Reason::EdgeAddress;
    bool optional = false;
    std::chrono::seconds ttl{3600};

    bool operator==(const PlannedRecord &) const = default;
};

[[nodiscard]] QString typeText(const PlannedRecord &record); // "A", "AAAA", "A/AAAA", "SRV", "TLSA"
// As in a zone file: "0 0 5269 edge.contoso.com."; empty for an address only people know.
[[nodiscard]] QString dataText(const PlannedRecord &record);
[[nodiscard]] QString reasonName(PlannedRecord::Reason reason); // "xmpp-partners"

// What the site does not say.
struct PublicFacts {
    QStringList addresses; // of the edge; empty: those of the site, else where it listens
    QList<QByteArray> publicKeyIds; // of the certificates presented

    bool operator==(const PublicFacts &) const = default;
};

// Keys of the certificates that are assigned, each once, the default certificate's first.
[[nodiscard]] QList<QByteArray>
assignedKeys(const Certificates &assigned,
             const QList<certificates::StoredCertificate> &certificates);

// The public DNS records this site needs, the required ones first, each with its reason. Pure.
[[nodiscard]] QList<PlannedRecord> dnsPlan(const Site &site, const PublicFacts &facts = {});

} // namespace site
