// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/lync_messages.h"

#include "engine/site/choices.h"
#include "wizard/messages/fault_messages.h"
#include "wizard/messages/negotiation_messages.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LyncMessages)
};

QString sentence(const site::LyncFileError &error)
{
    using Reason = site::LyncFileError::Reason;
    switch (error.reason) {
    case Reason::Unreadable:
        return Text::tr("%1 cannot be read. Check its name and permissions.").arg(error.file);
    case Reason::TooLarge:
        return Text::tr("%1 is larger than 16 MB. Export fewer properties: of users, SipAddress "
                        "and ExternalAccessPolicy are enough.")
            .arg(error.file);
    case Reason::Empty:
        return Text::tr("There is nothing in %1. Export it again.").arg(error.file);
    case Reason::UnknownEncoding:
        return Text::tr("%1 is neither UTF-8 nor UTF-16. Export it again with -Encoding UTF8.")
            .arg(error.file);
    case Reason::UnknownFormat:
        return Text::tr("%1 was not exported by PowerShell. Use Export-Clixml, ConvertTo-Json or "
                        "Export-Csv.")
            .arg(error.file);
    case Reason::NotClixml:
        return Text::tr("%1 is XML of another kind. Use Export-Clixml to export it.")
            .arg(error.file);
    case Reason::Restricted:
        return Text::tr("%1 has a document type or an entity, which PowerShell never writes. "
                        "Export it again from Lync.")
            .arg(error.file);
    case Reason::Damaged:
        return Text::tr("%1 is damaged or cut off. Export or copy it again.").arg(error.file);
    case Reason::TooDeep:
        return Text::tr("%1 is nested too deeply. Export it again without -Depth.").arg(error.file);
    case Reason::TooMany:
        return Text::tr("%1 holds too much at once. Export it in parts.").arg(error.file);
    }
    return {};
}

QString badValue(const site::LyncProblem &problem)
{
    if (const QString fault = explainFault(problem.fault, problem.words); !fault.isEmpty())
        return Text::tr("%1: %2", "a property of Lync, and what is wrong with its value")
            .arg(problem.property, fault);
    return (problem.canTake
                ? Text::tr("The value of %1 cannot be used. It is left out if you take this over.")
                : Text::tr("The value of %1 cannot be used. Leave this out, or correct it in "
                           "Lync."))
        .arg(problem.property);
}

QString missing(const site::LyncProblem &problem)
{
    return (problem.canTake
                ? Text::tr("The file does not say %1. It is off if you take this over.")
                : Text::tr("The file does not say %1. Leave this out, or export it again with all "
                           "properties."))
        .arg(problem.property);
}

QString ourDomain(const site::LyncProblem &problem)
{
    return (problem.canTake
                ? Text::tr("%1 is one of our own domains. The partner comes without it if you "
                           "take it over.")
                : Text::tr("%1 is one of our own domains. Leave this out."))
        .arg(problem.evidence);
}

QString othersDomain(const site::LyncProblem &problem)
{
    return (problem.canTake
                ? Text::tr("A domain belongs to another partner: %1. The partner comes without it "
                           "if you take it over.")
                : Text::tr("The domain belongs to the partner %1. Leave this out, or remove it "
                           "there first."))
        .arg(problem.evidence);
}

QString otherList(const site::LyncProblem &problem)
{
    if (problem.property == u"AdditionalDomains")
        return Text::tr("A domain stands elsewhere here: %1. The partner comes without it if you "
                        "take it over.")
            .arg(problem.evidence);
    return problem.canTake
        ? Text::tr("The domain is on the opposite list here. Keep it there, or move it.")
        : Text::tr("The domain stands elsewhere here: %1. Leave this out, or remove it there "
                   "first.")
              .arg(problem.evidence);
}

QString refusedNegotiation(const QStringList &nearest)
{
    return Text::tr("Its TLS, SASL and dialback settings cannot work together. If you take it "
                    "over, it gets the nearest that can: %1.")
        .arg(settingsText(
            site::fromName<site::Negotiation>(nearest.value(0)).value_or(site::Negotiation()),
            site::fromName<site::Negotiation>(nearest.value(1)).value_or(site::Negotiation()),
            nearest.value(2) == u"yes"));
}

} // namespace

Explanation explain(const site::LyncFileError &error)
{
    const QString place = error.line > 0 ? u"line %1: "_s.arg(error.line) : QString();
    return {.sentence = sentence(error),
            .evidence = place + reasonName(error.reason)
                + (error.evidence.isEmpty() ? QString() : u": "_s + error.evidence)};
}

QString explain(const site::LyncProblem &problem)
{
    using Reason = site::LyncProblem::Reason;
    const QString &evidence = problem.evidence;
    switch (problem.reason) {
    case Reason::UnknownObject:
        return Text::tr("Puente takes nothing of this kind over from Lync. Leave it out.");
    case Reason::Missing:
        return missing(problem);
    case Reason::BadValue:
        return badValue(problem);
    case Reason::NumberForName:
        return Text::tr("%1 is a number where Lync has a name; in the order of its documentation, "
                        "%2. Export it with Export-Clixml to be sure.")
            .arg(problem.property, evidence);
    case Reason::ListNotInFile:
        return Text::tr("This file format does not hold %1. Export it with Export-Clixml or "
                        "ConvertTo-Json.")
            .arg(problem.property);
    case Reason::Differs:
        return Text::tr("It is here already, with other settings. Keep them, or replace them.");
    case Reason::OurDomain:
        return ourDomain(problem);
    case Reason::OthersDomain:
        return othersDomain(problem);
    case Reason::OtherList:
        return otherList(problem);
    case Reason::RefusedNegotiation:
        return refusedNegotiation(problem.words);
    case Reason::NameTaken:
        return Text::tr("The name %1 is taken by a policy of another scope. Leave this out, or "
                        "rename one of them.")
            .arg(evidence);
    case Reason::SitePolicyTaken:
        return Text::tr("There is a site policy already: %1. Keep it, or replace it.")
            .arg(evidence);
    case Reason::ProxyTaken:
        return Text::tr("The provider %1 has this proxy. Leave this out, or remove that one first.")
            .arg(evidence);
    case Reason::AccessEdgeTaken:
        return Text::tr("The SIP domain %1 has it as its access edge. Leave this out, or change "
                        "that domain first.")
            .arg(evidence);
    case Reason::NoMembers:
        return Text::tr("No file says whom this policy was granted to. Add an export of "
                        "Get-CsUser, or take it over without members.");
    case Reason::MemberElsewhere:
        return Text::tr("Some members have another policy here: %1. Keep them there, or move them.")
            .arg(evidence);
    case Reason::ForeignUsers:
        return Text::tr("Some users are in none of our SIP domains: %1. They are left out if you "
                        "take the others over.")
            .arg(evidence);
    case Reason::UnknownPolicy:
        return Text::tr("Users have this policy, but no file describes it. Add an export of "
                        "Get-CsExternalAccessPolicy, or leave it out.");
    }
    return {};
}

QString kindText(site::LyncKind kind)
{
    switch (kind) {
    case site::LyncKind::User:
        return Text::tr("Users");
    case site::LyncKind::AccessPolicy:
        return Text::tr("External access policy");
    case site::LyncKind::XmppPartner:
        return Text::tr("XMPP federated partner");
    case site::LyncKind::AllowedDomain:
        return Text::tr("Allowed domain");
    case site::LyncKind::BlockedDomain:
        return Text::tr("Blocked domain");
    case site::LyncKind::HostingProvider:
        return Text::tr("Hosted provider");
    case site::LyncKind::PublicProvider:
        return Text::tr("Public provider");
    case site::LyncKind::GatewayConfiguration:
        return Text::tr("XMPP gateway");
    case site::LyncKind::AccessEdgeConfiguration:
        return Text::tr("Access Edge configuration");
    case site::LyncKind::Unknown:
        return Text::tr("Something else");
    }
    return {};
}

QString outcomeText(const site::LyncItem &item)
{
    if (item.isUndecided())
        return Text::tr("Conflict");
    if (item.kind == site::LyncKind::User && item.choice != site::LyncChoice::Skip)
        return Text::tr("Read"); // what comes of it stands at the policies
    if (item.effect == site::LyncItem::Effect::Same)
        return Text::tr("Is here already");
    if (item.choice == site::LyncChoice::Skip)
        return Text::tr("Left out");
    return item.effect == site::LyncItem::Effect::Added ? Text::tr("Added") : Text::tr("Changed");
}

QString fateText(const site::LyncProperty &property)
{
    using Fate = site::LyncFate;
    switch (property.fate) {
    case Fate::Taken:
        return property.key;
    case Fate::NotSet:
        return Text::tr("No value: what is here stays");
    case Fate::Refused:
        return Text::tr("Cannot be used");
    case Fate::Bookkeeping:
        return Text::tr("Lync’s own bookkeeping");
    case Fate::UserData:
        return Text::tr("Of users, only the address and the policy are read");
    case Fate::SignIn:
        return Text::tr("Sign-in from outside is a matter of the users’ home");
    case Fate::PublicClouds:
        return Text::tr("A service that no longer exists");
    case Fate::Media:
        return Text::tr("Puente carries no audio, video or conferences");
    case Fate::Archiving:
        return Text::tr("Puente neither archives nor monitors");
    case Fate::Secret:
        return Text::tr("A secret: the engine has its own");
    case Fate::Routing:
        return Text::tr("A route that Puente does not have");
    case Fate::Fixed:
        return Text::tr("Puente decides this itself");
    case Fate::Presentation:
        return Text::tr("How Lync shows it to its users");
    case Fate::Unknown:
        return Text::tr("Puente does not know this property");
    }
    return {};
}

} // namespace wizard
