// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/model/workspace.h"
#include "wizard/request_model/request_path.h"

#include <QWizard>

namespace wizard {

class ExecutingPage;
class OrderPage;
class PageList;
class RequestPage;
class WorkPage;

// Requests a certificate: prepares a request to be sent later, or orders from a CA that answers
// online. request_path.h says which pages the answers lead through; everything asked is in one
// RequestAnswers.
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

    [[nodiscard]] int nextId() const override;
    void reject() override; // asks before anything is lost

private:
    void addPages(Workspace &workspace);
    void addPage(RequestStep step,
                 const QString &objectName,
                 const QString &shortName,
                 RequestPage *page);
    void follow(WorkPage *work, RequestPage *summary);
    void showPath();
    [[nodiscard]] WorkPage *currentWork() const; // none: of another page

    RequestAnswers m_answers;
    RequestAnswers m_untouched;
    ExecutingPage *m_executing = nullptr;
    OrderPage *m_order = nullptr;
    PageList *m_list = nullptr;
    QMap<RequestStep, QString> m_shortNames;
};

} // namespace wizard
