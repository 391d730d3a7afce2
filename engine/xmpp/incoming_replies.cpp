// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/incoming_replies.h"

#include "engine/xmpp/namespaces.h"

namespace xmpp::incoming {
namespace {

QByteArray empty(const char *name, const char *ns)
{
    return QByteArray("<") + name + " xmlns='" + ns + "'/>";
}

// XEP-0220 §2.5.
QByteArray errorConditionOf(Action action, const QByteArray &error)
{
    switch (action) {
    case Action::KeyErrorNotVerifiable:
        return error;
    case Action::KeyErrorItemNotFound:
    case Action::QuestionErrorItemNotFound:
        return "item-not-found";
    case Action::KeyErrorPolicyViolation:
    case Action::QuestionErrorPolicyViolation:
        return "policy-violation";
    case Action::KeyErrorNotAuthorized:
        return "not-authorized";
    case Action::KeyErrorResourceConstraint:
        return "resource-constraint";
    default:
        return {};
    }
}

QByteArray dialbackReply(Action action, const DialbackElement &request, const QByteArray &error)
{
    using Type = DialbackElement::Type;
    if (action == Action::AcceptKey)
        return serialize(answerTo(request, Type::Valid));
    if (action == Action::RejectKey)
        return serialize(answerTo(request, Type::Invalid));
    const QByteArray condition = errorConditionOf(action, error);
    return condition.isEmpty() ? QByteArray() : serialize(errorTo(request, condition));
}

} // namespace

QByteArray reply(Action action, const DialbackElement *request, const QByteArray &error)
{
    switch (action) {
    case Action::ProceedWithTls:
        return empty("proceed", ns::tls);
    case Action::RefuseTls:
        return empty("failure", ns::tls);
    case Action::AcceptExternal:
        return empty("success", ns::sasl);
    case Action::FailEncryptionRequired:
        return saslFailure("encryption-required");
    case Action::FailInvalidMechanism:
        return saslFailure("invalid-mechanism");
    case Action::FailInvalidAuthzid:
        return saslFailure("invalid-authzid");
    default:
        return request ? dialbackReply(action, *request, error) : QByteArray();
    }
}

Features featuresOf(const State &state, const Methods &methods)
{
    Features features{.dialback = methods.dialback()};
    if (std::holds_alternative<PlainOpen>(state)) {
        features.startTls = methods.mayUseTls();
        features.startTlsRequired = features.startTls && methods.mustUseTls();
    }
    if (const auto *secure = std::get_if<SecureOpen>(&state))
        features.external = secure->external;
    return features;
}

QByteArray saslFailure(const QByteArray &condition)
{
    return QByteArray("<failure xmlns='") + ns::sasl + "'><" + condition + "/></failure>";
}

QByteArray keyAnswer(const DialbackElement &question, QByteArrayView secret)
{
    using Type = DialbackElement::Type;
    const QByteArray expected =
        dialbackKey(secret, question.pair.from, question.pair.to, question.id);
    const bool valid = equalInConstantTime(expected, question.key);
    return serialize(answerTo(question, valid ? Type::Valid : Type::Invalid));
}

} // namespace xmpp::incoming
