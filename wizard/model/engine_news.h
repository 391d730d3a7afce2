// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/control/events.h"
#include "engine/control/status.h"

#include <QHash>

#include <optional>

namespace wizard {

// What the engine told of itself since it was last looked at, the latest of each thing.
class EngineNews
{
public:
    // False: it has to be asked, since the event does not say what is so now.
    [[nodiscard]] bool take(const control::Event &event);
    // Brings both up to date; nothing is news afterwards.
    void applyTo(control::EngineStatus &engine, QList<control::StreamStatus> &streams);
    void forget() { *this = {}; }

private:
    QHash<QString, control::PartnerStatus> m_partners; // by domain
    QHash<QString, control::StreamStatus> m_streams; // by id
    std::optional<control::EngineStatus> m_engine; // without its partners
};

} // namespace wizard
