// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/changes/draft_dialog.h"

#include "wizard/look/message.h"
#include "wizard/look/save_buttons.h"
#include "wizard/messages/site_messages.h"

#include <QDialogButtonBox>
#include <QPushButton>

namespace wizard {

DraftDialog::DraftDialog(SiteDraft &draft, QWidget *parent)
    : QDialog(parent), m_draft(draft), m_findings(this), m_buttons(newSaveButtons(this))
{
    connect(m_buttons, &QDialogButtonBox::accepted, this, &DraftDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &DraftDialog::reject);
}

void DraftDialog::begin()
{
    connect(&m_draft, &SiteDraft::changed, this, [this] { judge(); });
    judge();
}

void DraftDialog::setSavable(bool isSavable)
{
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isSavable);
}

void DraftDialog::accept()
{
    judge();
    if (m_buttons->button(QDialogButtonBox::Save)->isEnabled())
        save();
}

void DraftDialog::edit(const QString &what, const site::Edit &edit)
{
    if (const auto saved = m_draft.edit(what, edit); saved)
        QDialog::accept();
    else
        warn(this, windowTitle(), explain(saved.error()));
}

} // namespace wizard
