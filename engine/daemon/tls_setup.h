// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private_key.h"
#include "engine/control/status.h"
#include "engine/site/site.h"

#include <memory>

namespace network {
class TlsContext;
} // namespace network

namespace puented {

// The certificates and the trust of a site, made ready for TLS. What cannot be used is left out and
// reported; it never keeps the rest from working.
struct TlsSetup {
    std::shared_ptr<const network::TlsContext> context; // null only when OpenSSL itself failed
    bool hasCertificate = false; // at least one can be presented
    QList<control::CertificateStatus> report;
    QList<certificates::PrivateKey> openKeys; // of all that can be presented
};

// `openKeys` are those of the setup before: encrypted keys are opened once, for it takes 0.2 s.
[[nodiscard]] TlsSetup makeTls(const QString &siteDirectory,
                               const site::Site &site,
                               const QList<certificates::PrivateKey> &openKeys = {});

} // namespace puented
