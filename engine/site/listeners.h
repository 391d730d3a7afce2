// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"
#include "engine/site/site_error.h"

#include <expected>

namespace site {

// Listeners as they are typed, "host:port" each, for this key of site.toml ("listen.xmpp"). One
// that is given twice is refused; whether another key has it too, is judged with the whole site.
[[nodiscard]] std::expected<QList<base::Endpoint>, SiteError>
parseListeners(const QStringList &texts, const QString &key);

} // namespace site
