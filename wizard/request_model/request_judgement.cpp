// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/request_judgement.h"

#include <QCoreApplication>

#include <algorithm>

namespace wizard {

using certificates::Finding;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RequestJudgement)
};

QList<Finding> findingsOf(const RequestAnswers &answers, const QDateTime &now)
{
    const certificates::LintContext context{.now = now,
                                            .profile = answers.draft.profile,
                                            .sipDomains = answers.siteSipDomains,
                                            .xmppDomains = answers.siteXmppDomains,
                                            .trust = {},
                                            .edgeFqdn = answers.plan.subject};
    return certificates::lint(draftOf(answers), context);
}

// The answers as they are, but for those of one page.
RequestAnswers without(const RequestAnswers &answers, Concern concern)
{
    const certificates::RequestDraft untouched;
    RequestAnswers rest = answers;
    switch (concern) {
    case Concern::Profile:
        rest.draft.clientEku = untouched.clientEku;
        rest.draft.profile = untouched.profile;
        rest.usesTemplate = false;
        break;
    case Concern::Key:
        rest.draft.key = untouched.key;
        break;
    case Concern::Organization:
        rest.draft.organization = untouched.organization;
        rest.draft.organizationalUnit = untouched.organizationalUnit;
        break;
    case Concern::Geography:
        rest.draft.country = untouched.country;
        rest.draft.state = untouched.state;
        rest.draft.locality = untouched.locality;
        break;
    case Concern::SipDomains:
        rest.tickedSipDomains = answers.sipDomains;
        break;
    case Concern::AdditionalNames:
        rest.additionalNames = plannedAdditionalNames(answers.plan);
        break;
    case Concern::Everything:
        break;
    }
    return rest;
}

QList<Repair> repairsOfNames(const RequestAnswers &answers)
{
    QList<Repair> repairs;
    for (const QString &name : missingPlannedNames(answers))
        repairs += {.label = Text::tr("Add %1").arg(name),
                    .apply = [name](RequestAnswers &own) { own.additionalNames += name; }};
    for (const QString &name : answers.additionalNames)
        repairs += {.label = Text::tr("Remove %1").arg(name),
                    .apply = [name](RequestAnswers &own) { own.additionalNames.removeAll(name); }};
    for (const QString &domain : answers.sipDomains) {
        if (!answers.tickedSipDomains.contains(domain))
            repairs += {.label = Text::tr("Tick %1").arg(domain),
                        .apply = [domain](RequestAnswers &own) { own.tickedSipDomains += domain; }};
    }
    return repairs;
}

QList<Repair> repairsOfFields()
{
    return {{.label = Text::tr("Leave the unit out"),
             .apply = [](RequestAnswers &own) { own.draft.organizationalUnit.clear(); }},
            {.label = Text::tr("Use RSA 2048"),
             .apply = [](RequestAnswers &own) { own.draft.key = {}; }},
            {.label = Text::tr("Ask for client authentication"),
             .apply = [](RequestAnswers &own) { own.draft.clientEku = true; }}};
}

bool isSubset(const QList<Finding> &part, const QList<Finding> &whole)
{
    return std::ranges::all_of(part, [&](const Finding &one) { return whole.contains(one); });
}

} // namespace

QList<RequestFinding> judge(const RequestAnswers &answers, Concern concern, const QDateTime &now)
{
    const QList<Finding> all = findingsOf(answers, now);
    const QList<Finding> others = concern == Concern::Everything
        ? QList<Finding>()
        : findingsOf(without(answers, concern), now);
    QList<RequestFinding> own;
    for (const Finding &finding : all) {
        if (!others.contains(finding))
            own += {.finding = finding, .repair = std::nullopt};
    }
    if (own.isEmpty())
        return own;
    for (const Repair &repair : repairsOfNames(answers) + repairsOfFields()) {
        RequestAnswers repaired = answers;
        repair.apply(repaired);
        const QList<Finding> left = findingsOf(repaired, now);
        if (left.size() >= all.size() || !isSubset(left, all))
            continue;
        for (RequestFinding &one : own) {
            if (!one.repair && !left.contains(one.finding))
                one.repair = repair;
        }
    }
    return own;
}

} // namespace wizard
