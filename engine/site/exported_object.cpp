// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/exported_object.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {

const ExportedValue *ExportedObject::find(QStringView name) const
{
    const auto found = std::ranges::find_if(properties, [name](const ExportedProperty &property) {
        return name.size() == property.name.size()
            && name.compare(property.name, Qt::CaseInsensitive) == 0;
    });
    return found == properties.end() ? nullptr : &found->value;
}

void ExportedObject::add(const QString &name, const ExportedValue &value)
{
    if (find(name) == nullptr)
        properties.append({.name = name, .value = value});
}

bool isTypeName(const QString &text)
{
    const bool isSystem = text.startsWith(u"System.")
        && (text.contains(u'[') || text.startsWith(u"System.Collections."));
    return (isSystem || text.startsWith(u"Microsoft.Rtc.")) && !text.contains(u' ');
}

} // namespace site
