// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/setting_range.h"
#include "engine/site/site.h"

#include <span>

namespace wizard {

// One number among the settings of the gateway.
struct GatewayNumber {
    QLatin1StringView key; // in site.toml
    const char *label = nullptr; // to be translated by GatewayNumbers
    const site::SettingRange &range;
    int (*of)(const site::Gateway &gateway) = nullptr;
    void (*set)(site::Gateway &gateway, int number) = nullptr;
};

// In the order of the window: connections, intervals, messages.
[[nodiscard]] std::span<const GatewayNumber> gatewayNumbers();
[[nodiscard]] QString labelOf(const GatewayNumber &number);

} // namespace wizard
