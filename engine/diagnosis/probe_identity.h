// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/chain_verifier.h"
#include "engine/network/tls_context.h"
#include "engine/site/site.h"

#include <memory>

namespace diagnosis {

// As whom we appear to a partner, and whom we believe.
struct ProbeIdentity {
    std::shared_ptr<const network::TlsContext> tls = nullptr; // null: `fault` says why
    // Owners: the probe and whoever keeps the identity for the next one.
    std::shared_ptr<const certificates::ChainVerifier> verifier = nullptr;
    bool hasCertificate = false;
    QString fault = {}; // English: why the assigned certificate or a CA file cannot be used
};

// The certificate assigned to `local`, else the default one, with the site's and the computer's
// CAs. Reads files and opens keys: not for the GUI's thread.
[[nodiscard]] ProbeIdentity
probeIdentity(const QString &siteDirectory, const site::Site &site, const base::DomainName &local);

} // namespace diagnosis
