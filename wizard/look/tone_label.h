// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QLabel>

namespace wizard {

// A word-wrapped line of text in a tone; keeps its contrast when the desktop changes its colours.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ToneLabel(Tone tone, QWidget *parent = nullptr);
    ToneLabel(Tone tone, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);

    // Some 64 characters a line: QLabel's own guess is narrow and leaves gaps in forms.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Tone m_tone;
};

} // namespace wizard
