// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/lint_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LintMessages)
};

} // namespace

FindingLine lintLine(const certificates::Finding &finding)
{
    const auto translated = [&](const char *text) {
        return QCoreApplication::translate("Lint", text).replace(u"%1"_s, finding.subject);
    };
    const auto levelOfRule = [](certificates::Severity severity) {
        switch (severity) {
        case certificates::Severity::Error:
            return FindingLabel::Level::Error;
        case certificates::Severity::Warning:
            return FindingLabel::Level::Warning;
        case certificates::Severity::Notice:
            return FindingLabel::Level::Notice;
        }
        return FindingLabel::Level::Notice;
    };
    QString details = finding.rule->clause;
    if (finding.rule->since.isValid())
        details = Text::tr("%1, since %2")
                      .arg(details, QLocale().toString(finding.rule->since, QLocale::ShortFormat));
    return {.level = levelOfRule(finding.rule->severity),
            .sentence = translated(finding.rule->what) + u' ' + translated(finding.rule->remedy),
            .details = details};
}

} // namespace wizard
