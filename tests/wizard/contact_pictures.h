// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// Pictures of the requests and contacts in their states, over a site of its own made in `scratch`
// and an engine whose contact lists are scripted.
[[nodiscard]] bool takeContactPictures(Camera &camera, const QString &scratch);

} // namespace test
