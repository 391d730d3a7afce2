// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/request_page.h"

class QLabel;
class QPlainTextEdit;
class QTableWidget;

namespace wizard {

class ExecutingPage;
class ToneLabel;

// The finished request, to be copied or saved where the administrator's browser finds it, and what
// to order with it.
class ResultPage final : public RequestPage
{
    Q_OBJECT

public:
    ResultPage(RequestAnswers &answers, const ExecutingPage &executing);

    void initializePage() override;

private:
    void showCredential();
    void copy();
    void saveAs();
    void view();
    void copyOrder();

    const ExecutingPage &m_executing;
    QLabel *m_place;
    ToneLabel *m_credential;
    QPlainTextEdit *m_text;
    QTableWidget *m_order;
};

} // namespace wizard
