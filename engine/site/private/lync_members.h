// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/lync_export.h"
#include "engine/site/lync_item.h"
#include "engine/site/site.h"

#include <QMap>

namespace site {

// Which policy Lync's users were granted, from Get-CsUser.
class LyncMembers
{
public:
    // The users of all files; an item for each file that has any.
    LyncMembers(const LyncExport &exported, const Domains &domains);

    [[nodiscard]] const QList<LyncItem> &items() const { return m_items; }
    [[nodiscard]] bool areKnown() const { return !m_items.isEmpty(); }
    // Nobody is granted anything.
    void forget() { m_members.clear(); }
    // user@domain in its canonical form, each once.
    [[nodiscard]] QStringList of(const QString &policy) const;
    [[nodiscard]] QStringList policies() const;

private:
    void read(const ExportedObject &user, const Domains &domains, LyncItem &item);

    struct Granted {
        QString policy; // as it was written first
        QStringList users;
    };
    QMap<QString, Granted> m_members; // by the folded name of the policy
    QList<LyncItem> m_items;
};

// "Tag:Sales" → "Sales".
[[nodiscard]] QString plainPolicyName(const QString &identity);

} // namespace site
