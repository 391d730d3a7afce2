// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/changes/draft_dialog.h"

class QCheckBox;
class QGroupBox;

namespace wizard {

// The switches of the access edge, and what turning them does to whom, told before it is done.
class AccessEdgeDialog : public DraftDialog
{
    Q_OBJECT

public:
    explicit AccessEdgeDialog(SiteDraft &draft, QWidget *parent = nullptr);

private:
    [[nodiscard]] site::AccessEdge read() const;
    void judge() override;
    void save() override;

    QCheckBox *m_federation;
    QCheckBox *m_discovery;
    QGroupBox *m_effects;
};

} // namespace wizard
