// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/presence/devices.h"

#include <algorithm>

namespace presence {

namespace {

quint16 bit(std::size_t index)
{
    return static_cast<quint16>(1U << index);
}

} // namespace

bool Devices::update(const Availability &availability)
{
    const bool isOffline = availability.show == Show::Offline;
    const auto found = std::ranges::find(m_all, availability.resource, &Availability::resource);
    const auto index = static_cast<std::size_t>(found - m_all.begin());
    if (isOffline) {
        if (found == m_all.end())
            return false;
        remove(index);
        return true;
    }
    if (found == m_all.end()) {
        if (m_all.size() >= most)
            return false;
        m_all.push_back(availability);
        return true;
    }
    m_doubted = static_cast<quint16>(m_doubted & ~bit(index));
    if (*found == availability)
        return false;
    *found = availability;
    return true;
}

bool Devices::clear()
{
    m_doubted = 0;
    if (m_all.empty())
        return false;
    m_all = {};
    return true;
}

void Devices::doubt()
{
    m_doubted = static_cast<quint16>((1U << m_all.size()) - 1);
}

bool Devices::dropDoubted()
{
    const std::size_t before = m_all.size();
    for (std::size_t index = before; index-- > 0;) {
        if ((m_doubted & bit(index)) != 0)
            remove(index);
    }
    m_doubted = 0;
    return m_all.size() != before;
}

void Devices::remove(std::size_t index)
{
    m_all.erase(m_all.begin() + static_cast<std::ptrdiff_t>(index));
    const auto below = static_cast<quint16>(m_doubted & (bit(index) - 1U));
    const auto above = static_cast<quint16>((m_doubted >> (index + 1U)) << index);
    m_doubted = static_cast<quint16>(below | above);
}

} // namespace presence
