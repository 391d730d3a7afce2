// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/choices.h"

#include <expected>

namespace site {

// The text of a value of site.toml read as what it stands for; else why it is refused, in English
// and without the text itself.
template<typename T>
using Parsed = std::expected<T, QString>;

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
[[nodiscard]] Parsed<QString> freeTextFrom(const QString &text);
[[nodiscard]] Parsed<QString> nameFrom(const QString &text); // freeTextFrom, but not empty

template<typename Enum>
[[nodiscard]] Parsed<Enum> choiceFrom(const QString &text)
{
    if (const auto value = fromName<Enum>(text))
        return *value;
    return std::unexpected(QStringLiteral("is none of ")
                           + choices<Enum>().join(QStringLiteral(", ")));
}

} // namespace site
