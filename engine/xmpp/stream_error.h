// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xml/element.h"
#include "engine/xml/reader.h"

#include <optional>

namespace xmpp {

using xml::Attribute;
using xml::Element;

// Why a stream ends (RFC 6120 §4.9.3): every one of them is fatal for it.
struct StreamError {
    enum class Condition {
        BadFormat,
        BadNamespacePrefix,
        Conflict,
        ConnectionTimeout,
        HostGone,
        HostUnknown,
        ImproperAddressing,
        InternalServerError,
        InvalidFrom,
        InvalidNamespace,
        InvalidXml,
        NotAuthorized,
        NotWellFormed,
        PolicyViolation,
        RemoteConnectionFailed,
        Reset,
        ResourceConstraint,
        RestrictedXml,
        SeeOtherHost,
        SystemShutdown,
        UndefinedCondition,
        UnsupportedEncoding,
        UnsupportedFeature,
        UnsupportedStanzaType,
        UnsupportedVersion
    };

    Condition condition = Condition::UndefinedCondition;
    QByteArray text = {}; // UTF-8, for people on the other side

    bool operator==(const StreamError &) const = default;
};

QByteArray name(StreamError::Condition condition); // "policy-violation"
// <stream:error/>, for a stream that has been opened.
QByteArray serialize(const StreamError &error);
// Nothing when the element is no stream error.
std::optional<StreamError> toStreamError(const Element &element);
StreamError toStreamError(const xml::Fault &fault);
// "policy-violation: the text", for the log.
QString describe(const StreamError &error);

} // namespace xmpp
