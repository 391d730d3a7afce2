// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/site_draft.h"

#include <QWidget>

class QLineEdit;

namespace wizard {

class FindingLabel;

// Where partners reach this edge, which behind an address translator only the administrator knows.
// Goes into the draft when one leaves the field or presses Return; what is wrong with it is told
// while one types.
class PublicAddressesField : public QWidget
{
    Q_OBJECT

public:
    explicit PublicAddressesField(SiteDraft &draft, QWidget *parent = nullptr);

private:
    void showDraft();
    void judge();
    void take();

    SiteDraft &m_draft;
    QStringList m_shown; // of the draft
    QLineEdit *m_edit;
    FindingLabel *m_finding;
};

} // namespace wizard
