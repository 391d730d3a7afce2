// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request/request_answers.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

bool isAddress(const QString &text)
{
    return !QHostAddress(text).isNull();
}

} // namespace

RequestAnswers answersFor(const site::Site &site, const QString &folder, const QDate &today)
{
    RequestAnswers answers(site::certificatePlan(site));
    const QString edge = answers.plan.subject.text();
    answers.draft.friendlyName = u"%1 %2"_s.arg(edge, today.toString(u"yyyy-MM"_s));
    answers.requestFile = u"%1/%2.csr"_s.arg(folder, edge);
    for (const base::DomainName &domain : site.domains.sip) {
        if (site::sipServiceName(domain))
            answers.sipDomains += domain.text();
    }
    // Lync recommends the primary SIP domain and leaves the others to the administrator.
    answers.tickedSipDomains = answers.sipDomains.mid(0, 1);
    for (const site::PlannedName &planned : answers.plan.names) {
        if (planned.reason == site::PlannedName::Reason::XmppDomain)
            answers.additionalNames += planned.name.text();
    }
    return answers;
}

QList<RequestedName> requestedNames(const RequestAnswers &answers)
{
    QList<RequestedName> names;
    const auto add = [&names](const QString &name, RequestedName::Origin origin) {
        const auto isSame = [&name](const RequestedName &known) { return known.name == name; };
        if (std::ranges::none_of(names, isSame))
            names += RequestedName{.name = name, .origin = origin};
    };
    add(answers.plan.subject.text(), RequestedName::Origin::Subject);
    for (const QString &ticked : answers.tickedSipDomains) {
        const auto domain = base::DomainName::parse(ticked);
        const auto service = domain ? site::sipServiceName(*domain) : std::nullopt;
        if (service)
            add(service->text(), RequestedName::Origin::SipDomain);
    }
    for (const QString &name : answers.additionalNames)
        add(name, RequestedName::Origin::Additional);
    return names;
}

QStringList missingPlannedNames(const RequestAnswers &answers)
{
    QStringList missing;
    const QList<RequestedName> names = requestedNames(answers);
    for (const site::PlannedName &planned : answers.plan.names) {
        const QString name = planned.name.text();
        const auto isSame = [&name](const RequestedName &one) { return one.name == name; };
        if (!planned.optional && std::ranges::none_of(names, isSame))
            missing += name;
    }
    return missing;
}

certificates::RequestDraft draftOf(const RequestAnswers &answers)
{
    certificates::RequestDraft draft = answers.draft;
    draft.commonName = answers.plan.subject.text();
    draft.templateName = answers.usesTemplate ? answers.templateName.trimmed() : QString();
    draft.profile = answers.usesTemplate ? certificates::RequestDraft::Profile::Private
                                         : certificates::RequestDraft::Profile::Public;
    draft.dnsNames.clear();
    draft.ipAddresses.clear();
    for (const RequestedName &requested : requestedNames(answers))
        (isAddress(requested.name) ? draft.ipAddresses : draft.dnsNames) += requested.name;
    return draft;
}

NameFault faultOf(const QString &name, const RequestAnswers &answers)
{
    if (name.startsWith(u"*."_s))
        return NameFault::Wildcard;
    const auto domain = base::DomainName::parse(name);
    if (!domain && !isAddress(name))
        return NameFault::NotAName;
    const QString text = domain ? domain->text() : QHostAddress(name).toString();
    const QList<RequestedName> names = requestedNames(answers);
    return std::ranges::any_of(names, [&](const auto &known) { return known.name == text; })
        ? NameFault::AlreadyThere
        : NameFault::None;
}

} // namespace wizard
