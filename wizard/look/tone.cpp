// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/tone.h"

#include <algorithm>
#include <cmath>

namespace wizard {

namespace {

constexpr double minimumContrast = 4.5;

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF())
        + 0.0722 * linear(rgb.blueF());
}

bool isReadable(const QColor &color, const QPalette &palette)
{
    return contrast(color, palette.color(QPalette::Window)) >= minimumContrast
        && contrast(color, palette.color(QPalette::Base)) >= minimumContrast;
}

// The most colourful readable shade of a hue: from the middle towards black on a light palette,
// towards white on a dark one.
QColor readableShade(double hue, double saturation, const QPalette &palette)
{
    const bool isDark = luminance(palette.color(QPalette::Window)) < 0.18;
    for (int step = 0; step <= 50; ++step) {
        const double lightness = isDark ? 0.5 + step * 0.01 : 0.45 - step * 0.009;
        const QColor shade = QColor::fromHslF(static_cast<float>(hue),
                                              static_cast<float>(saturation),
                                              static_cast<float>(std::clamp(lightness, 0.0, 1.0)));
        if (isReadable(shade, palette))
            return shade;
    }
    return palette.color(QPalette::WindowText);
}

QColor mutedColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::WindowText);
    const QColor window = palette.color(QPalette::Window);
    for (const float share : {0.40F, 0.34F, 0.28F, 0.20F, 0.10F}) {
        const QColor mixed =
            QColor::fromRgbF(text.redF() + (window.redF() - text.redF()) * share,
                             text.greenF() + (window.greenF() - text.greenF()) * share,
                             text.blueF() + (window.blueF() - text.blueF()) * share);
        if (isReadable(mixed, palette))
            return mixed;
    }
    return text;
}

} // namespace

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Text:
        return palette.color(QPalette::WindowText);
    case Tone::Muted:
        return mutedColor(palette);
    case Tone::Good:
        return readableShade(0.38, 0.65, palette);
    case Tone::Warning:
        return readableShade(0.09, 0.90, palette);
    case Tone::Bad:
        return readableShade(0.99, 0.70, palette);
    }
    return palette.color(QPalette::WindowText);
}

} // namespace wizard
