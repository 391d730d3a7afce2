// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/request_page.h"

namespace wizard {

RequestPage::RequestPage(RequestAnswers &answers, const QString &title, const QString &subtitle)
    : m_answers(answers)
{
    setTitle(title);
    setSubTitle(subtitle);
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
}

} // namespace wizard
