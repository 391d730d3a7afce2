// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/domain_name.h"

#include <QString>

#include <optional>

namespace xmpp {

// One stream as the administrator sees it.
struct StreamStatus {
    enum class Direction {
        Incoming,
        Outgoing
    };

    QString id;
    Direction direction = Direction::Incoming;
    std::optional<base::DomainName> local; // unknown until the peer has said it
    std::optional<base::DomainName> remote;
    QString state; // "connecting", "awaiting-tls", …, "established", "waiting-to-retry"
    QString method; // "sasl-external", "dialback" or ""
    bool encrypted = false;
    QString tls; // "TLSv1.3 TLS_AES_256_GCM_SHA384"
    qint64 since = 0; // of the state "established", else of the stream; seconds since 1970
    quint64 stanzasIn = 0;
    quint64 stanzasOut = 0;
    qsizetype queued = 0;
    QString lastError; // English
};

} // namespace xmpp
