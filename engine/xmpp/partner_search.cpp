// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/partner_search.h"

namespace xmpp {
namespace {

constexpr quint16 defaultPort = 5269;

} // namespace

network::ConnectPlan planFor(const base::DomainName &remote, const PeerPolicy &policy)
{
    network::ConnectPlan plan;
    if (policy.tls != PeerPolicy::Use::Forbidden)
        plan.srv.append(
            {.name = QStringLiteral("_xmpps-server._tcp.") + remote.text(), .directTls = true});
    plan.srv.append(
        {.name = QStringLiteral("_xmpp-server._tcp.") + remote.text(), .directTls = false});
    plan.fallbackHost = remote.text();
    plan.fallbackPort = defaultPort;
    plan.fixed = policy.fixedEndpoint;
    return plan;
}

StanzaError bounce(const network::ConnectError &error)
{
    using Condition = StanzaError::Condition;
    using Reason = network::ConnectError::Reason;
    const QByteArray evidence = " (" + error.evidence.toUtf8() + ')';
    switch (error.reason) {
    case Reason::NotOffered:
        return {Condition::RemoteServerNotFound,
                "The domain says in the DNS that it offers no XMPP federation" + evidence};
    case Reason::NameNotFound:
        return {Condition::RemoteServerNotFound,
                "The domain's XMPP server was not found in the DNS" + evidence};
    case Reason::DnsFailed:
        return {Condition::RemoteServerTimeout,
                "The DNS gave no answer about the domain's XMPP server" + evidence};
    case Reason::AllTargetsFailed:
        return {Condition::RemoteServerTimeout,
                "The domain's XMPP server cannot be reached" + evidence};
    }
    Q_UNREACHABLE();
}

} // namespace xmpp
