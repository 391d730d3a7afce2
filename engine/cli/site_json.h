// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site.h"

#include <QJsonObject>

namespace cli {

// The site as JSON, with the tables and keys of site.toml.
[[nodiscard]] QJsonObject siteJson(const site::Site &site);
// A part of it.
[[nodiscard]] QJsonObject siteJson(const site::Gateway &gateway);
[[nodiscard]] QJsonObject siteJson(const site::AccessEdge &accessEdge);
[[nodiscard]] QJsonObject siteJson(const site::XmppPartner &partner);
[[nodiscard]] QJsonObject siteJson(const site::SipDomain &domain);
[[nodiscard]] QJsonObject siteJson(const site::SipProvider &provider);
[[nodiscard]] QJsonObject siteJson(const site::ExternalAccessPolicy &policy);

// A database URL as it may be shown.
[[nodiscard]] QString withoutPassword(const QString &databaseUrl);

} // namespace cli
