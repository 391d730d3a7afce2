// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"
#include "wizard/model/deployment_steps.h"

namespace app {

// The engine in one line, for the bottom of the window and the tray.
struct EngineSummary {
    wizard::Tone tone = wizard::Tone::Muted;
    QString text; // "Engine running · 3 streams · certificate valid for 148 days"
    bool canStart = false;
    bool canStop = false;
};

[[nodiscard]] EngineSummary engineSummary(const wizard::DeploymentFacts &facts);

} // namespace app
