// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/contacts/deed_bar.h"

#include "wizard/look/forms.h"
#include "wizard/look/symbol.h"
#include "wizard/look/tone_label.h"
#include "wizard/messages/contact_messages.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

DeedBar::DeedBar(ContactDeeds &deeds, QWidget *parent)
    : QWidget(parent)
    , m_deeds(deeds)
    , m_text(new ToneLabel(Tone::Text, this))
    , m_undo(newButton(tr("U&ndo"), Symbol::Undo, u"undoDeeds"_s))
{
    setObjectName(u"deedBar"_s);
    m_text->setObjectName(u"deedText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 6, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, &m_deeds, &ContactDeeds::undo);
    connect(&m_deeds, &ContactDeeds::changed, this, &DeedBar::showWaiting);
    showWaiting();
}

void DeedBar::showWaiting()
{
    const qsizetype count = m_deeds.waiting();
    setVisible(count > 0);
    if (count > 0)
        m_text->setText(tr("%1 The engine is told in a few seconds; until then this can be undone.")
                            .arg(waitingText(m_deeds.deed(), count)));
}

} // namespace wizard
