// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/request_answers.h"

#include "engine/certificates/request_name.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::RequestDraft;

bool isPlanned(const QString &name, const site::CertificatePlan &plan)
{
    return std::ranges::any_of(plan.names, [&](const site::PlannedName &planned) {
        return !planned.optional && planned.name.text() == name;
    });
}

bool isAskedFor(const QString &name, const RequestAnswers &answers)
{
    return !isForPrivateCa(certificates::requestName(name).kind) || allowsOtherNames(answers);
}

} // namespace

RequestAnswers answersFor(const site::Site &site, const QString &folder, const QDate &today)
{
    RequestAnswers answers(site::certificatePlan(site));
    const QString edge = answers.plan.subject.text();
    answers.draft.friendlyName = u"%1 %2"_s.arg(edge, today.toString(u"yyyy-MM"_s));
    answers.requestFile = u"%1/%2.csr"_s.arg(folder, edge);
    answers.siteSipDomains = site.domains.sip;
    answers.siteXmppDomains = site.domains.xmpp;
    for (const base::DomainName &domain : site.domains.sip) {
        if (site::sipServiceName(domain))
            answers.sipDomains += domain.text();
    }
    // Lync recommends the primary SIP domain and leaves the others to the administrator.
    answers.tickedSipDomains = answers.sipDomains.mid(0, 1);
    answers.additionalNames = plannedAdditionalNames(answers.plan);
    answers.online.acme = site.acme;
    return answers;
}

QStringList plannedAdditionalNames(const site::CertificatePlan &plan)
{
    QStringList names;
    for (const site::PlannedName &planned : plan.names) {
        if (planned.reason == site::PlannedName::Reason::XmppDomain)
            names += planned.name.text();
    }
    return names;
}

bool isPrivate(const RequestAnswers &answers)
{
    return answers.draft.profile == RequestDraft::Profile::Private;
}

bool allowsOtherNames(const RequestAnswers &answers)
{
    return isPrivate(answers) && answers.delivery == RequestAnswers::Delivery::Later;
}

bool usesTemplate(const RequestAnswers &answers)
{
    return answers.usesTemplate && allowsOtherNames(answers); // the CAs are the same
}

site::RequestChoices choicesOf(const RequestAnswers &answers)
{
    site::RequestChoices choices{.draft = answers.draft};
    choices.draft.templateName = usesTemplate(answers) ? answers.templateName.trimmed() : QString();
    choices.draft.clientEku = answers.draft.clientEku && isPrivate(answers);
    choices.draft.exportable = answers.draft.exportable && !answers.key.isOnToken;
    for (const QString &ticked : answers.tickedSipDomains) {
        if (const auto domain = base::DomainName::parse(ticked))
            choices.sipDomains += *domain;
    }
    for (const QString &name : answers.additionalNames) {
        if (!isPlanned(name, answers.plan) && isAskedFor(name, answers))
            choices.furtherNames += name;
    }
    const QString subject = answers.plan.subject.text();
    for (const site::PlannedName &planned : answers.plan.names) {
        const QString name = planned.name.text();
        if (!planned.optional && name != subject && !answers.additionalNames.contains(name))
            choices.omitted += planned.name;
    }
    return choices;
}

RequestDraft draftOf(const RequestAnswers &answers)
{
    return draftFor(answers.plan, choicesOf(answers));
}

certificates::KeyHome keyHomeOf(const KeyAnswers &answers)
{
    certificates::KeyHome home{.keepsSecret = answers.keepsSecret};
    if (answers.isOnToken)
        home.token = certificates::TokenPlace{.modulePath = answers.tokenModule,
                                              .tokenLabel = answers.tokenLabel,
                                              .pin = answers.pin};
    else
        home.passphrase = answers.passphrase;
    return home;
}

QStringList requestedNames(const RequestAnswers &answers)
{
    using Kind = certificates::RequestName::Kind;
    const RequestDraft draft = draftOf(answers);
    QStringList names = draft.dnsNames + draft.ipAddresses;
    for (const auto &[kind, values] : {std::pair(Kind::Srv, draft.srvNames),
                                       std::pair(Kind::XmppAddress, draft.xmppAddresses),
                                       std::pair(Kind::Uri, draft.uris)}) {
        for (const QString &value : values)
            names += certificates::text({.kind = kind, .value = value});
    }
    return names;
}

QStringList missingPlannedNames(const RequestAnswers &answers)
{
    const QStringList requested = draftOf(answers).dnsNames;
    QStringList missing;
    for (const base::DomainName &omitted : choicesOf(answers).omitted) {
        if (!requested.contains(omitted.text())) // sip.<domain> may be an XMPP domain as well
            missing += omitted.text();
    }
    return missing;
}

site::AnswerFile answerFileOf(const RequestAnswers &answers)
{
    site::AnswerFile file{.choices = choicesOf(answers)};
    file.encryptsKey = !answers.key.isOnToken && !answers.key.passphrase.isEmpty();
    file.keepsSecret = answers.key.keepsSecret;
    if (answers.key.isOnToken) {
        file.tokenModule = answers.key.tokenModule;
        file.tokenLabel = answers.key.tokenLabel;
    }
    return file;
}

void apply(const site::AnswerFile &file, RequestAnswers &answers)
{
    const site::RequestChoices &choices = file.choices;
    answers.draft = choices.draft;
    answers.templateName = choices.draft.templateName;
    answers.usesTemplate = !answers.templateName.isEmpty();
    answers.draft.templateName.clear();
    answers.tickedSipDomains.clear();
    for (const base::DomainName &domain : choices.sipDomains) {
        if (answers.sipDomains.contains(domain.text()))
            answers.tickedSipDomains += domain.text();
    }
    answers.additionalNames.clear();
    for (const site::PlannedName &planned : answers.plan.names) {
        if (!planned.optional && planned.name != answers.plan.subject
            && !choices.omitted.contains(planned.name))
            answers.additionalNames += planned.name.text();
    }
    answers.additionalNames += choices.furtherNames;
    answers.additionalNames.removeDuplicates();
    answers.key.isOnToken = !file.tokenLabel.isEmpty();
    answers.key.tokenModule = file.tokenModule;
    answers.key.tokenLabel = file.tokenLabel;
    answers.key.keepsSecret = file.keepsSecret;
    answers.key.wantsPassphrase = file.encryptsKey;
}

} // namespace wizard
