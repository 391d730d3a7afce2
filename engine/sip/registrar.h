// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/sip/request.h"
#include "engine/sip/transport.h"
#include "engine/sip/user_directory.h"

#include <QByteArray>

#include <chrono>
#include <expected>
#include <optional>
#include <vector>

namespace sip {

// A binding, and the flow it came by as long as that is known (not after a restart).
struct Registration {
    Binding binding;
    std::optional<Flow> flow = {};
    bool isSilent = false; // its device does not answer now
};

struct ContactUpdate {
    Uri uri;
    std::optional<quint32> expires = {}; // of the Contact itself
    int q = 1000;
};

// What a REGISTER asks for (RFC 3261 §10.3).
struct RegisterUpdate {
    QByteArray aor;
    QByteArray callId;
    quint32 sequence = 0;
    bool removeAll = false; // Contact: *
    std::optional<quint32> expires;
    std::vector<ContactUpdate> contacts;
};

struct RegisterLimits {
    std::chrono::seconds shortest{60};
    std::chrono::seconds longest{86400};
    std::size_t bindings = 10;
};

[[nodiscard]] std::expected<RegisterUpdate, Refusal> readRegister(const Request &request);

// Where a REGISTER came from, as a Binding has it.
[[nodiscard]] QByteArray receivedUri(const Flow &flow);

// The bindings afterwards: all of the update or nothing of it. What has expired is left out.
[[nodiscard]] std::expected<std::vector<Registration>, Refusal>
applyRegister(const std::vector<Registration> &current,
              const RegisterUpdate &update,
              const Flow &flow,
              const RegisterLimits &limits,
              const QDateTime &now);

// The header lines of the 200: every binding with its remaining seconds, and Date.
[[nodiscard]] QByteArray registerAnswer(const std::vector<Registration> &registrations,
                                        const QDateTime &now);

} // namespace sip
