// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/policies.h"
#include "engine/site/private/lync_fold.h"
#include "engine/site/private/values.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = LyncProblem::Reason;

struct PolicyIdentity {
    QString name;
    PolicyScope scope = PolicyScope::User;
};

// "Global", "Site:Redmond", "Tag:Sales" or "Sales".
PolicyIdentity policyIdentity(const QString &identity)
{
    const QString text = identity.trimmed();
    if (text.compare(u"Global", Qt::CaseInsensitive) == 0)
        return {.name = u"global"_s, .scope = PolicyScope::Global};
    if (text.startsWith(u"Site:", Qt::CaseInsensitive))
        return {.name = text.sliced(5), .scope = PolicyScope::Site};
    return {.name = plainPolicyName(text), .scope = PolicyScope::User};
}

// What a policy allows that has not been told to allow anything.
ExternalAccessPolicy strictPolicy(const PolicyIdentity &identity)
{
    ExternalAccessPolicy policy;
    policy.name = identity.name;
    policy.scope = identity.scope;
    policy.federation = false;
    policy.xmpp = false;
    return policy;
}

bool isUntouched(const ExternalAccessPolicy &policy)
{
    ExternalAccessPolicy plain;
    plain.name = policy.name;
    return policy == plain;
}

// Whether they say the same of the same people, whoever is a member.
bool differ(const ExternalAccessPolicy &present, ExternalAccessPolicy wanted)
{
    wanted.members = present.members;
    return wanted != present;
}

} // namespace

void LyncFold::addMembers(ExternalAccessPolicy &policy, LyncItem &item) const
{
    if (policy.scope != PolicyScope::User)
        return;
    QSet<QString> present(policy.members.cbegin(), policy.members.cend());
    QStringList moved;
    for (const QString &member : m_members.of(policy.name)) {
        if (present.contains(member))
            continue;
        if (const ExternalAccessPolicy *other = m_builder.policyOf(member))
            moved.append(member + u" → "_s + other->name);
        policy.members.append(member);
    }
    if (!moved.isEmpty())
        item.problems.append({.reason = Reason::MemberElsewhere,
                              .evidence = moved.first(qMin(moved.size(), 5)).join(u", "_s)});
    if (policy.members.isEmpty() && !m_members.areKnown())
        item.problems.append({.reason = Reason::NoMembers, .evidence = policy.name});
}

void LyncFold::checkPolicyName(const ExternalAccessPolicy &policy, LyncItem &item) const
{
    const ExternalAccessPolicy *named = m_builder.policy(policy.name);
    const bool isReserved = policy.scope != PolicyScope::Global && isGlobalName(policy.name);
    if (isReserved || (named != nullptr && named->scope != policy.scope))
        item.problems.append({.reason = Reason::NameTaken,
                              .property = u"Identity"_s,
                              .evidence = named == nullptr ? policy.name : named->name,
                              .canTake = false});
    const ExternalAccessPolicy *ofSite =
        policy.scope == PolicyScope::Site ? m_builder.policy(PolicyScope::Site) : nullptr;
    if (ofSite != nullptr && ofSite->name.compare(policy.name, Qt::CaseInsensitive) != 0)
        item.problems.append({.reason = Reason::SitePolicyTaken,
                              .property = u"Identity"_s,
                              .evidence = ofSite->name});
}

void LyncFold::takePolicy(const ExportedObject &object, LyncItem item)
{
    const ExportedValue *identity = object.find(u"Identity");
    const PolicyIdentity found = policyIdentity(identity == nullptr ? QString() : identity->text);
    item.name = found.name;
    if (const auto valid = nameFrom(found.name); !valid) {
        item.problems.append({.reason = identity == nullptr ? Reason::Missing : Reason::BadValue,
                              .property = u"Identity"_s,
                              .evidence = found.name.left(100),
                              .canTake = false,
                              .fault = valid.error().fault,
                              .words = QStringList{found.name.left(80)} + valid.error().words});
        refuse(object, std::move(item));
        return;
    }
    const ExternalAccessPolicy *present = found.scope == PolicyScope::Global
        ? m_builder.policy(PolicyScope::Global)
        : m_builder.policy(found.name);
    if (present != nullptr && present->scope != found.scope)
        present = nullptr;
    ExternalAccessPolicy wanted = present == nullptr ? strictPolicy(found) : *present;
    takeSettings(object,
                 {.properties = {u"Identity"}, .key = u"external_access_policy.name"_s},
                 wanted,
                 item);
    for (const QStringView needed : {u"EnableFederationAccess", u"EnableXmppAccess"}) {
        if (present == nullptr && object.find(needed) == nullptr)
            item.problems.append({.reason = Reason::Missing, .property = needed.toString()});
    }
    checkPolicyName(wanted, item);
    addMembers(wanted, item);
    if (present != nullptr && differ(*present, wanted) && !isUntouched(*present))
        item.problems.append({.reason = Reason::Differs, .evidence = present->name});
    settle(std::move(item), present, wanted);
}

void LyncFold::takeMembersOfOthers()
{
    QSet<QString> described;
    for (const LyncItem &item : m_items)
        described.insert(item.kind == LyncKind::AccessPolicy ? item.name.toCaseFolded()
                                                             : QString());
    for (const QString &policyName : m_members.policies()) {
        if (described.contains(policyName.toCaseFolded()))
            continue;
        LyncItem item{.kind = LyncKind::AccessPolicy,
                      .name = policyName,
                      .file = m_members.items().first().file};
        const ExternalAccessPolicy *present = m_builder.policy(policyName);
        if (present == nullptr || present->scope != PolicyScope::User) {
            item.problems.append({.reason = Reason::UnknownPolicy,
                                  .property = u"ExternalAccessPolicy"_s,
                                  .evidence = QString::number(m_members.of(policyName).size()),
                                  .canTake = false});
            (void)isTaken(item);
            m_items.append(item);
            continue;
        }
        ExternalAccessPolicy wanted = *present;
        addMembers(wanted, item);
        settle(std::move(item), present, wanted);
    }
}

} // namespace site
