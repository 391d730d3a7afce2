// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace wizard {

// What a text or a symbol means. The colour is derived from the palette in use, so that light,
// dark and high contrast all stay readable; it never carries the meaning alone.
enum class Tone {
    Text,
    Muted,
    Good,
    Warning,
    Bad
};

// WCAG 2.1 §1.4.3: between 1 and 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

// The colour of a tone, at least 4.5:1 on the palette's window and base colours.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

} // namespace wizard
