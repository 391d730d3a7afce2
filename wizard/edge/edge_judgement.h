// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/edge/edge_answers.h"
#include "wizard/edge/edge_input.h"
#include "wizard/look/finding_label.h"

namespace wizard {

struct EdgeFinding {
    FindingLabel::Level level = FindingLabel::Level::Notice;
    QString sentence;

    bool operator==(const EdgeFinding &) const = default;
};

struct EdgeJudgement {
    std::optional<EdgeAnswers> answers; // what would be saved; none: it may not be
    QMap<QString, EdgeFinding> findings; // by field; under "" what belongs to none
    site::Listen listen; // of the fields that can be read
};

// `site`: the one to be changed; none: the first is made. Looks at neither computer nor network.
[[nodiscard]] EdgeJudgement judge(const std::optional<site::Site> &site, const EdgeInput &input);

} // namespace wizard
