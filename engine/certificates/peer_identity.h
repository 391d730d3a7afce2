// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/certificates/certificate.h"

namespace certificates {

// What a TLS handshake showed about the peer, judged once. Evidence, not a verdict: the partner's
// policy decides what it is worth.
struct PeerEvidence {
    QList<Certificate> chain; // as presented, leaf first; empty: none presented
    bool trusted = false;
    QString fault; // English, for the log: why not trusted
};

// Whether the certificate names an XMPP domain (RFC 6120 §13.7.1.2, RFC 9525): SRVName of
// _xmpp-server, dNSName with at most a wildcard as its whole left-most label, or XmppAddr.
// The common name does not count.
[[nodiscard]] bool certifiesXmppDomain(const SubjectNames &names, const base::DomainName &domain);
[[nodiscard]] bool certifiesXmppDomain(const Certificate &certificate,
                                       const base::DomainName &domain);

// Whether the certificate names a SIP domain (RFC 5922 §7.1, §7.2): URI sip:domain, else dNSName,
// else, when there is no subjectAltName at all, the common name. No wildcards.
[[nodiscard]] bool certifiesSipDomain(const SubjectNames &names, const base::DomainName &domain);
[[nodiscard]] bool certifiesSipDomain(const Certificate &certificate,
                                      const base::DomainName &domain);

} // namespace certificates
