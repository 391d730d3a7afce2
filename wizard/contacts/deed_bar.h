// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/contact_deeds.h"

#include <QWidget>

class QPushButton;

namespace wizard {

class ToneLabel;

// What is about to be done about contacts, while it can still be undone. Takes no room otherwise.
class DeedBar : public QWidget
{
    Q_OBJECT

public:
    DeedBar(ContactDeeds &deeds, QWidget *parent);

private:
    void showWaiting();

    ContactDeeds &m_deeds;
    ToneLabel *m_text;
    QPushButton *m_undo;
};

} // namespace wizard
