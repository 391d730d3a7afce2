// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/credentials.h"
#include "engine/certificates/trust.h"

#include <QHash>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

namespace network {

class TlsEngine;

struct TlsError {
    enum class Reason {
        ChainMissing,
        ChainUnusable,
        KeyDoesNotMatch,
        TrustUnusable,
        HandshakeFailed, // of a trial
        LibraryFailed
    };

    Reason reason;
    QString evidence; // English, for the log; never key material
};

[[nodiscard]] QString reasonName(TlsError::Reason reason);

struct TlsSettings {
    std::optional<certificates::Credentials> defaultCredentials;
    QHash<QString, certificates::Credentials> byDomain; // by A-label, lower case
    certificates::Trust trust;
};

// What all streams of one configuration share: credentials, trust and the rules of RFC 9325.
// Immutable. Owners: whoever opens streams, and each open stream, so that a stream begun before
// a reload keeps what it began with.
class TlsContext
{
public:
    [[nodiscard]] static std::expected<std::shared_ptr<const TlsContext>, TlsError>
    create(const TlsSettings &settings);

    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    // Whether a peer that asks for `domain` (A-label) can be shown any certificate at all.
    [[nodiscard]] bool hasCredentialsFor(const QString &domain) const;

private:
    friend class TlsEngine;
    struct State;
    explicit TlsContext(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace network
