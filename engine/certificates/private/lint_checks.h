// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/certificates/private/lint_facts.h"

#include <QtGlobal>

#include <chrono>
#include <span>

namespace certificates {

using LintDate = std::chrono::year_month_day;

constexpr LintDate always{}; // is no date
constexpr LintDate since(int year, unsigned month, unsigned day)
{
    return {std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
}

inline QDate dateOf(LintDate date) // null for `always`
{
    return date.ok() ? QDate(int(date.year()),
                             static_cast<int>(unsigned(date.month())),
                             static_cast<int>(unsigned(date.day())))
                     : QDate();
}

// A LintRule, and how to tell whom it concerns: a subject for each finding.
struct LintRow {
    QLatin1StringView id;
    Severity severity;
    const char *what;
    const char *remedy;
    const char *clause;
    LintDate since;
    QStringList (*subjects)(const LintFacts &, const LintContext &);
};

[[nodiscard]] std::span<const LintRow> nameChecks(); // how the names are written
[[nodiscard]] std::span<const LintRow> publicNameChecks(); // which names public CAs certify
[[nodiscard]] std::span<const LintRow> coverageChecks(); // whether the site's are among them
[[nodiscard]] std::span<const LintRow> keyChecks();
[[nodiscard]] std::span<const LintRow> usageChecks();
[[nodiscard]] std::span<const LintRow> validityChecks();
[[nodiscard]] std::span<const LintRow> chainChecks();

// The subject alone when `applies`, else none.
[[nodiscard]] inline QStringList when(bool applies, const QString &subject)
{
    return applies ? QStringList{subject} : QStringList{};
}

[[nodiscard]] inline bool isPublic(const LintContext &context)
{
    return context.profile == RequestDraft::Profile::Public;
}

} // namespace certificates
