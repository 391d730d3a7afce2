// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/site/site_error.h"

#include <expected>

namespace site {

enum class Unit {
    None,
    Connections,
    Seconds,
    Bytes
};

// What a number may be, both ends included.
struct SettingRange {
    int least = 0;
    int most = 0;
    Unit unit = Unit::None;

    bool operator==(const SettingRange &) const = default;
};

// Of every limit of connections, every interval and timeout (a week), and of max_message_bytes.
inline constexpr SettingRange connectionRange{1, 100'000, Unit::Connections};
inline constexpr SettingRange intervalRange{1, 7 * 24 * 3600, Unit::Seconds};
inline constexpr SettingRange messageRange{256, 1024 * 1024, Unit::Bytes};

// The number, or OutOfRange for this key.
[[nodiscard]] std::expected<int, SiteError>
checkRange(qint64 number, const SettingRange &range, const QString &key);

[[nodiscard]] QString name(Unit unit); // "seconds"; of None nothing

} // namespace site
