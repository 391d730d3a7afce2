// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/site/port_plan.h"

#include <optional>

namespace diagnosis {

// Whether a planned port can take connections, as far as this computer knows.
struct PortState {
    enum class Kind {
        NotOurs, // outgoing, or open only for a moment: nothing to look at
        Listening, // the engine
        NoCertificate, // TLS comes first here, and none is assigned
        Failed, // the running engine could not open it
        NotInForce, // the running engine does not know of it yet
        Free, // the engine does not run, and could open it
        Taken, // the engine does not run, and another program has it
        NotHere, // no address of this computer
        NotAllowed, // this user may not open it; the service may
        Unusable // the system refuses it otherwise
    };

    Kind kind = Kind::NotOurs;
    QString evidence = {}; // English, for the log

    bool operator==(const PortState &) const = default;
};

[[nodiscard]] QString name(PortState::Kind kind); // "not-in-force"

// Whether nobody will get through until something is changed.
[[nodiscard]] bool isFault(PortState::Kind kind);

// What the engine tells of its listener; pure.
[[nodiscard]] PortState portState(const site::PlannedPort &port,
                                  const control::EngineStatus &engine);
// Where no engine runs: binds the address for a moment, without listening.
[[nodiscard]] PortState tryPort(const site::PlannedPort &port);

// Of each port, in their order.
[[nodiscard]] QList<PortState> portStates(const QList<site::PlannedPort> &ports,
                                          const std::optional<control::EngineStatus> &engine);

} // namespace diagnosis
