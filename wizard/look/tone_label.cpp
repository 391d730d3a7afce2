// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/tone_label.h"

#include <QEvent>
#include <QGuiApplication>

namespace wizard {

namespace {

constexpr int comfortableLine = 64; // characters
constexpr int shortestLine = 24;

} // namespace

ToneLabel::ToneLabel(Tone tone, QWidget *parent) : ToneLabel(tone, QString(), parent) { }

ToneLabel::ToneLabel(Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    // Forms give their width only to what asks for it.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    colour();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    colour();
}

QSize ToneLabel::sizeHint() const
{
    if (!wordWrap())
        return QLabel::sizeHint();
    const QMargins margins = contentsMargins();
    const int whole = fontMetrics().size(0, text()).width() + margins.left() + margins.right();
    const int width = qMin(whole, fontMetrics().averageCharWidth() * comfortableLine);
    return {width, heightForWidth(width)};
}

QSize ToneLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return QLabel::minimumSizeHint();
    const int width = qMin(sizeHint().width(), fontMetrics().averageCharWidth() * shortestLine);
    return {width, fontMetrics().height()};
}

void ToneLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        colour();
}

void ToneLabel::colour()
{
    const QColor wanted = toneColor(m_tone, QGuiApplication::palette());
    if (palette().color(QPalette::WindowText) == wanted)
        return; // also ends the recursion: setPalette sends PaletteChange
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

} // namespace wizard
