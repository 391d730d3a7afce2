// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace xml {

// Of xml:lang.
inline constexpr const char *xmlNamespace = "http://www.w3.org/XML/1998/namespace";

struct Attribute {
    QByteArray name;
    QByteArray value;
    QByteArray ns; // empty but for prefixed attributes such as xml:lang

    bool operator==(const Attribute &) const = default;
};

// An XML element as stanzas use it, in UTF-8. Text that stands between children is joined: XMPP
// has no mixed content but in XHTML-IM, which is not read here.
struct Element {
    QByteArray name;
    QByteArray ns;
    std::vector<Attribute> attributes;
    QByteArray text;
    std::vector<Element> children;

    bool is(QByteArrayView itsName, QByteArrayView itsNs) const
    {
        return name == itsName && ns == itsNs;
    }
    // Empty when it is not there.
    QByteArray attribute(QByteArrayView itsName, QByteArrayView itsNs = {}) const;
    const Attribute *findAttribute(QByteArrayView itsName, QByteArrayView itsNs = {}) const;
    // Null when it is not there; the first of several.
    const Element *child(QByteArrayView itsName, QByteArrayView itsNs) const;

    bool operator==(const Element &) const = default;
};

} // namespace xml
