// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_change.h"

#include <QString>

namespace wizard {

// A section of site.toml and a key of it in words; empty: nobody has named it.
[[nodiscard]] QString sectionName(const QString &section);
[[nodiscard]] QString settingName(const QString &section, const QString &key);

// What was changed: "XMPP partner fabrikam.com: connection limit".
[[nodiscard]] QString subjectOf(const site::SettingChange &change);
// A value as people write it; a dash for none, empty for a whole element.
[[nodiscard]] QString valueText(const QString &key, const QString &toml);
[[nodiscard]] QString kindText(site::SettingChange::Kind kind);

} // namespace wizard
