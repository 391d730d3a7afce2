// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/site_draft.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QGroupBox;

namespace wizard {

// The switches of the access edge, and what turning them does to whom, told before it is done.
class AccessEdgeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AccessEdgeDialog(SiteDraft &draft, QWidget *parent = nullptr);

    void accept() override;

private:
    [[nodiscard]] site::AccessEdge read() const;
    void judge();

    SiteDraft &m_draft;
    QCheckBox *m_federation;
    QCheckBox *m_discovery;
    QGroupBox *m_effects;
    QDialogButtonBox *m_buttons;
};

} // namespace wizard
