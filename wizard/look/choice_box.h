// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/finding_label.h"
#include "wizard/look/forms.h"

#include <QComboBox>

namespace wizard {

// A box that offers the values of an enum.
template<typename Enum>
void offer(QComboBox *box, const QList<Enum> &values, QString (*textOf)(Enum))
{
    for (const Enum value : values)
        box->addItem(textOf(value), static_cast<int>(value));
    fitToContents(box);
}

template<typename Enum>
[[nodiscard]] Enum chosen(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template<typename Enum>
void choose(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

// The fault of a field; while there is none, what its value means (may be empty).
inline void showFault(FindingLabel *label, const QString &fault, const QString &consequence = {})
{
    if (!fault.isEmpty())
        label->show(FindingLabel::Level::Error, fault);
    else if (!consequence.isEmpty())
        label->show(FindingLabel::Level::Notice, consequence);
    else
        label->clear();
}

} // namespace wizard
