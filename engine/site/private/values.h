// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/choices.h"
#include "engine/site/setting_fault.h"

#include <expected>

namespace site {

// How much of a value is repeated in an error.
inline constexpr qsizetype maxShownCharacters = 80;

// Why a value is refused: the words of SettingFault without the first, the value itself.
struct Refusal {
    SettingFault fault = SettingFault::None;
    QStringList words = {};
    bool isSecret = false; // the value may hold a password and is not repeated
};

// The text of a value of site.toml read as what it stands for.
template<typename T>
using Parsed = std::expected<T, Refusal>;

[[nodiscard]] Parsed<base::DomainName> domainFrom(const QString &text);
[[nodiscard]] Parsed<base::Endpoint> endpointFrom(const QString &text);
[[nodiscard]] Parsed<std::optional<base::Endpoint>> optionalEndpointFrom(const QString &text);
[[nodiscard]] Parsed<base::Endpoint> dnsServerFrom(const QString &text); // address, port 53
[[nodiscard]] Parsed<QString> hostFrom(const QString &text); // host or host:port; may be empty
[[nodiscard]] Parsed<QString> nextHopFrom(const QString &text); // may be empty
[[nodiscard]] Parsed<QString> databaseFrom(const QString &text);
[[nodiscard]] Parsed<QString> certificateIdFrom(const QString &text); // may be empty
[[nodiscard]] Parsed<QString> acmeDirectoryFrom(const QString &text); // https: URL; may be empty
[[nodiscard]] Parsed<QString> mailAddressFrom(const QString &text); // may be empty
[[nodiscard]] Parsed<std::optional<base::Endpoint>> optionalDnsServerFrom(const QString &text);
[[nodiscard]] Parsed<QString> tsigNameFrom(const QString &text); // may be empty
[[nodiscard]] Parsed<QString> memberFrom(const QString &text);
[[nodiscard]] Parsed<QString> publicAddressFrom(const QString &text); // as the DNS has it
[[nodiscard]] Parsed<QString> freeTextFrom(const QString &text);
[[nodiscard]] Parsed<QString> nameFrom(const QString &text); // freeTextFrom, but not empty

[[nodiscard]] std::unexpected<Refusal> notAChoice(const QStringList &choices);

template<typename Enum>
[[nodiscard]] Parsed<Enum> choiceFrom(const QString &text)
{
    if (const auto value = fromName<Enum>(text))
        return *value;
    return notAChoice(choices<Enum>());
}

} // namespace site
