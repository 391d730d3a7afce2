// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/lync_item.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {

bool LyncItem::canTake() const
{
    return std::ranges::all_of(problems, &LyncProblem::canTake);
}

bool LyncItem::isUndecided() const
{
    if (problems.isEmpty() || effect == Effect::Same)
        return false;
    return choice == LyncChoice::Undecided || (choice == LyncChoice::Take && !canTake());
}

QString name(LyncKind kind)
{
    switch (kind) {
    case LyncKind::User:
        return u"users"_s;
    case LyncKind::AccessPolicy:
        return u"external-access-policy"_s;
    case LyncKind::XmppPartner:
        return u"xmpp-partner"_s;
    case LyncKind::AllowedDomain:
        return u"allowed-domain"_s;
    case LyncKind::BlockedDomain:
        return u"blocked-domain"_s;
    case LyncKind::HostingProvider:
        return u"hosting-provider"_s;
    case LyncKind::PublicProvider:
        return u"public-provider"_s;
    case LyncKind::GatewayConfiguration:
        return u"gateway-configuration"_s;
    case LyncKind::AccessEdgeConfiguration:
        return u"access-edge-configuration"_s;
    case LyncKind::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString name(LyncFate fate)
{
    switch (fate) {
    case LyncFate::Taken:
        return u"taken"_s;
    case LyncFate::NotSet:
        return u"not-set"_s;
    case LyncFate::Refused:
        return u"refused"_s;
    case LyncFate::Bookkeeping:
        return u"bookkeeping"_s;
    case LyncFate::UserData:
        return u"user-data"_s;
    case LyncFate::SignIn:
        return u"sign-in"_s;
    case LyncFate::PublicClouds:
        return u"public-clouds"_s;
    case LyncFate::Media:
        return u"media"_s;
    case LyncFate::Archiving:
        return u"archiving"_s;
    case LyncFate::Secret:
        return u"secret"_s;
    case LyncFate::Routing:
        return u"routing"_s;
    case LyncFate::Fixed:
        return u"fixed"_s;
    case LyncFate::Presentation:
        return u"presentation"_s;
    case LyncFate::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString name(LyncItem::Effect effect)
{
    switch (effect) {
    case LyncItem::Effect::Added:
        return u"added"_s;
    case LyncItem::Effect::Changed:
        return u"changed"_s;
    case LyncItem::Effect::Same:
        return u"same"_s;
    case LyncItem::Effect::None:
        return u"none"_s;
    }
    Q_UNREACHABLE();
}

QString name(LyncChoice choice)
{
    switch (choice) {
    case LyncChoice::Undecided:
        return u"undecided"_s;
    case LyncChoice::Skip:
        return u"skip"_s;
    case LyncChoice::Take:
        return u"take"_s;
    }
    Q_UNREACHABLE();
}

QString reasonName(LyncProblem::Reason reason)
{
    using Reason = LyncProblem::Reason;
    switch (reason) {
    case Reason::UnknownObject:
        return u"unknown-object"_s;
    case Reason::Missing:
        return u"missing"_s;
    case Reason::BadValue:
        return u"bad-value"_s;
    case Reason::NumberForName:
        return u"number-for-name"_s;
    case Reason::ListNotInFile:
        return u"list-not-in-file"_s;
    case Reason::Differs:
        return u"differs"_s;
    case Reason::OurDomain:
        return u"our-domain"_s;
    case Reason::OthersDomain:
        return u"others-domain"_s;
    case Reason::OtherList:
        return u"other-list"_s;
    case Reason::RefusedNegotiation:
        return u"refused-negotiation"_s;
    case Reason::NameTaken:
        return u"name-taken"_s;
    case Reason::SitePolicyTaken:
        return u"site-policy-taken"_s;
    case Reason::ProxyTaken:
        return u"proxy-taken"_s;
    case Reason::AccessEdgeTaken:
        return u"access-edge-taken"_s;
    case Reason::NoMembers:
        return u"no-members"_s;
    case Reason::MemberElsewhere:
        return u"member-elsewhere"_s;
    case Reason::ForeignUsers:
        return u"foreign-users"_s;
    case Reason::UnknownPolicy:
        return u"unknown-policy"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
