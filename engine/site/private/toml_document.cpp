// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/toml_document.h"

#include <algorithm>
#include <utility>

namespace site {

std::expected<toml::table, SiteError> readToml(const QByteArray &toml, qsizetype maxBytes)
{
    if (toml.size() > maxBytes)
        return std::unexpected(
            SiteError{SiteError::Reason::NotToml,
                      0,
                      {},
                      QStringLiteral("it is larger than %1 KiB").arg(maxBytes / 1024)});
    toml::parse_result parsed =
        toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size())));
    if (parsed)
        return std::move(parsed).table();
    const std::string_view description = parsed.error().description();
    return std::unexpected(SiteError{
        SiteError::Reason::NotToml,
        static_cast<int>(parsed.error().source().begin.line),
        {},
        QString::fromUtf8(description.data(), static_cast<qsizetype>(description.size()))});
}

SiteError firstOf(const Faults &faults)
{
    const auto position = [](const SiteError &error) {
        const bool isMissing = error.reason == SiteError::Reason::Missing;
        return std::pair(isMissing, error.line);
    };
    return *std::ranges::min_element(faults, {}, position);
}

} // namespace site
