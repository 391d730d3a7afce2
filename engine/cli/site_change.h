// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/session.h"
#include "engine/site/change.h"

namespace cli {

// What became of a change after it was written. The file counts: an engine that does not run, or
// refuses, is no failure of the command, but said.
struct EngineNews {
    QString word; // for a program: "reloaded", "not-running", "refused", "silent"
    QString sentence; // empty: nothing to say
};

[[nodiscard]] EngineNews tellEngine(const Session &session);

// site::change, then tells the engine.
[[nodiscard]] std::expected<EngineNews, Failure> changeSite(const Session &session,
                                                            const site::Edit &edit);
[[nodiscard]] std::expected<site::Site, Failure> readSite(const Session &session);

// A report whose text and JSON end with the news of the engine.
[[nodiscard]] Report report(const QString &text, QJsonObject json, const EngineNews &engine);

} // namespace cli
