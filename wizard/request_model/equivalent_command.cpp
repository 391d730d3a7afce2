// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/equivalent_command.h"

#include "engine/site/choices.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::RequestDraft;

QStringList keyArguments(const certificates::KeyKind &key)
{
    if (key.algorithm == certificates::KeyKind::Algorithm::Rsa)
        return {u"--key"_s, u"rsa"_s, u"--bits"_s, QString::number(key.bits)};
    return {u"--key"_s, u"ec"_s, u"--curve"_s, key.curve};
}

QStringList subjectArguments(const RequestDraft &draft)
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

QStringList profileArguments(const RequestDraft &draft)
{
    QStringList arguments;
    if (draft.profile == RequestDraft::Profile::Private)
        arguments += {u"--profile"_s, u"private"_s};
    if (draft.clientEku)
        arguments += u"--client-eku"_s;
    return arguments;
}

QStringList nameArguments(const site::RequestChoices &choices)
{
    QStringList arguments;
    for (const base::DomainName &domain : choices.sipDomains)
        arguments += {u"--sip-domain"_s, domain.text()};
    for (const base::DomainName &name : choices.omitted)
        arguments += {u"--omit"_s, name.text()};
    for (const QString &name : choices.furtherNames)
        arguments += {u"--san"_s, name};
    return arguments;
}

// The secrets themselves are in files of the administrator's.
QStringList keyHomeArguments(const KeyAnswers &key)
{
    QStringList arguments;
    if (key.isOnToken)
        arguments += {u"--token"_s,
                      key.tokenLabel,
                      u"--module"_s,
                      key.tokenModule,
                      u"--pin-file"_s,
                      u"PIN-FILE"_s};
    else if (!key.passphrase.isEmpty())
        arguments += {u"--passphrase-file"_s, u"PASSPHRASE-FILE"_s};
    if (!arguments.isEmpty() && !key.keepsSecret)
        arguments += u"--no-keep-secret"_s;
    return arguments;
}

// How the site is told of the authority. What it knows already is told again: it does no harm.
QStringList authorityArguments(const OnlineAnswers &online, const QString &siteDirectory)
{
    const site::Acme &acme = online.acme;
    QStringList arguments{u"--directory"_s,
                          acme.directory,
                          u"--contact"_s,
                          acme.contact,
                          u"--agree-terms"_s,
                          acme.termsAgreed ? u"yes"_s : u"no"_s,
                          u"--challenge"_s,
                          name(acme.challenge)};
    if (!acme.caFile.isEmpty())
        arguments += {u"--ca-file"_s, QDir(siteDirectory).absoluteFilePath(acme.caFile)};
    if (!acme.eabKeyId.isEmpty())
        arguments += {u"--eab-key-id"_s, acme.eabKeyId};
    if (!online.bindingKey.isEmpty())
        arguments += {u"--eab-key-file"_s, u"EAB-KEY-FILE"_s};
    if (acme.challenge != site::AcmeChallenge::DnsUpdate || !acme.dnsServer)
        return arguments;
    arguments += {u"--dns-server"_s,
                  acme.dnsServer->text(),
                  u"--tsig-name"_s,
                  acme.tsigName,
                  u"--tsig-algorithm"_s,
                  name(acme.tsigAlgorithm)};
    if (!online.tsigKey.isEmpty())
        arguments += {u"--tsig-key-file"_s, u"TSIG-KEY-FILE"_s};
    return arguments;
}

QString quoted(const QString &siteDirectory, const QStringList &arguments)
{
    QStringList words{u"puentectl"_s, u"--site"_s, shellQuoted(siteDirectory)};
    for (const QString &argument : arguments)
        words += shellQuoted(argument);
    return words.join(u' ');
}

} // namespace

QStringList requestArguments(const RequestAnswers &answers)
{
    const site::RequestChoices choices = choicesOf(answers);
    QStringList arguments;
    if (!choices.draft.friendlyName.isEmpty())
        arguments += {u"--friendly-name"_s, choices.draft.friendlyName};
    arguments += keyArguments(choices.draft.key);
    if (choices.draft.exportable)
        arguments += u"--exportable"_s;
    return arguments + subjectArguments(choices.draft) + profileArguments(choices.draft)
        + nameArguments(choices) + keyHomeArguments(answers.key);
}

QString equivalentCommand(const RequestAnswers &answers, const QString &siteDirectory)
{
    if (answers.delivery == RequestAnswers::Delivery::Later)
        return quoted(siteDirectory,
                      QStringList{u"cert"_s, u"request"_s} + requestArguments(answers)
                          + QStringList{u"--out"_s, answers.requestFile});
    return quoted(siteDirectory,
                  QStringList{u"acme"_s, u"set"_s}
                      + authorityArguments(answers.online, siteDirectory))
        + u"\n"_s
        + quoted(siteDirectory, QStringList{u"acme"_s, u"order"_s} + requestArguments(answers));
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
