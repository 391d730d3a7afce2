// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace wizard {

// A hair line between parts of a page, visible on light and dark.
class Separator : public QWidget
{
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace wizard
