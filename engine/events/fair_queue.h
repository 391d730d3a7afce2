// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <deque>
#include <optional>
#include <unordered_map>

namespace events {

// Work for many people, of which a few pieces are under way at a time, in all and for each: who
// does not answer holds up nobody else. Each one's work is done in its order.
template<typename Job>
class FairQueue
{
public:
    struct Turn {
        QByteArray who;
        Job job;
    };

    FairQueue(std::size_t forAll, std::size_t forEach) : m_forAll(forAll), m_forEach(forEach) { }

    void add(const QByteArray &who, Job job)
    {
        Line &line = m_lines[who];
        line.jobs.push_back(std::move(job));
        list(who, line);
    }
    // What may begin now, if anything; until finish(who) it is under way.
    [[nodiscard]] std::optional<Turn> take()
    {
        if (m_turns.empty() || m_underWay >= m_forAll)
            return std::nullopt;
        Turn turn{std::move(m_turns.front()), {}};
        m_turns.pop_front();
        Line &line = m_lines.at(turn.who);
        line.isListed = false;
        turn.job = std::move(line.jobs.front());
        line.jobs.pop_front();
        ++line.underWay;
        ++m_underWay;
        list(turn.who, line);
        return turn;
    }
    void finish(const QByteArray &who)
    {
        const auto entry = m_lines.find(who);
        --m_underWay;
        --entry->second.underWay;
        list(who, entry->second);
        if (entry->second.underWay == 0 && entry->second.jobs.empty())
            m_lines.erase(entry);
    }

private:
    struct Line {
        std::deque<Job> jobs;
        std::size_t underWay = 0;
        bool isListed = false;
    };
    struct Hash {
        std::size_t operator()(const QByteArray &who) const { return qHash(who); }
    };

    void list(const QByteArray &who, Line &line)
    {
        if (line.isListed || line.jobs.empty() || line.underWay >= m_forEach)
            return;
        line.isListed = true;
        m_turns.push_back(who);
    }

    std::size_t m_forAll;
    std::size_t m_forEach;
    std::size_t m_underWay = 0;
    std::unordered_map<QByteArray, Line, Hash> m_lines;
    std::deque<QByteArray> m_turns;
};

} // namespace events
