// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace xmpp {

// Why a stanza could not be handled (RFC 6120 §8.3), as it goes over the wire.
struct StanzaError {
    enum class Condition {
        BadRequest,
        Conflict,
        FeatureNotImplemented,
        Forbidden,
        Gone,
        InternalServerError,
        ItemNotFound,
        JidMalformed,
        NotAcceptable,
        NotAllowed,
        NotAuthorized,
        PolicyViolation,
        RecipientUnavailable,
        Redirect,
        RegistrationRequired,
        RemoteServerNotFound,
        RemoteServerTimeout,
        ResourceConstraint,
        ServiceUnavailable,
        SubscriptionRequired,
        UndefinedCondition,
        UnexpectedRequest
    };
    enum class Type {
        Auth,
        Cancel,
        Continue,
        Modify,
        Wait
    };

    Condition condition = Condition::UndefinedCondition;
    QByteArray text = {}; // UTF-8, for people on the other side
    QByteArray newAddress = {}; // gone, redirect: a URI
    std::optional<Type> type = std::nullopt; // where it is not the condition's default

    bool operator==(const StanzaError &) const = default;
};

StanzaError::Type defaultType(StanzaError::Condition condition);
QByteArray name(StanzaError::Condition condition); // "remote-server-not-found"
QByteArray name(StanzaError::Type type);
std::optional<StanzaError::Condition> stanzaErrorCondition(QByteArrayView name);
std::optional<StanzaError::Type> stanzaErrorType(QByteArrayView name);

} // namespace xmpp
