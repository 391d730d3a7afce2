// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/wizard/import_workspace.h"
#include "wizard/import/import_dialog.h"
#include "wizard/look/finding_label.h"

#include <memory>

namespace test {

// The dialog that takes certificates in.
class ImportForm : protected ImportWorkspace
{
protected:
    // On one of the authority's files; empty: on none.
    [[nodiscard]] std::unique_ptr<wizard::ImportDialog> opened(const QString &name)
    {
        auto dialog = std::make_unique<wizard::ImportDialog>(*m_workspace);
        dialog->show();
        if (!name.isEmpty())
            dialog->setFile(m_authority->path(name));
        return dialog;
    }
    [[nodiscard]] static QString finding(const wizard::ImportDialog &dialog)
    {
        return dialog.findChild<wizard::FindingLabel *>(QStringLiteral("finding"))->sentence();
    }
};

} // namespace test
