// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/tone_label.h"

#include <QEvent>
#include <QGuiApplication>

namespace wizard {

ToneLabel::ToneLabel(Tone tone, QWidget *parent) : ToneLabel(tone, QString(), parent) { }

ToneLabel::ToneLabel(Tone tone, const QString &text, QWidget *parent)
    : QLabel(text, parent), m_tone(tone)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    colour();
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    colour();
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
