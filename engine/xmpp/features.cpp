// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/features.h"

#include "engine/xmpp/namespaces.h"

#include <algorithm>

namespace xmpp {

bool isFeatures(const Element &element)
{
    return element.is("features", ns::streams);
}

Features toFeatures(const Element &element)
{
    Features features;
    if (const Element *startTls = element.child("starttls", ns::tls)) {
        features.startTls = true;
        features.startTlsRequired = startTls->child("required", ns::tls);
    }
    if (const Element *mechanisms = element.child("mechanisms", ns::sasl)) {
        features.external = std::ranges::any_of(mechanisms->children, [](const Element &m) {
            return m.is("mechanism", ns::sasl) && m.text.trimmed() == "EXTERNAL";
        });
    }
    features.dialback = element.child("dialback", ns::dialbackFeature);
    features.acknowledgements = element.child("sm", ns::streamManagement);
    return features;
}

QByteArray serialize(const Features &features)
{
    QByteArray out = "<stream:features>";
    if (features.startTls) {
        out.append("<starttls xmlns='").append(ns::tls).append('\'');
        out.append(features.startTlsRequired ? "><required/></starttls>" : "/>");
    }
    if (features.external) {
        out.append("<mechanisms xmlns='").append(ns::sasl);
        out.append("'><mechanism>EXTERNAL</mechanism></mechanisms>");
    }
    if (features.dialback) // XEP-0220 §2.3: we understand dialback errors
        out.append("<dialback xmlns='")
            .append(ns::dialbackFeature)
            .append("'><errors/></dialback>");
    return out.append("</stream:features>");
}

} // namespace xmpp
