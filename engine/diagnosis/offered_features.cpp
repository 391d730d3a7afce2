// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnosis/offered_features.h"

#include "engine/xmpp/namespaces.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace diagnosis {
namespace {

constexpr auto bidirectional = "urn:xmpp:features:bidi"; // XEP-0288
constexpr qsizetype maxMechanisms = 16;
constexpr qsizetype maxMechanism = 20; // RFC 4422 §3.1

} // namespace

QString describeFeatures(const xmpp::Element &features)
{
    QStringList found;
    const xmpp::Features known = xmpp::toFeatures(features);
    if (known.startTls)
        found += known.startTlsRequired ? u"STARTTLS required"_s : u"STARTTLS"_s;
    if (const xmpp::Element *offer = features.child("mechanisms", xmpp::ns::sasl)) {
        QStringList mechanisms;
        for (const xmpp::Element &mechanism : offer->children) {
            if (mechanism.is("mechanism", xmpp::ns::sasl) && mechanisms.size() < maxMechanisms)
                mechanisms += QString::fromUtf8(mechanism.text.trimmed().left(maxMechanism));
        }
        found += u"SASL "_s + mechanisms.join(u", "_s);
    }
    if (const xmpp::Element *dialback = features.child("dialback", xmpp::ns::dialbackFeature))
        found += dialback->child("errors", xmpp::ns::dialbackFeature) ? u"dialback with errors"_s
                                                                      : u"dialback"_s;
    if (features.child("bidi", bidirectional))
        found += u"bidirectional streams"_s;
    if (known.acknowledgements)
        found += u"stream management"_s;
    return found.isEmpty() ? u"nothing"_s : found.join(u"; "_s);
}

} // namespace diagnosis
