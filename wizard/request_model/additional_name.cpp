// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/request_model/additional_name.h"

#include "engine/certificates/request_name.h"

using namespace Qt::Literals::StringLiterals;

namespace wizard {

using certificates::RequestName;
using certificates::SubjectNames;

namespace {

// The names of one kind, and how many there are of all.
struct Names {
    QStringList ofKind;
    qsizetype count;
};

Names namesOf(const SubjectNames &names, RequestName::Kind kind)
{
    const qsizetype count = names.dns.size() + names.ip.size() + names.srv.size()
        + names.xmpp.size() + names.uri.size();
    switch (kind) {
    case RequestName::Kind::Dns:
        return {names.dns, count};
    case RequestName::Kind::Address:
        return {names.ip, count};
    case RequestName::Kind::Srv:
        return {names.srv, count};
    case RequestName::Kind::XmppAddress:
        return {names.xmpp, count};
    case RequestName::Kind::Uri:
        return {names.uri, count};
    }
    return {{}, count};
}

NameFault faultFor(certificates::RequestError::Reason reason)
{
    return reason == certificates::RequestError::Reason::TooManyNames ? NameFault::TooMany
                                                                      : NameFault::NotAName;
}

} // namespace

std::expected<QString, NameFault> additionalName(const QString &typed,
                                                 const RequestAnswers &answers)
{
    const RequestName name = certificates::requestName(typed);
    if (name.value.contains(u'*'))
        return std::unexpected(NameFault::Wildcard);
    if (isForPrivateCa(name.kind) && !allowsOtherNames(answers))
        return std::unexpected(NameFault::NeedsPrivateCa);
    // The draft's own rules judge the name: it stands there alone, and then among the others.
    certificates::RequestDraft alone;
    alone.profile = answers.draft.profile;
    alone.commonName = answers.plan.subject.text();
    certificates::RequestDraft whole = draftOf(answers);
    const auto before = certificates::requestNames(whole);
    add(alone, name);
    add(whole, name);
    const auto own = certificates::requestNames(alone);
    const auto after = certificates::requestNames(whole);
    if (!own)
        return std::unexpected(faultFor(own.error().reason));
    if (before && !after)
        return std::unexpected(faultFor(after.error().reason));
    const bool isNew =
        !before || namesOf(*after, name.kind).count > namesOf(*before, name.kind).count;
    if (!isNew)
        return std::unexpected(NameFault::AlreadyThere);
    return certificates::text({.kind = name.kind, .value = namesOf(*own, name.kind).ofKind.last()});
}

} // namespace wizard
