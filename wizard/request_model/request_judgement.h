// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/lint.h"
#include "wizard/request_model/request_answers.h"

#include <functional>
#include <optional>

namespace wizard {

// A change of the answers that may cure a finding.
struct Repair {
    QString label; // "Remove sip_1.contoso.com"
    std::function<void(RequestAnswers &)> apply;
};

struct RequestFinding {
    certificates::Finding finding;
    std::optional<Repair> repair; // cures this finding and causes no other
};

// What a page is about, for the judgement of its answers alone.
enum class Concern {
    Profile,
    Key,
    Organization,
    Geography,
    SipDomains,
    AdditionalNames,
    Everything
};

// The rules' findings that come from the answers of one page: those that would not be there had
// they stayed as the wizard proposes them. Everything: all findings.
[[nodiscard]] QList<RequestFinding>
judge(const RequestAnswers &answers, Concern concern, const QDateTime &now);

} // namespace wizard
