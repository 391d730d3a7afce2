// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/tls_evidence.h"

namespace xmpp {

bool provesDomain(const certificates::PeerEvidence &peer, const base::DomainName &domain)
{
    return peer.trusted && !peer.chain.isEmpty()
        && certificates::certifiesXmppDomain(peer.chain.constFirst(), domain);
}

QString whyNotProven(const certificates::PeerEvidence &peer, const base::DomainName &domain)
{
    if (peer.chain.isEmpty())
        return QStringLiteral("no certificate was presented");
    if (!peer.trusted)
        return QStringLiteral("the certificate is not trusted: ") + peer.fault;
    return QStringLiteral("the certificate does not name ") + domain.text();
}

QString tlsText(const network::TlsStream &connection)
{
    if (!connection.isEncrypted())
        return {};
    return connection.facts().protocol + u' ' + connection.facts().cipher;
}

} // namespace xmpp
