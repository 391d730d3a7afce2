// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// The service step: before a start, with its checks, with a taken port, and with a failure.
[[nodiscard]] bool takeServicePictures(Camera &camera);

} // namespace test
