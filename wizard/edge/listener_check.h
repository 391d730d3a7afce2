// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/status.h"
#include "wizard/edge/edge_judgement.h"

namespace wizard {

// What holds the ports of this computer at the moment.
struct PortHolder {
    bool mayBeOurs = false; // our engine runs, or is about to
    std::optional<control::EngineStatus> engine = {}; // what it last told
};

// Whether the listeners of a field can be opened on this computer: binds each for a moment, but
// none that our engine may hold. Nothing: they can, or it cannot be known.
[[nodiscard]] std::optional<EdgeFinding> checkListeners(const QString &field,
                                                        const QList<base::Endpoint> &listeners,
                                                        const PortHolder &holder);

// The addresses of this computer that a listener may be given, without those of one link.
[[nodiscard]] QStringList ownAddresses();

} // namespace wizard
