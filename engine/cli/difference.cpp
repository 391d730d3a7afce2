// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/difference.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace cli {
namespace {

QJsonObject changeJson(const site::SettingChange &change)
{
    return {{u"kind"_s, name(change.kind)},
            {u"section"_s, change.section},
            {u"element"_s, change.element},
            {u"key"_s, change.key},
            {u"before"_s, change.before},
            {u"after"_s, change.after}};
}

// "changed  gateway.connection_limit: 1000 → 7", "added  xmpp_partner fabrikam.com"
QString changeLine(const site::SettingChange &change)
{
    QString what = change.section;
    if (!change.element.isEmpty())
        what += u' ' + change.element;
    if (!change.key.isEmpty())
        what += (change.element.isEmpty() ? u'.' : u' ') + change.key;
    QString line = name(change.kind).leftJustified(9) + what;
    if (!change.key.isEmpty()) {
        const QString nothing = u"(none)"_s;
        line += u": %1 → %2"_s.arg(change.before.isEmpty() ? nothing : change.before,
                                   change.after.isEmpty() ? nothing : change.after);
    }
    return line;
}

} // namespace

Difference describe(const QList<site::SettingChange> &changes)
{
    QStringList lines;
    QJsonArray array;
    for (const site::SettingChange &change : changes) {
        lines.append(changeLine(change));
        array.append(changeJson(change));
    }
    return {.text = lines.join(u'\n'), .json = {{u"changes"_s, array}}};
}

} // namespace cli
