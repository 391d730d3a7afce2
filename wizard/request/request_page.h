// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request_model/request_answers.h"

#include <QWizardPage>

class QFormLayout;

namespace wizard {

// A thin view of the answers: shows them when it is entered, writes every edit into them at once.
// Qt's registered fields are not used: Back would clear them.
class RequestPage : public QWizardPage
{
public:
    RequestPage(RequestAnswers &answers, const QString &title, const QString &subtitle);

    void cleanupPage() override { } // answers stay

protected:
    [[nodiscard]] RequestAnswers &answers() { return m_answers; }
    [[nodiscard]] const RequestAnswers &answers() const { return m_answers; }

private:
    RequestAnswers &m_answers;
};

} // namespace wizard
