// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"
#include "wizard/model/workspace.h"

namespace test {

// Policies, SIP domains and the settings of the gateway, each as an administrator meets them. What
// is entered stays in the draft.
[[nodiscard]] bool takeFederationPictures(Camera &camera, wizard::Workspace &workspace);

} // namespace test
