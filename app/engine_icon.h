// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QIcon>
#include <QPixmap>

namespace app {

// A filled dot in a tone, `side` in logical pixels.
[[nodiscard]] QPixmap stateDot(wizard::Tone tone, int side, qreal devicePixelRatio);

// The bridge with the engine's state as a dot in its corner, for the tray.
[[nodiscard]] QIcon engineIcon(wizard::Tone tone);

} // namespace app
