// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"

namespace test {

// Stands still until it is told to go on.
class FakeClock final : public base::Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds monotonic() const override { return m_elapsed; }
    [[nodiscard]] QDateTime now() const override { return m_start.addMSecs(m_elapsed.count()); }
    void advance(std::chrono::milliseconds by) { m_elapsed += by; }

private:
    std::chrono::milliseconds m_elapsed{0};
    QDateTime m_start{QDate(2026, 1, 1), QTime(12, 0), Qt::UTC};
};

} // namespace test
