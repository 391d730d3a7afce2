// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"
#include "wizard/request/request_answers.h"

#include <QWizard>

namespace wizard {

class ExecutingPage;
class PageList;

// Prepares a certificate request to be sent later. The order of the pages is one table in the
// source; everything asked is in one RequestAnswers.
class RequestWizard : public QWizard
{
    Q_OBJECT

public:
    // The site must be there. `folder` is where the request file is offered to go.
    RequestWizard(Workspace &workspace,
                  const QString &folder,
                  const QDate &today,
                  QWidget *parent = nullptr);

    [[nodiscard]] const RequestAnswers &answers() const { return m_answers; }
    [[nodiscard]] const std::optional<certificates::PendingRequest> &request() const;

    void reject() override; // asks before anything is lost

private:
    void addPages(const Workspace &workspace);
    void nameButtons();
    void showPage(int id);

    RequestAnswers m_answers;
    RequestAnswers m_untouched;
    ExecutingPage *m_executing = nullptr;
    PageList *m_list = nullptr;
};

} // namespace wizard
