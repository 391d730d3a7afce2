// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/request_page.h"

namespace wizard {

// The pages about a certification authority that answers online. The wizard takes each over.
[[nodiscard]] RequestPage *newAuthorityPage(RequestAnswers &answers, const QString &siteDirectory);
[[nodiscard]] RequestPage *newAccountPage(RequestAnswers &answers, const QString &siteDirectory);
[[nodiscard]] RequestPage *newChallengePage(RequestAnswers &answers, const QString &siteDirectory);

} // namespace wizard
