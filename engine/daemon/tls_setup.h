// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

[[nodiscard]] TlsSetup makeTls(const QString &siteDirectory, const site::Site &site);

} // namespace puented
