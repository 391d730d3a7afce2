// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QStringList>

#include <optional>

namespace site {

// The words site.toml and the command line use for an enum, e.g. "public-unverified".
// Defined for Role, Dnssec, UsersHome, Dialect, AcmeChallenge, TsigAlgorithm, PartnerType,
// Negotiation, SipAction, Verification, ProviderKind and PolicyScope.
template<typename Enum>
[[nodiscard]] QStringList choices(); // in the order of the enum

template<typename Enum>
[[nodiscard]] QString name(Enum value)
{
    return choices<Enum>().at(static_cast<qsizetype>(value));
}

template<typename Enum>
[[nodiscard]] std::optional<Enum> fromName(const QString &word)
{
    const qsizetype index = choices<Enum>().indexOf(word);
    if (index < 0)
        return std::nullopt;
    return static_cast<Enum>(index);
}

template<>
QStringList choices<Role>();
template<>
QStringList choices<Dnssec>();
template<>
QStringList choices<UsersHome>();
template<>
QStringList choices<Dialect>();
template<>
QStringList choices<AcmeChallenge>();
template<>
QStringList choices<TsigAlgorithm>();
template<>
QStringList choices<PartnerType>();
template<>
QStringList choices<Negotiation>();
template<>
QStringList choices<SipAction>();
template<>
QStringList choices<Verification>();
template<>
QStringList choices<ProviderKind>();
template<>
QStringList choices<PolicyScope>();

} // namespace site
