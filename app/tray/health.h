// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/service/service.h"

#include <chrono>
#include <optional>

namespace app {

// A partner that cannot be reached is a problem once this long has passed: its server was not only
// started anew.
inline constexpr std::chrono::minutes failingForLong{10};

struct Problem {
    // The worst comes first.
    enum class Cause {
        EngineFailed, // it ended without being asked to
        StorageFails,
        CertificateExpired,
        CertificateUnusable,
        CertificateExpires, // detail: how near its end is
        ListenerFailed,
        ReloadRefused,
        PartnerFails,
        RenewalFails
    };

    Cause cause = Cause::EngineFailed;
    QString subject = {}; // a domain, an endpoint, the id of a certificate
    QString detail = {};
    QDateTime date = {}; // the end of a certificate, the begin of a failure

    bool operator==(const Problem &) const = default;
};

// Equal for what a person takes for the same problem; each step towards a certificate's end is one
// of its own.
[[nodiscard]] QString key(const Problem &problem);

enum class HealthState {
    Running,
    Stopped,
    Attention,
    Unknown // on its way up or down, or it does not answer yet
};

struct Health {
    HealthState state = HealthState::Unknown;
    QList<Problem> problems; // the worst first

    bool operator==(const Health &) const = default;
};

// `engine`: what it told last; none while it does not answer. Pure.
[[nodiscard]] Health health(const service::ServiceState &service,
                            const std::optional<control::EngineStatus> &engine,
                            const QDateTime &now);

// When a failure will have lasted for long, and nobody else would tell; invalid: none will.
[[nodiscard]] QDateTime nextLook(const std::optional<control::EngineStatus> &engine,
                                 const QDateTime &now);

} // namespace app
