// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>

namespace events {

struct NotifierLimits {
    std::size_t dialogs = 200000; // beyond: 503
    std::size_t dialogsPerPerson = 2000; // beyond: 403
    std::chrono::seconds shortest{60}; // below: 423
    std::chrono::seconds longest{86400}; // beyond: this
    std::chrono::seconds usual{3600}; // without Expires
};

} // namespace events
