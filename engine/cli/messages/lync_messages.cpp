// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/messages/lync_messages.h"

#include "engine/cli/messages/messages.h"

using namespace Qt::StringLiterals;

namespace cli {
namespace {

QString place(const site::LyncFileError &error)
{
    return error.line > 0 ? u"%1, line %2"_s.arg(error.file).arg(error.line) : error.file;
}

QString message(const site::LyncFileError &error)
{
    using Reason = site::LyncFileError::Reason;
    switch (error.reason) {
    case Reason::Unreadable:
        return u"%1 cannot be read. Check its name and permissions."_s.arg(error.file);
    case Reason::TooLarge:
        return u"%1 is larger than 16 MiB. Export fewer properties: for users, "
               "Get-CsUser | Select-Object SipAddress, ExternalAccessPolicy."_s.arg(error.file);
    case Reason::Empty:
        return u"%1 holds no object. Export it again, and look whether the Get command finds "
               "anything."_s.arg(error.file);
    case Reason::UnknownEncoding:
        return u"%1 is neither UTF-8 nor UTF-16. Export it again with -Encoding UTF8."_s.arg(
            error.file);
    case Reason::UnknownFormat:
        return u"%1 is no export of PowerShell. Make one with Export-Clixml, ConvertTo-Json or "
               "Export-Csv."_s.arg(error.file);
    case Reason::NotClixml:
        return u"%1 is XML, but not what Export-Clixml writes. Export the objects themselves with "
               "Export-Clixml."_s.arg(error.file);
    case Reason::Restricted:
        return u"%1 has a document type or an entity, which Export-Clixml never writes. "
               u"Export "
               "it again from Lync."_s.arg(place(error));
    case Reason::Damaged:
        return u"%1 is damaged or cut off. Export or copy it again."_s.arg(place(error));
    case Reason::TooDeep:
        return u"%1 is nested too deeply. Export it again without -Depth."_s.arg(place(error));
    case Reason::TooMany:
        return u"%1 holds too many objects or values. Export it in parts, or with fewer "
               "properties."_s.arg(place(error));
    }
    Q_UNREACHABLE();
}

// "Domain" → " (Domain)"
QString inProperty(const site::LyncProblem &problem)
{
    return problem.property.isEmpty() ? QString() : u" (%1)"_s.arg(problem.property);
}

QString otherList(const site::LyncProblem &problem)
{
    if (problem.property == u"AdditionalDomains")
        return u"A domain stands elsewhere here: %1. Taken all the same, it comes without it."_s
            .arg(problem.evidence);
    return (problem.canTake
                ? u"The domain is on the other list here: %1. Skip keeps it there, take moves it."_s
                : u"The domain stands elsewhere here: %1. Skip it, or remove it there first."_s)
        .arg(problem.evidence);
}

} // namespace

Failure failure(const site::LyncFileError &error)
{
    Failure failed = refused(reasonName(error.reason), message(error));
    failed.details = error.evidence;
    return failed;
}

QString message(const site::LyncProblem &problem)
{
    using Reason = site::LyncProblem::Reason;
    const QString &evidence = problem.evidence;
    switch (problem.reason) {
    case Reason::UnknownObject:
        return u"This is nothing Puente takes over from Lync. Skip it."_s;
    case Reason::Missing:
        return problem.canTake
            ? u"The file does not say %1. Taken all the same, it is off."_s.arg(problem.property)
            : u"The file does not say %1. Skip it, or export it with all properties."_s.arg(
                  problem.property);
    case Reason::BadValue:
        return (problem.canTake
                    ? u"The value of %1 cannot be used: %2. Taken all the same, it is left out."_s
                    : u"The value of %1 cannot be used: %2. Skip it, or correct it in Lync."_s)
            .arg(problem.property, evidence);
    case Reason::NumberForName:
        return u"%1 is a number where Lync has a name; in the order of its documentation, %2. "
               "Export it with Export-Clixml to be sure."_s.arg(problem.property, evidence);
    case Reason::ListNotInFile:
        return u"This file does not hold %1. Export it with Export-Clixml or ConvertTo-Json; taken "
               "all the same, what is here stays."_s.arg(problem.property);
    case Reason::Differs:
        return u"It is here already, with other settings. Skip keeps them, take replaces them."_s;
    case Reason::OurDomain:
        return problem.canTake
            ? u"%1 is one of our own domains. Taken all the same, it comes without it."_s.arg(
                  evidence)
            : u"%1 is one of our own domains%2. Skip it."_s.arg(evidence, inProperty(problem));
    case Reason::OthersDomain:
        return problem.canTake
            ? u"A domain belongs to another partner: %1. Taken all the same, it comes without it."_s
                  .arg(evidence)
            : u"The domain belongs to the partner %1. Skip it, or remove it there first."_s.arg(
                  evidence);
    case Reason::OtherList:
        return otherList(problem);
    case Reason::RefusedNegotiation:
        return u"Its TLS, SASL and dialback settings cannot work together (%1). Taken all the "
               u"same, it gets the nearest that can: TLS %2, SASL %3, dialback %4."_s.arg(
                   evidence,
                   problem.words.value(0),
                   problem.words.value(1),
                   problem.words.value(2));
    case Reason::NameTaken:
        return u"The name %1 is taken by a policy of another scope. Skip it, or rename one of "
               "them."_s.arg(evidence);
    case Reason::SitePolicyTaken:
        return u"Puente is one site, and has the site policy %1. Skip keeps it, take replaces "
               "it."_s.arg(evidence);
    case Reason::ProxyTaken:
        return u"The provider %1 has this proxy. Skip it, or remove that one first."_s.arg(
            evidence);
    case Reason::AccessEdgeTaken:
        return u"The SIP domain %1 has it as its access edge. Skip it, or change that domain "
               "first."_s.arg(evidence);
    case Reason::NoMembers:
        return u"No file says whom this policy was granted to. Add one of Get-CsUser; taken all "
               u"the "
               "same, it has no members."_s;
    case Reason::MemberElsewhere:
        return u"Some of its members have another policy here: %1. Skip leaves them, take moves "
               "them."_s.arg(evidence);
    case Reason::ForeignUsers:
        return u"Some users are in none of our SIP domains: %1. Taken all the same, they are left "
               "out; skip grants nobody anything."_s.arg(evidence);
    case Reason::UnknownPolicy:
        return u"%1 users have this policy, but no file describes it. Add one of "
               "Get-CsExternalAccessPolicy, or skip it."_s.arg(evidence);
    }
    Q_UNREACHABLE();
}

QString why(site::LyncFate fate)
{
    using Fate = site::LyncFate;
    switch (fate) {
    case Fate::Taken:
        return {};
    case Fate::NotSet:
        return u"No value in it; what is here stays."_s;
    case Fate::Refused:
        return u"Its value cannot be used; see the conflict."_s;
    case Fate::Bookkeeping:
        return u"Lync's own bookkeeping."_s;
    case Fate::UserData:
        return u"Of users, only the address and the policy are read."_s;
    case Fate::SignIn:
        return u"Sign-in from outside is a matter of the users' home server."_s;
    case Fate::PublicClouds:
        return u"Services that no longer exist, or of the cloud alone."_s;
    case Fate::Media:
        return u"Puente carries no audio, video or conferences."_s;
    case Fate::Archiving:
        return u"Puente neither archives nor monitors calls."_s;
    case Fate::Secret:
        return u"A secret; the engine has its own."_s;
    case Fate::Routing:
        return u"A route that Puente does not have; add it as a SIP domain if you need it."_s;
    case Fate::Fixed:
        return u"Puente decides this itself."_s;
    case Fate::Presentation:
        return u"How Lync shows it to its users."_s;
    case Fate::Unknown:
        return u"Puente does not know this property."_s;
    }
    Q_UNREACHABLE();
}

} // namespace cli
