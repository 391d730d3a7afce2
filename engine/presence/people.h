// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/availability.h"

namespace presence {

// What the relay asks about our people, by their AOR. Nothing here may wait.
class People
{
public:
    People() = default;
    virtual ~People() = default;
    People(const People &) = delete;
    People &operator=(const People &) = delete;

    [[nodiscard]] virtual bool exists(const QByteArray &aor) const = 0;
    // As his devices tell it, and his registration. Nothing where people are at a next hop.
    [[nodiscard]] virtual std::vector<Availability> availabilities(const QByteArray &aor) const = 0;
};

} // namespace presence
