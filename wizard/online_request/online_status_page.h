// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"
#include "wizard/request/request_page.h"

class QCheckBox;
class QTableWidget;

namespace wizard {

class OrderPage;
class StepProgress;
class ToneLabel;

// The certificate that came, and whether it is presented at once. Finish assigns it first.
class OnlineStatusPage final : public RequestPage
{
    Q_OBJECT

public:
    OnlineStatusPage(RequestAnswers &answers, Workspace &workspace, const OrderPage &order);

    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void assign();

    Workspace &m_workspace;
    const OrderPage &m_order;
    QTableWidget *m_table;
    QCheckBox *m_assign;
    ToneLabel *m_credential;
    StepProgress *m_progress;
    bool m_isAssigned = false;
};

} // namespace wizard
