// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/messages/explanation.h"

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace wizard {

class FindingLabel;

// What went wrong in two sentences, and the last lines of the log behind "Details". Takes no room
// while nothing did.
class FailureView : public QWidget
{
    Q_OBJECT

public:
    explicit FailureView(QWidget *parent = nullptr);

    void show(const Explanation &explanation);
    void clear();

private:
    FindingLabel *m_sentence;
    QToolButton *m_fold;
    QPlainTextEdit *m_details;
};

} // namespace wizard
