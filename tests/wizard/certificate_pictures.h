// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/camera.h"

namespace test {

// Pictures of the certificate tasks and of every dialog behind them, over a site of its own made
// in `scratch`. Needs the openssl program.
[[nodiscard]] bool takeCertificatePictures(Camera &camera, const QString &scratch);

} // namespace test
