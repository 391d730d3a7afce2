// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QList>

namespace site {

enum class Method {
    SaslOverTls,
    TlsDialback,
    TcpDialback
};

enum class Verdict {
    Ok,
    Warn,
    Error
};

// What a partner's TLS, SASL and dialback settings amount to.
struct NegotiationRule {
    enum class Reason {
        None,
        DialbackInoperative, // TLS and SASL are both required: dialback is never reached
        OptionalTlsMayFail, // SASL needs TLS, and TLS is only optional
        SaslNeedsTls, // SASL without TLS: refused when saved
        NoMethod, // neither SASL nor dialback
        TlsDialbackOnly,
        PartnerChoosesTls, // dialback, with or without TLS as the partner likes
        TcpDialbackOnly // nothing is encrypted
    };

    QList<Method> methods; // best first; empty: no stream can be authenticated
    Verdict verdict = Verdict::Ok;
    Reason reason = Reason::None;

    bool operator==(const NegotiationRule &) const = default;
};

// The 18 rows of Lync's negotiation table. A row judged Error is refused when it is saved; loaded
// from a file, the engine authenticates by its methods.
[[nodiscard]] NegotiationRule negotiationRule(Negotiation tls, Negotiation sasl, bool dialback);
[[nodiscard]] NegotiationRule negotiationRule(const XmppPartner &partner);

[[nodiscard]] QString name(Method method); // "sasl-over-tls"
[[nodiscard]] QString name(Verdict verdict); // "ok", "warning", "error"
[[nodiscard]] QString reasonName(NegotiationRule::Reason reason); // "sasl-needs-tls"

} // namespace site
