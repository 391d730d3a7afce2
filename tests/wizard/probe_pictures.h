// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// The check of a partner under way, with a proposal, and in vain; the servers stand on loopback.
[[nodiscard]] bool takeProbePictures(Camera &camera, const QString &scratch);

} // namespace test
