// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/stream_error.h"

#include "engine/xml/writer.h"
#include "engine/xmpp/namespaces.h"

#include <algorithm>
#include <array>

namespace xmpp {
namespace {

using Condition = StreamError::Condition;

// In the order of the enumeration.
constexpr std::array<const char *, 25> names{
    "bad-format",
    "bad-namespace-prefix",
    "conflict",
    "connection-timeout",
    "host-gone",
    "host-unknown",
    "improper-addressing",
    "internal-server-error",
    "invalid-from",
    "invalid-namespace",
    "invalid-xml",
    "not-authorized",
    "not-well-formed",
    "policy-violation",
    "remote-connection-failed",
    "reset",
    "resource-constraint",
    "restricted-xml",
    "see-other-host",
    "system-shutdown",
    "undefined-condition",
    "unsupported-encoding",
    "unsupported-feature",
    "unsupported-stanza-type",
    "unsupported-version",
};
static_assert(names.size() == std::size_t(Condition::UnsupportedVersion) + 1);

} // namespace

QByteArray name(StreamError::Condition condition)
{
    return names.at(static_cast<std::size_t>(condition));
}

QByteArray serialize(const StreamError &error)
{
    QByteArray out =
        "<stream:error><" + name(error.condition) + " xmlns='" + ns::streamErrors + "'/>";
    if (!error.text.isEmpty()) {
        out.append("<text xmlns='").append(ns::streamErrors).append("' xml:lang='en'>");
        xml::appendEscaped(out, error.text);
        out.append("</text>");
    }
    return out.append("</stream:error>");
}

std::optional<StreamError> toStreamError(const Element &element)
{
    if (!element.is("error", ns::streams))
        return std::nullopt;
    StreamError error;
    for (const Element &child : element.children) {
        if (child.ns != QByteArrayView(ns::streamErrors))
            continue;
        if (child.name == "text") {
            error.text = child.text;
            continue;
        }
        const auto *const found =
            std::ranges::find_if(names, [&](const char *n) { return child.name == n; });
        if (found != names.end())
            error.condition = static_cast<Condition>(found - names.begin());
    }
    return error;
}

StreamError toStreamError(const xml::Fault &fault)
{
    using Reason = xml::Fault::Reason;
    const QByteArray evidence = fault.evidence.toUtf8();
    switch (fault.reason) {
    case Reason::NotWellFormed:
        return {Condition::NotWellFormed, evidence};
    case Reason::Restricted:
        return {Condition::RestrictedXml, evidence};
    case Reason::UnsupportedEncoding:
        return {Condition::UnsupportedEncoding, "Only UTF-8 is read here"};
    case Reason::StrayText:
        return {Condition::BadFormat, "There is text between stanzas"};
    case Reason::TooLarge:
        return {Condition::PolicyViolation, "The stanza is too large"};
    case Reason::TooDeep:
        return {Condition::PolicyViolation, "Elements are nested too deeply"};
    case Reason::TooManyAttributes:
        return {Condition::PolicyViolation, "An element has too many attributes"};
    case Reason::TooManyElements:
        return {Condition::PolicyViolation, "The stanza has too many elements"};
    }
    Q_UNREACHABLE();
}

QString describe(const StreamError &error)
{
    const QString condition = QString::fromLatin1(name(error.condition));
    return error.text.isEmpty() ? condition
                                : condition + QStringLiteral(": ") + QString::fromUtf8(error.text);
}

} // namespace xmpp
