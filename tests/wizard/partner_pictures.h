// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// Pictures of the partners' list in its states and of the editor's verdicts, over a site of its
// own made in `scratch` and an engine that answers from a script.
[[nodiscard]] bool takePartnerPictures(Camera &camera, const QString &scratch);

} // namespace test
