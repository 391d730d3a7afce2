// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/presence/availability.h"

#include <span>
#include <vector>

namespace presence {

// What a contact's devices have told us (RFC 6121 §4), one entry each. At most 16: of more, the
// later ones are not taken until one of the others is gone.
class Devices
{
public:
    static constexpr std::size_t most = 16;

    // Whether anything is other than before. Offline takes the device away.
    bool update(const Availability &availability);
    bool clear();

    // What is known may have changed unheard: each device has to speak again …
    void doubt();
    // … and those that did not are gone. Whether there were any.
    bool dropDoubted();

    [[nodiscard]] std::span<const Availability> all() const { return m_all; }

private:
    void remove(std::size_t index);

    std::vector<Availability> m_all;
    quint16 m_doubted = 0; // a bit for each
};

} // namespace presence
