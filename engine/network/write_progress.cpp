// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/write_progress.h"

namespace network {

void WriteProgress::settle(qint64 socketBytesLeft)
{
    const qint64 taken = m_given - socketBytesLeft;
    while (!m_marks.empty() && m_marks.front().given <= taken) {
        m_out = m_marks.front().accepted;
        m_marks.pop_front();
    }
}

} // namespace network
