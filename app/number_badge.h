// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/tone.h"

#include <QWidget>

namespace app {

// A step's number in a ring of its state's colour; decoration, the words stand beside it.
class NumberBadge : public QWidget
{
    Q_OBJECT

public:
    explicit NumberBadge(int number, QWidget *parent = nullptr);

    void show(wizard::Tone tone);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number;
    wizard::Tone m_tone = wizard::Tone::Muted;
};

} // namespace app
