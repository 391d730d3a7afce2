// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/ledger.h"

namespace world {

Ledger::Balance Ledger::balance() const
{
    Balance balance{.sent = m_entries.size()};
    for (const Entry &entry : m_entries) {
        if (entry.delivered == 1 && !entry.refused)
            ++balance.delivered;
        else if (entry.delivered == 0)
            ++(entry.refused ? balance.refused : balance.lost);
        else
            ++balance.contradicted;
    }
    return balance;
}

} // namespace world
