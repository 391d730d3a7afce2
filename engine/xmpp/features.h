// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"

namespace xmpp {

using xml::Attribute;
using xml::Element;

// What a receiving server offers (RFC 6120 §4.3.2), as far as servers among themselves use it.
struct Features {
    bool startTls = false;
    bool startTlsRequired = false;
    bool external = false;
    bool dialback = false;
    bool acknowledgements = false; // XEP-0198

    bool operator==(const Features &) const = default;
};

bool isFeatures(const Element &element);
Features toFeatures(const Element &element);
QByteArray serialize(const Features &features);

} // namespace xmpp
