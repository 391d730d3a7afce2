// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <chrono>

class QProgressBar;
class QPushButton;

namespace wizard {

// When something takes longer: a moving bar after a second, and after five a way out.
struct WaitingTimes {
    std::chrono::milliseconds untilBar{1'000};
    std::chrono::milliseconds untilWayOut{5'000};
};

class WaitingLine : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingLine(const WaitingTimes &times = {}, QWidget *parent = nullptr);

    void setWaiting(bool isWaiting);

Q_SIGNALS:
    void wayOutTaken();

private:
    QProgressBar *m_bar;
    QPushButton *m_wayOut;
    QTimer m_untilBar;
    QTimer m_untilWayOut;
    bool m_isWaiting = false;
};

} // namespace wizard
