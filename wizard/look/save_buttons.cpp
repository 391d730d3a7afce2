// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/save_buttons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SaveButtons)
};

} // namespace

QDialogButtonBox *newSaveButtons(QWidget *parent)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, parent);
    buttons->button(QDialogButtonBox::Save)->setText(Text::tr("Save"));
    buttons->button(QDialogButtonBox::Cancel)->setText(Text::tr("Cancel"));
    return buttons;
}

} // namespace wizard
