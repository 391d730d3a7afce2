// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/policies.h"

#include "engine/site/choices.h"
#include "engine/site/private/element_check.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

bool isNamed(const ExternalAccessPolicy &policy, const QString &name)
{
    return policy.name.compare(name, Qt::CaseInsensitive) == 0;
}

QList<ExternalAccessPolicy> others(const Site &site, const ExternalAccessPolicy &policy)
{
    QList<ExternalAccessPolicy> others = site.policies;
    others.removeIf(
        [&policy](const ExternalAccessPolicy &other) { return isNamed(other, policy.name); });
    return others;
}

qsizetype indexIn(const Site &site, const QString &name)
{
    const ExternalAccessPolicy *present = findPolicy(site, name);
    return present ? present - site.policies.constData() : site.policies.size();
}

} // namespace

std::expected<void, SiteError> validatePolicy(const Site &site, const ExternalAccessPolicy &policy)
{
    const qsizetype index = indexIn(site, policy.name);
    const auto canonical = readBackAlone(site, policy, &Site::policies, index);
    if (!canonical)
        return std::unexpected(canonical.error());

    const auto refuse = [index](QStringView key, SettingFault fault, const QStringList &words) {
        return std::unexpected(settingError(SiteError::Reason::Conflict,
                                            u"external_access_policy[%1].%2"_s.arg(index).arg(key),
                                            fault,
                                            words));
    };
    QHash<QString, QString> policyOf;
    for (const ExternalAccessPolicy &other : others(site, policy)) {
        if (policy.scope != PolicyScope::User && other.scope == policy.scope)
            return refuse(u"scope", SettingFault::ScopeTaken, {name(policy.scope), other.name});
        for (const QString &member : other.members)
            policyOf.insert(member, other.name);
    }
    for (const QString &member : canonical->members) {
        if (const auto other = policyOf.constFind(member); other != policyOf.constEnd())
            return refuse(u"members", SettingFault::MemberTaken, {member, *other});
    }
    return {};
}

const ExternalAccessPolicy *findPolicy(const Site &site, const QString &name)
{
    const auto found =
        std::ranges::find_if(site.policies, [&name](const ExternalAccessPolicy &policy) {
            return isNamed(policy, name);
        });
    return found == site.policies.end() ? nullptr : &*found;
}

bool isGlobalName(const QString &name)
{
    return isNamed(ExternalAccessPolicy(), name);
}

} // namespace site
