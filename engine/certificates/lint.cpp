// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/certificates/lint.h"

namespace certificates {

const QList<LintRule> &lintRules()
{
    static const QList<LintRule> rules;
    return rules;
}

QList<Finding> lint(const RequestDraft &, const LintContext &)
{
    return {};
}

QList<Finding> lintRequest(const QByteArray &, const LintContext &)
{
    return {};
}

QList<Finding> lint(const QList<Certificate> &, const LintContext &)
{
    return {};
}

QString sentence(const Finding &finding)
{
    return QString::fromUtf8(finding.rule->what).replace(QStringLiteral("%1"), finding.subject);
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
    return {};
}

} // namespace certificates
