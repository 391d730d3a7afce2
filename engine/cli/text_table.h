// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text_table.h"

#include <QJsonObject>

namespace cli {

using base::textTable;

// Key and value of each setting; lists with commas.
[[nodiscard]] QString settingTable(const QJsonObject &settings);

} // namespace cli
