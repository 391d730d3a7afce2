// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/equivalent_command.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

QStringList keyArguments(const certificates::KeyKind &key)
{
    if (key.algorithm == certificates::KeyKind::Algorithm::Rsa)
        return {u"--key"_s, u"rsa"_s, u"--bits"_s, QString::number(key.bits)};
    return {u"--key"_s, u"ec"_s, u"--curve"_s, key.curve};
}

QStringList subjectArguments(const certificates::RequestDraft &draft)
{
    const QList<std::pair<QString, QString>> fields = {
        {u"--organization"_s, draft.organization},
        {u"--organizational-unit"_s, draft.organizationalUnit},
        {u"--country"_s, draft.country},
        {u"--state"_s, draft.state},
        {u"--locality"_s, draft.locality},
        {u"--template"_s, draft.templateName}};
    QStringList arguments;
    for (const auto &[option, value] : fields) {
        if (!value.isEmpty())
            arguments += {option, value};
    }
    return arguments;
}

bool isPlanned(const QString &name, const RequestAnswers &answers)
{
    return std::ranges::any_of(answers.plan.names, [&](const site::PlannedName &planned) {
        return !planned.optional && planned.name.text() == name;
    });
}

} // namespace

QString equivalentCommand(const RequestAnswers &answers, const QString &siteDirectory)
{
    const certificates::RequestDraft draft = draftOf(answers);
    QStringList arguments{u"puentectl"_s,
                          u"--site"_s,
                          siteDirectory,
                          u"cert"_s,
                          u"request"_s,
                          u"--friendly-name"_s,
                          draft.friendlyName};
    arguments += keyArguments(draft.key);
    if (draft.exportable)
        arguments += u"--exportable"_s;
    arguments += subjectArguments(draft);
    if (draft.profile == certificates::RequestDraft::Profile::Private)
        arguments += {u"--profile"_s, u"private"_s};
    for (const QString &domain : answers.tickedSipDomains)
        arguments += {u"--sip-domain"_s, domain};
    for (const QString &name : answers.additionalNames) {
        if (!isPlanned(name, answers))
            arguments += {u"--san"_s, name};
    }
    arguments += {u"--out"_s, answers.requestFile};

    QStringList quoted;
    for (const QString &argument : arguments)
        quoted += shellQuoted(argument);
    const QStringList missing = missingPlannedNames(answers);
    // puentectl always asks for what the site needs.
    if (!missing.isEmpty())
        quoted += u"# also requests "_s + missing.join(u", "_s);
    return quoted.join(u' ');
}

QString shellQuoted(const QString &argument)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@%+=,-]+\\z"_s);
    if (plain.match(argument).hasMatch())
        return argument;
    QString quoted = argument;
    quoted.replace(u"'"_s, u"'\\''"_s);
    return u"'%1'"_s.arg(quoted);
}

} // namespace wizard
