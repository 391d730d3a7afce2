// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/request.h"
#include "wizard/request/request_page.h"

#include <functional>
#include <optional>

class QLabel;
class QPlainTextEdit;

namespace wizard {

// The finished request, to be copied or saved where the administrator's browser finds it.
class ResultPage final : public RequestPage
{
    Q_OBJECT

public:
    using Source = std::function<const std::optional<certificates::PendingRequest> &()>;

    ResultPage(RequestAnswers &answers, Source request);

    void initializePage() override;

private:
    void copy();
    void saveAs();
    void view();

    Source m_request;
    QLabel *m_place;
    QPlainTextEdit *m_text;
};

} // namespace wizard
