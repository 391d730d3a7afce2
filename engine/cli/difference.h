// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_change.h"

#include <QJsonObject>

namespace cli {

// What is different between two versions of the site: a line each, and {"changes":[…]}.
struct Difference {
    QString text;
    QJsonObject json;
};

[[nodiscard]] Difference describe(const QList<site::SettingChange> &changes);

} // namespace cli
