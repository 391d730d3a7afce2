// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

namespace wizard {

// A certificate's life as a bar, with today on it.
class LifeBar : public QWidget
{
    Q_OBJECT

public:
    explicit LifeBar(QWidget *parent = nullptr);

    void show(const QDateTime &begin, const QDateTime &end, const QDateTime &today);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDateTime m_begin;
    QDateTime m_end;
    QDateTime m_today;
};

} // namespace wizard
