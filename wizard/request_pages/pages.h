// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/request/request_page.h"

namespace wizard {

// The pages of the request wizard, one file and one class each (reference: Lync's certificate
// wizard, request to be sent later). The wizard takes each page over.
[[nodiscard]] RequestPage *newIntroPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newDeliveryPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newRequestFilePage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newProfilePage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newTemplatePage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newKeyHomePage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newSecurityPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newOrganizationPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newGeographyPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newSubjectNamesPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newSipDomainsPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newAdditionalNamesPage(RequestAnswers &answers);
[[nodiscard]] RequestPage *newSummaryPage(RequestAnswers &answers, const QString &siteDirectory);

} // namespace wizard
