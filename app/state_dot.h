// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QPixmap>

namespace app {

// A filled dot in a tone, `side` in logical pixels.
[[nodiscard]] QPixmap stateDot(wizard::Tone tone, int side, qreal devicePixelRatio);

} // namespace app
