// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/import_messages.h"

#include "wizard/certificates/certificate_tasks.h"
#include "wizard/messages/certificate_messages.h"
#include "wizard/messages/deployment_messages.h"
#include "wizard/messages/lint_messages.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ImportMessages)
};

using Level = FindingLabel::Level;
using Reason = certificates::CertificateError::Reason;

QString list(const QStringList &items)
{
    return QLocale().createSeparatedList(items);
}

QString nameOf(const certificates::Certificate &certificate)
{
    return certificate.commonName().isEmpty() ? certificate.subject() : certificate.commonName();
}

// Whether a partner could not even check the certificate, or only does not know its root.
Level levelOf(Reason reason)
{
    switch (reason) {
    case Reason::Expired:
    case Reason::NotYetValid:
    case Reason::WrongPurpose:
    case Reason::TooWeak:
        return Level::Error;
    default:
        return Level::Warning;
    }
}

void addDifference(QList<FindingLine> &lines, const certificates::IssueDifference &difference)
{
    const auto add = [&](Level level, const QString &text, const QStringList &items) {
        if (!items.isEmpty())
            lines += FindingLine{.level = level, .sentence = text.arg(list(items))};
    };
    if (difference.isEmpty()) {
        lines += FindingLine{.level = Level::Good,
                             .sentence = Text::tr("Everything that was requested is in it.")};
        return;
    }
    add(Level::Warning,
        Text::tr("Requested but not in the certificate: %1. Ask the certification authority to "
                 "issue it again if you need them."),
        difference.lostNames);
    add(Level::Notice,
        Text::tr("Added by the certification authority: %1."),
        difference.addedNames);
    add(Level::Warning,
        Text::tr("Key usages requested but not granted: %1."),
        difference.lostUsages);
    add(Level::Notice,
        Text::tr("Key usages added by the certification authority: %1."),
        difference.addedUsages);
    add(Level::Notice, Text::tr("Changed in the subject: %1."), difference.changedFields);
}

void addUnrelated(QList<FindingLine> &lines, const QList<certificates::Certificate> &unrelated)
{
    if (unrelated.isEmpty())
        return;
    QStringList names;
    for (const certificates::Certificate &one : unrelated)
        names += nameOf(one);
    lines += FindingLine{.level = Level::Notice,
                         .sentence = Text::tr("Not part of this certificate's path, and therefore "
                                              "not imported: %1.")
                                         .arg(list(names))};
}

QString purposeText(const ImportFindings &findings)
{
    if (findings.completesChain)
        return Text::tr("a certificate that is here already: its path grows");
    if (findings.request)
        return findings.request->friendlyName;
    return findings.bringsKey ? Text::tr("none: it comes with its own private key")
                              : Text::tr("none: its private key is in use already");
}

} // namespace

FindingLine explain(const ChainJudgement &judgement)
{
    if (judgement.anchor == ChainJudgement::Anchor::Computer)
        return {.level = Level::Good,
                .sentence = Text::tr("This computer trusts it. Partners who trust the usual "
                                     "certification authorities will, too.")};
    if (judgement.anchor == ChainJudgement::Anchor::Site)
        return {.level = Level::Notice,
                .sentence = Text::tr("Only the authority files of this edge trust it. Partners "
                                     "need the same private certification authority.")};
    if (!judgement.fault)
        return {.level = Level::Warning, .sentence = Text::tr("Nobody has judged it yet.")};
    if (judgement.fault->reason == Reason::Untrusted)
        return {.level = Level::Warning,
                .sentence = Text::tr("This computer does not trust the root of this certificate. "
                                     "Partners accept it only if they know that root."),
                .details = judgement.fault->evidence};
    const Explanation explanation = explain(*judgement.fault);
    return {.level = levelOf(judgement.fault->reason),
            .sentence = explanation.sentence,
            .details = explanation.evidence};
}

QList<QStringList> importFacts(const ImportJudgement &judgement, const QDateTime &now)
{
    const ImportFindings &findings = judgement.findings;
    const certificates::Certificate &leaf = findings.leaf;
    const QString lastDay =
        QLocale().toString(leaf.notAfter().toLocalTime().date(), QLocale::LongFormat);
    QList<QStringList> facts{
        {Text::tr("Certificate"), nameOf(leaf)},
        {Text::tr("Issued by"), commonNameOf(leaf.issuer())},
        {Text::tr("Valid until"), Text::tr("%1 (%2)").arg(lastDay, daysText(now, leaf.notAfter()))},
        {Text::tr("Lifetime"), daysText(leaf.notBefore(), leaf.notAfter())},
        {Text::tr("Answers the request"), purposeText(findings)},
        {Text::tr("Key"), leaf.keyDescription()},
        {Text::tr("Names"), list(allNames(leaf.names()))}};
    if (!judgement.files.isEmpty())
        facts += {Text::tr("Files"), list(judgement.files)};
    return facts;
}

QList<FindingLine> importFindings(const ImportJudgement &judgement)
{
    QList<FindingLine> lines;
    const ImportFindings &findings = judgement.findings;
    if (findings.difference)
        addDifference(lines, *findings.difference);
    if (findings.isLegacy)
        lines += FindingLine{
            .level = Level::Warning,
            .sentence = Text::tr("The file is encrypted in an old way (RC2 or 3DES) that is no "
                                 "longer safe. Export it anew and delete the old file."),
            .details = u"RFC 7292, appendix B; RFC 9579"_s};
    addUnrelated(lines, findings.unrelated);
    if (judgement.missingIssuer().isEmpty()) // else said with the offer to add it
        lines += explain(judgement.chain);
    for (const certificates::Finding &finding : judgement.lint)
        lines += lintLine(finding);
    return sortedBySeverity(std::move(lines));
}

QString missingText(const QList<certificates::Certificate> &chain)
{
    const QString issuer = commonNameOf(chain.last().issuer());
    if (chain.size() == 1)
        return Text::tr("The intermediate certificate “%1” is missing. Partners may be unable to "
                        "check this certificate without it.")
            .arg(issuer);
    return Text::tr("The path ends at “%1”, which this computer does not know. Partners accept "
                    "the certificate only if they know it.")
        .arg(issuer);
}

} // namespace wizard
