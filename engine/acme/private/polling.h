// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace acme {

// How long to wait before the next look at something the CA is working on (RFC 8555 §7.5.1): as it
// says, else longer each time. None: it has taken too long altogether. Pure.
class Polling
{
public:
    explicit Polling(std::chrono::seconds patience) : m_left(patience) { }

    [[nodiscard]] std::optional<std::chrono::milliseconds> next(std::chrono::seconds retryAfter);

private:
    std::chrono::milliseconds m_left;
    std::chrono::milliseconds m_pause{250};
};

} // namespace acme
