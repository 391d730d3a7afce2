// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace base {

// What time it is. Injected wherever a decision depends on it, so that a test can set it.
class Clock
{
public:
    virtual ~Clock() = default;
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    // Never goes backwards; its zero has no meaning.
    [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
    // Wall clock, UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override;
    [[nodiscard]] QDateTime now() const override;
};

} // namespace base
