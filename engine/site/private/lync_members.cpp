// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_members.h"

#include "engine/site/access.h"
#include "engine/site/private/lync_fates.h"
#include "engine/site/private/lync_kinds.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = LyncProblem::Reason;

constexpr int namedUsers = 5; // how many of those that are left out are named

void leaveOut(const QString &user, Reason reason, LyncItem &item)
{
    auto problem = std::ranges::find(item.problems, reason, &LyncProblem::reason);
    if (problem == item.problems.end()) {
        item.problems.append({.reason = reason, .property = u"SipAddress"_s, .evidence = user});
        return;
    }
    const qsizetype named = problem->evidence.count(u", "_s) + 1;
    if (named < namedUsers)
        problem->evidence += u", "_s + user;
    else if (!problem->evidence.endsWith(u'…'))
        problem->evidence += u", …"_s;
}

void noteProperties(const ExportedObject &user, QSet<QString> &seen, LyncItem &item)
{
    for (const ExportedProperty &property : user.properties) {
        if (seen.contains(property.name))
            continue;
        seen.insert(property.name);
        LyncProperty noted{.name = property.name, .fate = LyncFate::UserData};
        const bool isAddress = property.name.compare(u"SipAddress", Qt::CaseInsensitive) == 0;
        if (isAddress || property.name.compare(u"ExternalAccessPolicy", Qt::CaseInsensitive) == 0) {
            noted.fate = LyncFate::Taken;
            noted.key = u"external_access_policy.members"_s;
        }
        item.properties.append(noted);
    }
}

QString addressOf(const ExportedValue *value)
{
    QString address = value == nullptr ? QString() : value->text.trimmed();
    if (address.startsWith(u"sip:", Qt::CaseInsensitive))
        address.remove(0, 4);
    return address;
}

} // namespace

QString plainPolicyName(const QString &identity)
{
    const QString name = identity.trimmed();
    return name.startsWith(u"Tag:", Qt::CaseInsensitive) ? name.sliced(4) : name;
}

LyncMembers::LyncMembers(const LyncExport &exported, const Domains &domains)
{
    QSet<QString> seen; // properties of this file
    for (const LyncExport::Entry &entry : exported.entries) {
        if (kindOf(entry.object) != LyncKind::User)
            continue;
        if (m_items.isEmpty() || m_items.last().file != entry.file) {
            m_items.append({.kind = LyncKind::User, .name = {}, .file = entry.file});
            seen.clear();
        }
        noteProperties(entry.object, seen, m_items.last());
        read(entry.object, domains, m_items.last());
    }
    for (Granted &granted : m_members) {
        granted.users.sort();
        granted.users.removeDuplicates();
    }
}

void LyncMembers::read(const ExportedObject &user, const Domains &domains, LyncItem &item)
{
    const ExportedValue *granted = user.find(u"ExternalAccessPolicy");
    const ExportedValue *sipAddress = user.find(u"SipAddress");
    const QString address = addressOf(sipAddress);
    if (granted == nullptr || granted->form == ExportedValue::Form::Lost
        || isTypeName(granted->text)) {
        if (std::ranges::find(item.problems, Reason::ListNotInFile, &LyncProblem::reason)
            == item.problems.end())
            item.problems.append(
                {.reason = Reason::ListNotInFile, .property = u"ExternalAccessPolicy"_s});
        return;
    }
    const QString policy = plainPolicyName(granted->text);
    if (policy.isEmpty() || policy.compare(u"Global", Qt::CaseInsensitive) == 0)
        return; // the site's or the global one applies
    const auto member = canonicalUser(address);
    if (!member) {
        leaveOut(address.isEmpty() ? u"(none)"_s : address, Reason::BadValue, item);
        return;
    }
    const auto domain = base::DomainName::parse(member->section(u'@', -1));
    if (!domain || !domains.sip.contains(*domain)) {
        leaveOut(*member, Reason::ForeignUsers, item);
        return;
    }
    Granted &group = m_members[policy.toCaseFolded()];
    if (group.policy.isEmpty())
        group.policy = policy;
    group.users.append(*member);
}

QStringList LyncMembers::of(const QString &policy) const
{
    return m_members.value(policy.toCaseFolded()).users;
}

QStringList LyncMembers::policies() const
{
    QStringList names;
    for (const Granted &granted : m_members)
        names.append(granted.policy);
    return names;
}

} // namespace site
