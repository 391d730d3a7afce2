// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/deployment_steps.h"
#include "wizard/model/workspace.h"

namespace wizard {

// What the deployment steps need to know, taken from the workspace. `confirmedPlan` is the
// fingerprint of the DNS and port plan the administrator last confirmed; empty: never.
[[nodiscard]] DeploymentFacts
deploymentFacts(const Workspace &workspace, const QByteArray &confirmedPlan, const QDateTime &now);

// The assigned default certificate, if it is in the store.
[[nodiscard]] const certificates::StoredCertificate *
assignedCertificate(const Workspace &workspace);

// Names the site wants that the certificate does not have; optional ones do not count.
[[nodiscard]] QStringList missingNames(const site::Site &site,
                                       const certificates::Certificate &certificate);

} // namespace wizard
