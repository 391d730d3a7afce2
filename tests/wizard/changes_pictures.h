// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// What is not in force yet, the bar that counts it, and who changed what before.
[[nodiscard]] bool takeChangesPictures(Camera &camera, const QString &scratch);

} // namespace test
