// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/look/page_header.h"

#include "wizard/look/tone_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace wizard {

QLabel *newTitle(const QString &text)
{
    auto *title = new QLabel(text);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    return title;
}

QLayout *newPageHeader(const QString &title, const QString &sentence)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->setContentsMargins(0, 0, 0, 10);
    column->addWidget(newTitle(title));
    column->addWidget(new ToneLabel(Tone::Muted, sentence));
    return column;
}

QWidget *newEmptyState(const QString &title,
                       const QString &sentence,
                       QPushButton *action,
                       QPushButton *otherAction)
{
    auto *state = new QWidget;
    auto *heading = new QLabel(title, state);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    heading->setAlignment(Qt::AlignCenter);
    auto *text = new ToneLabel(Tone::Muted, sentence, state);
    text->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(state);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(heading);
    column->addWidget(text);
    for (QPushButton *button : {action, otherAction}) {
        if (button != nullptr)
            column->addWidget(button, 0, Qt::AlignCenter);
    }
    column->addStretch(3);
    return state;
}

} // namespace wizard
