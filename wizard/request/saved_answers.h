// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/messages/explanation.h"
#include "wizard/request_model/request_answers.h"

#include <expected>

class QWidget;

namespace wizard {

// The answers in a file (site/answer_file.h), to be used again here or by puentectl.
[[nodiscard]] std::expected<void, Explanation> readAnswers(const QString &path,
                                                           RequestAnswers &answers);
[[nodiscard]] std::expected<void, Explanation> writeAnswers(const QString &path,
                                                            const RequestAnswers &answers);

// The same with a file dialog; what goes wrong is shown. True when there are new answers.
bool chooseAndReadAnswers(QWidget *parent, RequestAnswers &answers);
void chooseAndWriteAnswers(QWidget *parent, const RequestAnswers &answers);

} // namespace wizard
