// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/look/field_findings.h"
#include "wizard/model/site_draft.h"

#include <QDialog>

class QDialogButtonBox;

namespace wizard {

// A window that changes one part of the draft: judged while one types, and saved as one step of
// undo.
class DraftDialog : public QDialog
{
    Q_OBJECT

public:
    void accept() final;

protected:
    DraftDialog(SiteDraft &draft, QWidget *parent);

    [[nodiscard]] const SiteDraft &draft() const { return m_draft; }
    [[nodiscard]] FieldFindings &findings() { return m_findings; }
    // Save and Cancel; the window lays them out.
    [[nodiscard]] QDialogButtonBox *buttons() { return m_buttons; }

    // The last word of a constructor: judges now, and whenever the draft changes.
    void begin();
    // Whenever what is entered changes; ends with setSavable().
    virtual void judge() = 0;
    void setSavable(bool isSavable);
    // Of what was judged savable just now; calls edit().
    virtual void save() = 0;
    // Closes the window when the draft takes it, else says why not.
    void edit(const QString &what, const site::Edit &edit);

private:
    SiteDraft &m_draft;
    FieldFindings m_findings;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
