// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/element_check.h"

using namespace Qt::StringLiterals;

namespace site {

SiteError movedTo(qsizetype index, SiteError error)
{
    const QString alone = u"[0]."_s;
    const QString there = u"[%1]."_s.arg(index);
    const QString section = error.key.section(alone, 0, 0);
    error.line = 0; // of a file that nobody has seen
    error.key.replace(alone, there);
    for (QString &word : error.words) {
        if (word.startsWith(section + alone)) // it contradicts itself
            word.replace(alone, there);
    }
    if (error.fault != SettingFault::None)
        error.evidence = describe(error.fault, error.words);
    return error;
}

} // namespace site
