// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/probe_proposal.h"

namespace diagnosis {

using site::Method;
using site::Negotiation;

QList<Method> workingMethods(const ProbeFindings &findings)
{
    QList<Method> methods;
    if (findings.tls && findings.proven && findings.external && findings.ownCertificate)
        methods.append(Method::SaslOverTls);
    if (findings.tls && findings.secureDialback)
        methods.append(Method::TlsDialback);
    if (findings.plainDialback && !findings.tlsRequired)
        methods.append(Method::TcpDialback);
    return methods;
}

std::optional<Proposal> propose(const ProbeFindings &findings)
{
    const QList<Method> methods = workingMethods(findings);
    // SASL stays optional even where only dialback works today: EXTERNAL is taken once it does.
    if (methods.contains(Method::TlsDialback))
        return Proposal{Negotiation::Required, Negotiation::Optional, true};
    if (methods.contains(Method::SaslOverTls))
        return Proposal{Negotiation::Required, Negotiation::Required, false};
    if (methods.contains(Method::TcpDialback))
        return Proposal{Negotiation::NotSupported, Negotiation::NotSupported, true};
    return std::nullopt;
}

std::optional<Method> methodInUse(const site::NegotiationRule &rule, const ProbeFindings &findings)
{
    for (const Method method : workingMethods(findings)) {
        if (rule.methods.contains(method))
            return method;
    }
    return std::nullopt;
}

} // namespace diagnosis
