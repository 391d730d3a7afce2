// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class Languages;

// The bottom of the window, always there: the engine in one line, start or stop, the language.
class EngineLine : public QWidget
{
    Q_OBJECT

public:
    EngineLine(Session &session, Languages &languages, QWidget *parent = nullptr);

private:
    [[nodiscard]] QPushButton *newLanguageButton(Languages &languages);
    void fillStopMenu();
    void showFacts();

    Session &m_session;
    QLabel *m_dot;
    QLabel *m_text;
    QPushButton *m_start;
    QToolButton *m_stop;
};

} // namespace app
