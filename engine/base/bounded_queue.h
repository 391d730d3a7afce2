// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <utility>

namespace base {

// First in, first out, with a stated maximum. What does not fit stays with the caller, who must
// answer for it: nothing is dropped in silence.
template<typename T>
class BoundedQueue
{
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) { }

    // False: the queue is full and `item` was not taken (it is left as it was).
    [[nodiscard]] bool push(T &&item)
    {
        if (m_items.size() >= m_capacity)
            return false;
        m_items.push_back(std::move(item));
        return true;
    }

    [[nodiscard]] std::optional<T> pop()
    {
        if (m_items.empty())
            return std::nullopt;
        std::optional<T> item(std::move(m_items.front()));
        m_items.pop_front();
        return item;
    }

    // Empties the queue and returns what was in it, oldest first.
    [[nodiscard]] std::deque<T> takeAll() { return std::exchange(m_items, {}); }

    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

private:
    std::deque<T> m_items;
    std::size_t m_capacity;
};

} // namespace base
