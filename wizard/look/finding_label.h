// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/symbol.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace wizard {

class ToneLabel;

// A finding beside a field: icon, sentence and, where one click can cure it, a Fix button.
// Takes no room while it says nothing.
class FindingLabel : public QWidget
{
    Q_OBJECT

public:
    enum class Level {
        Good,
        Notice,
        Warning,
        Error
    };

    explicit FindingLabel(QWidget *parent = nullptr);

    void show(Level level, const QString &sentence, const QString &fix = {});
    void clear();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void fixRequested();

private:
    QLabel *m_icon;
    ToneLabel *m_sentence;
    QPushButton *m_fix;
};

} // namespace wizard
