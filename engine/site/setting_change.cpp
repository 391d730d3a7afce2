// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/setting_change.h"

#include "engine/site/private/setting_table.h"
#include "engine/site/site_file.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace site {
namespace {

const QString &identity(const ExternalAccessPolicy &policy)
{
    return policy.name;
}

const QString &identity(const SipProvider &provider)
{
    return provider.name;
}

const QString &identity(const auto &named)
{
    return named.domain.text();
}

// Takes out of both lists what is the same in both, so that a long list costs little.
template<typename Element>
void dropEqual(QList<Element> &left, QList<Element> &right)
{
    QHash<QString, Element> byName;
    for (const Element &element : right)
        byName.insert(identity(element), element);
    QSet<QString> equal;
    for (const Element &element : left) {
        const auto other = byName.constFind(identity(element));
        if (other != byName.cend() && *other == element)
            equal.insert(identity(element));
    }
    const auto isEqual = [&equal](const Element &element) {
        return equal.contains(identity(element));
    };
    left.removeIf(isEqual);
    right.removeIf(isEqual);
}

using Address = SettingAddress;

SettingChange changeAt(const Address &address, const QString &before, const QString &after)
{
    using Kind = SettingChange::Kind;
    const Kind kind = before.isEmpty() ? Kind::Added
        : after.isEmpty()              ? Kind::Removed
                                       : Kind::Changed;
    return {.kind = kind,
            .section = address.section,
            .element = address.element,
            .key = address.key,
            .before = before,
            .after = after};
}

// Mine and theirs are about the same thing: one of them may be the whole element.
bool meet(const SettingChange &mine, const SettingChange &theirs)
{
    return mine.section == theirs.section && mine.element == theirs.element
        && (mine.key == theirs.key || mine.key.isEmpty() || theirs.key.isEmpty());
}

} // namespace

QList<SettingChange> differences(const Site &before, const Site &after)
{
    Site left = before;
    Site right = after;
    dropEqual(left.xmppPartners, right.xmppPartners);
    dropEqual(left.sipDomains, right.sipDomains);
    dropEqual(left.sipProviders, right.sipProviders);
    dropEqual(left.policies, right.policies);
    const SettingTable leftTable(left);
    const SettingTable rightTable(right);

    QList<SettingChange> changes;
    for (const Address &address : SettingTable::addresses(leftTable, rightTable)) {
        const QString was = leftTable.value(address);
        const QString is = rightTable.value(address);
        if (was != is)
            changes.append(changeAt(address, was, is));
    }
    return changes;
}

std::expected<Merged, SiteError> merge(const Site &base, const Site &mine, const Site &theirs)
{
    const QList<SettingChange> foreign = differences(base, theirs);
    SettingTable table(theirs);
    const SettingTable own(mine);
    QList<SettingConflict> conflicts;
    for (const SettingChange &change : differences(base, mine)) {
        const auto met = std::ranges::find_if(
            foreign, [&change](const SettingChange &other) { return meet(change, other); });
        if (met == foreign.end())
            table.take({change.section, change.element, change.key}, own);
        else if (*met != change)
            conflicts.append({.mine = change, .theirs = *met});
    }
    auto site = parseSite(table.toml());
    if (!site) {
        site.error().line = 0; // of a file that nobody has seen
        return std::unexpected(site.error());
    }
    return Merged{.site = *std::move(site), .conflicts = conflicts};
}

QString name(SettingChange::Kind kind)
{
    switch (kind) {
    case SettingChange::Kind::Added:
        return u"added"_s;
    case SettingChange::Kind::Changed:
        return u"changed"_s;
    case SettingChange::Kind::Removed:
        return u"removed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace site
