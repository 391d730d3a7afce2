// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QJsonObject>

namespace cli {

// The site as JSON, with the tables and keys of site.toml.
[[nodiscard]] QJsonObject siteJson(const site::Site &site);
[[nodiscard]] QJsonObject siteJson(const site::XmppPartner &partner);

// A database URL as it may be shown.
[[nodiscard]] QString withoutPassword(const QString &databaseUrl);

} // namespace cli
