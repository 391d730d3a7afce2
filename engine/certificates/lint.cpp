// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/lint.h"

#include "engine/certificates/private/lint_checks.h"

#include <algorithm>
#include <vector>

namespace certificates {
namespace {

constexpr qsizetype maxFindingsPerRule = 20;

const std::vector<LintRow> &allRows()
{
    static const std::vector<LintRow> rows = [] {
        std::vector<LintRow> all;
        for (auto *part : {nameChecks,
                           publicNameChecks,
                           coverageChecks,
                           keyChecks,
                           usageChecks,
                           validityChecks,
                           chainChecks})
            std::ranges::copy(part(), std::back_inserter(all));
        return all;
    }();
    return rows;
}

LintRule ruleOf(const LintRow &row)
{
    return {.id = row.id,
            .severity = row.severity,
            .what = row.what,
            .remedy = row.remedy,
            .clause = QString::fromUtf8(row.clause),
            .since = dateOf(row.since)};
}

bool isInForce(const LintRule &rule, const LintFacts &facts)
{
    return rule.since.isNull() || facts.issued.date() >= rule.since;
}

QList<Finding> findings(const LintFacts &facts, const LintContext &context)
{
    QList<Finding> found;
    auto row = allRows().begin();
    for (const LintRule &rule : lintRules()) {
        const auto &subjectsOf = (row++)->subjects;
        if (!isInForce(rule, facts))
            continue;
        const QStringList subjects = subjectsOf(facts, context);
        for (const QString &subject : subjects.first(std::min(maxFindingsPerRule, subjects.size())))
            found.append({&rule, subject});
    }
    std::ranges::stable_sort(found, {}, [](const Finding &f) { return f.rule->severity; });
    return found;
}

} // namespace

const QList<LintRule> &lintRules()
{
    static const QList<LintRule> rules = [] {
        QList<LintRule> all;
        for (const LintRow &row : allRows())
            all.append(ruleOf(row));
        return all;
    }();
    return rules;
}

QList<Finding> lint(const RequestDraft &draft, const LintContext &context)
{
    return findings(factsOf(draft, context), context);
}

QList<Finding> lint(const RequestContent &request, const LintContext &context)
{
    return findings(factsOf(request, context), context);
}

QList<Finding> lint(const QList<Certificate> &chain, const LintContext &context)
{
    return findings(factsOf(chain, context), context);
}

QString sentence(const Finding &finding)
{
    const QString text =
        QString::fromUtf8(finding.rule->what) + u' ' + QString::fromUtf8(finding.rule->remedy);
    return QString(text).replace(QStringLiteral("%1"), finding.subject);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Notice:
        return QStringLiteral("notice");
    }
    Q_UNREACHABLE();
}

} // namespace certificates
