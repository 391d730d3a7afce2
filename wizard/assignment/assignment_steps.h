// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"
#include "wizard/steps/step_progress.h"

namespace wizard {

// A change of what is presented, and the certificates that must work after it.
struct AssignmentChange {
    std::function<site::Certificates(const site::Certificates &)> apply;
    QStringList ids = {};
};

// Tries a TLS handshake, saves, tells the engine, and sees that it presents the certificates; where
// it cannot, what was assigned before is put in place again. No stream is dropped by it. The
// workspace must outlive the steps.
[[nodiscard]] QList<Step> assignmentSteps(Workspace &workspace, const AssignmentChange &change);

} // namespace wizard
