// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/xmpp/stanza_error.h"

#include <algorithm>
#include <array>
#include <utility>

namespace xmpp {
namespace {

using Condition = StanzaError::Condition;
using Type = StanzaError::Type;

struct Row {
    Condition condition;
    const char *name;
    Type type;
};

// RFC 6120 §8.3.3, in the order of the enumeration.
constexpr std::array rows{
    Row{Condition::BadRequest, "bad-request", Type::Modify},
    Row{Condition::Conflict, "conflict", Type::Cancel},
    Row{Condition::FeatureNotImplemented, "feature-not-implemented", Type::Cancel},
    Row{Condition::Forbidden, "forbidden", Type::Auth},
    Row{Condition::Gone, "gone", Type::Cancel},
    Row{Condition::InternalServerError, "internal-server-error", Type::Cancel},
    Row{Condition::ItemNotFound, "item-not-found", Type::Cancel},
    Row{Condition::JidMalformed, "jid-malformed", Type::Modify},
    Row{Condition::NotAcceptable, "not-acceptable", Type::Modify},
    Row{Condition::NotAllowed, "not-allowed", Type::Cancel},
    Row{Condition::NotAuthorized, "not-authorized", Type::Auth},
    Row{Condition::PolicyViolation, "policy-violation", Type::Modify},
    Row{Condition::RecipientUnavailable, "recipient-unavailable", Type::Wait},
    Row{Condition::Redirect, "redirect", Type::Modify},
    Row{Condition::RegistrationRequired, "registration-required", Type::Auth},
    Row{Condition::RemoteServerNotFound, "remote-server-not-found", Type::Cancel},
    Row{Condition::RemoteServerTimeout, "remote-server-timeout", Type::Wait},
    Row{Condition::ResourceConstraint, "resource-constraint", Type::Wait},
    Row{Condition::ServiceUnavailable, "service-unavailable", Type::Cancel},
    Row{Condition::SubscriptionRequired, "subscription-required", Type::Auth},
    Row{Condition::UndefinedCondition, "undefined-condition", Type::Cancel},
    Row{Condition::UnexpectedRequest, "unexpected-request", Type::Wait},
};

const Row &row(Condition condition)
{
    return rows.at(static_cast<std::size_t>(condition));
}

static_assert(std::ranges::is_sorted(rows, {}, &Row::condition));

constexpr std::array types{
    std::pair{Type::Auth, "auth"},
    std::pair{Type::Cancel, "cancel"},
    std::pair{Type::Continue, "continue"},
    std::pair{Type::Modify, "modify"},
    std::pair{Type::Wait, "wait"},
};

} // namespace

StanzaError::Type defaultType(StanzaError::Condition condition)
{
    return row(condition).type;
}

QByteArray name(StanzaError::Condition condition)
{
    return row(condition).name;
}

QByteArray name(StanzaError::Type type)
{
    return types.at(static_cast<std::size_t>(type)).second;
}

std::optional<StanzaError::Condition> stanzaErrorCondition(QByteArrayView name)
{
    const auto *const found =
        std::ranges::find_if(rows, [&](const Row &r) { return name == r.name; });
    return found == rows.end() ? std::nullopt : std::optional(found->condition);
}

std::optional<StanzaError::Type> stanzaErrorType(QByteArrayView name)
{
    const auto *const found =
        std::ranges::find_if(types, [&](const auto &t) { return name == t.second; });
    return found == types.end() ? std::nullopt : std::optional(found->first);
}

} // namespace xmpp
