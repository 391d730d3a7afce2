// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "engine/diagnosis/port_owner.h"
#include "engine/diagnosis/port_state.h"
#include "engine/diagnosis/shown_certificate.h"

#include <QObject>

namespace diagnosis {

// What a running engine serves, against what its site wants.
struct Readiness {
    struct Port {
        site::PlannedPort port;
        PortState state;
        std::optional<PortOwner> owner = {}; // who has it in our place

        bool operator==(const Port &) const = default;
    };

    enum class Certificate {
        NoneAssigned,
        Unusable, // by the engine's word, in `evidence`
        Loaded, // by the engine's word: no listener begins with TLS
        Shown, // in a handshake
        Another, // in a handshake
        NotShown // the handshake failed, as told in `evidence`
    };

    QString version;
    qint64 pid = 0;
    QList<Port> ports; // those that are open all the time
    Certificate certificate = Certificate::NoneAssigned;
    QString endpoint = {}; // where the handshake was
    QString subject = {};
    QString evidence = {}; // English

    bool operator==(const Readiness &) const = default;
};

[[nodiscard]] QString certificateName(Readiness::Certificate certificate); // "not-shown"

// Whether people and partners get through.
[[nodiscard]] bool isReady(const Readiness &readiness);

// What the engine tells of itself; pure.
[[nodiscard]] Readiness readiness(const site::Site &site, const control::EngineStatus &engine);

// The same, then a real handshake, and who has the ports that were taken. `context` gives the
// event loop; the look ends with it.
[[nodiscard]] QFuture<Readiness>
lookAtReadiness(const site::Site &site, const control::EngineStatus &engine, QObject *context);

} // namespace diagnosis
