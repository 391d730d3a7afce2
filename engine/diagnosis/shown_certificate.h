// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/endpoint.h"
#include "engine/network/tls_context.h"

#include <QFuture>

namespace diagnosis {

// What a listener of this computer shows to who connects to it with TLS.
struct ShownCertificate {
    QString id = {}; // of the leaf, as in site.toml; empty: none
    QString fault = {}; // English; why there was no handshake

    bool operator==(const ShownCertificate &) const = default;
};

// A handshake with a listener that begins with TLS, of 5 seconds at most; nothing is sent in it.
[[nodiscard]] QFuture<ShownCertificate>
lookAtCertificate(const base::Endpoint &listener,
                  const QString &serverName,
                  std::shared_ptr<const network::TlsContext> tls);

} // namespace diagnosis
