// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"
#include "engine/network/tls_stream.h"

namespace xmpp {

// Whether what the peer presented is trusted and certifies `domain` (RFC 6120 §13.7.1.2).
bool provesDomain(const certificates::PeerEvidence &peer, const base::DomainName &domain);
// English; for peers that do not.
QString whyNotProven(const certificates::PeerEvidence &peer, const base::DomainName &domain);
// "TLSv1.3 TLS_AES_256_GCM_SHA384", empty in the clear.
QString tlsText(const network::TlsStream &connection);

} // namespace xmpp
