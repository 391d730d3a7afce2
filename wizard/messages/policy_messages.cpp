// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/messages/policy_messages.h"

#include <QCoreApplication>

namespace wizard {

using Kind = site::AccessCondition::Kind;

namespace {

constexpr qsizetype maxButtonCharacters = 32;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PolicyMessages)
};

QString shortened(const QString &name)
{
    return name.size() <= maxButtonCharacters ? name : name.left(maxButtonCharacters - 1) + u'…';
}

QString readable(const QString &domain)
{
    const auto parsed = base::DomainName::parse(domain);
    return parsed ? parsed->display() : domain;
}

QString metText(const site::AccessCondition &condition)
{
    switch (condition.kind) {
    case Kind::FederationIsOn:
        return Text::tr("Federation is enabled at the access edge.");
    case Kind::PolicyAllowsFederation:
        return Text::tr("The policy “%1” enables communications with federated users.")
            .arg(condition.element);
    case Kind::PolicyAllowsXmpp:
        return Text::tr("The policy “%1” enables communications with XMPP federated users.")
            .arg(condition.element);
    case Kind::DomainIsPartners:
        return Text::tr("The domain is one of the XMPP partner %1.")
            .arg(readable(condition.element));
    }
    return {};
}

QString unmetText(const site::AccessCondition &condition)
{
    switch (condition.kind) {
    case Kind::FederationIsOn:
        return Text::tr("Federation is disabled for everybody. Enable it at the access edge.");
    case Kind::PolicyAllowsFederation:
        return Text::tr("The policy “%1” does not enable communications with federated users. "
                        "Enable them there, or give this user another policy.")
            .arg(condition.element);
    case Kind::PolicyAllowsXmpp:
        return Text::tr("The policy “%1” does not enable communications with XMPP federated "
                        "users. Enable them there, or give this user another policy.")
            .arg(condition.element);
    case Kind::DomainIsPartners:
        return Text::tr("The domain belongs to no XMPP partner. Add a partner for it.");
    }
    return {};
}

} // namespace

QString scopeText(site::PolicyScope scope)
{
    switch (scope) {
    case site::PolicyScope::Global:
        return Text::tr("Global");
    case site::PolicyScope::Site:
        return Text::tr("Site");
    case site::PolicyScope::User:
        return Text::tr("User");
    }
    return {};
}

QString scopeConsequence(site::PolicyScope scope)
{
    switch (scope) {
    case site::PolicyScope::Global:
        return Text::tr("For everybody who has no user policy, unless there is a site policy.");
    case site::PolicyScope::Site:
        return Text::tr("For everybody who has no user policy, in place of the global one.");
    case site::PolicyScope::User:
        return Text::tr("For its members alone, in place of the site policy and the global one.");
    }
    return {};
}

QString explain(const site::AccessCondition &condition)
{
    return condition.met ? metText(condition) : unmetText(condition);
}

QString placeText(const site::AccessCondition &condition)
{
    switch (condition.kind) {
    case Kind::FederationIsOn:
        return Text::tr("Access edge settings…");
    case Kind::PolicyAllowsFederation:
    case Kind::PolicyAllowsXmpp:
        return Text::tr("Policy %1…").arg(shortened(condition.element));
    case Kind::DomainIsPartners:
        return condition.met ? Text::tr("Partner %1…").arg(shortened(readable(condition.element)))
                             : Text::tr("Add partner…");
    }
    return {};
}

} // namespace wizard
