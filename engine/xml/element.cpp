// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xml/element.h"

#include <algorithm>

namespace xml {

const Attribute *Element::findAttribute(QByteArrayView itsName, QByteArrayView itsNs) const
{
    const auto found = std::ranges::find_if(
        attributes, [&](const Attribute &a) { return a.name == itsName && a.ns == itsNs; });
    return found == attributes.end() ? nullptr : &*found;
}

QByteArray Element::attribute(QByteArrayView itsName, QByteArrayView itsNs) const
{
    const Attribute *found = findAttribute(itsName, itsNs);
    return found ? found->value : QByteArray();
}

const Element *Element::child(QByteArrayView itsName, QByteArrayView itsNs) const
{
    const auto found =
        std::ranges::find_if(children, [&](const Element &c) { return c.is(itsName, itsNs); });
    return found == children.end() ? nullptr : &*found;
}

} // namespace xml
