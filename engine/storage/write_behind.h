// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/storage/database.h"
#include "engine/storage/logging.h"

#include <QHash>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <deque>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace storage {

struct WriteBehindLimits {
    qsizetype capacity = 1'000'000; // keys that wait; beyond it a new one is not saved
    std::size_t group = 10'000; // in one transaction, which costs one sync
    std::chrono::milliseconds gather{20}; // how long the first of a group waits for others
    std::chrono::milliseconds retry{1000}; // after a refusal; doubled with each, up to 32 times
};

// Changes of what stands under keys, written in groups and in order, one transaction at a time:
// what a kill takes away is the end of the row. The latest of a key counts. What the database
// refuses waits until it takes it again. The memory of whoever uses this is the truth.
template<typename Key, typename Value>
class WriteBehind
{
public:
    struct Change {
        Key key;
        std::optional<Value> value; // none: nothing stands there any more
    };
    using Changes = std::vector<Change>;
    using Done = std::expected<void, StorageError>;
    // On the worker, all in one transaction.
    using Write = std::function<Done(QSqlDatabase &, const Changes &)>;

    // `what` names it in the log: "registrations".
    WriteBehind(Database &database, QString what, Write write, WriteBehindLimits limits = {})
        : m_database(database), m_what(std::move(what)), m_write(std::move(write)), m_limits(limits)
    {
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { submitGroup(); });
    }
    // Writes what waits.
    ~WriteBehind() { [[maybe_unused]] const Done done = flush(); }
    WriteBehind(const WriteBehind &) = delete;
    WriteBehind &operator=(const WriteBehind &) = delete;

    // Never waits.
    void set(const Key &key, std::optional<Value> value)
    {
        if (const auto place = m_places.constFind(key); place != m_places.cend()) {
            m_waiting[static_cast<std::size_t>(*place - m_first)].value = std::move(value);
            return;
        }
        if (pending() >= m_limits.capacity) {
            if (++m_lost == 1)
                qCWarning(lcStorage).noquote()
                    << "too many" << m_what << "wait to be saved; the next ones are not";
            return;
        }
        m_places.insert(key, m_first + pending());
        m_waiting.push_back({key, std::move(value)});
        if (!m_underWay && !m_timer.isActive())
            m_timer.start(m_limits.gather);
    }

    // Waits until everything is written: at the end only.
    [[nodiscard]] Done flush()
    {
        m_timer.stop();
        if (m_underWay)
            settle(m_job.result());
        while (!m_waiting.empty()) {
            submitGroup();
            if (const Done done = m_job.result(); !settle(done))
                return done;
        }
        return {};
    }

    [[nodiscard]] qsizetype pending() const { return std::ssize(m_waiting); }
    [[nodiscard]] quint64 transactions() const { return m_transactions; }
    [[nodiscard]] quint64 lost() const { return m_lost; }

private:
    void submitGroup()
    {
        const auto size = static_cast<qptrdiff>(std::min(m_limits.group, m_waiting.size()));
        Changes group(std::move_iterator(m_waiting.begin()),
                      std::move_iterator(m_waiting.begin() + size));
        m_waiting.erase(m_waiting.begin(), m_waiting.begin() + size);
        m_first += size;
        for (const Change &change : group)
            m_places.remove(change.key);
        // The job's and ours: what is refused comes back.
        m_underWay = std::make_shared<const Changes>(std::move(group));
        m_job = m_database.submit([write = m_write, changes = m_underWay](
                                      QSqlDatabase &database) { return write(database, *changes); },
                                  &m_timer,
                                  [this, changes = m_underWay](const Done &done) {
                                      if (changes == m_underWay) // flush() was not faster
                                          continueAfter(done);
                                  });
    }

    void continueAfter(const Done &done)
    {
        if (!settle(done))
            m_timer.start(m_limits.retry * (1 << (m_failures - 1)));
        else if (!m_waiting.empty())
            m_timer.start(m_limits.gather);
    }

    // What has become of the group under way.
    bool settle(const Done &done)
    {
        const std::shared_ptr<const Changes> changes = std::exchange(m_underWay, nullptr);
        m_database.noteWrite(m_what, done ? QString() : done.error().evidence);
        if (done) {
            ++m_transactions;
            m_failures = 0;
            m_lost = 0;
            return true;
        }
        complain(done.error());
        m_failures = std::min(m_failures + 1, 6);
        for (auto change = changes->crbegin(); change != changes->crend(); ++change) {
            if (m_places.contains(change->key)) // a later one waits
                continue;
            m_waiting.push_front(*change);
            m_places.insert(change->key, --m_first);
        }
        return false;
    }

    void complain(const StorageError &error) const
    {
        qCWarning(lcStorage).noquote() << m_what << "are not saved:" << error.evidence;
    }

    Database &m_database;
    QString m_what;
    Write m_write;
    WriteBehindLimits m_limits;
    std::deque<Change> m_waiting; // oldest first
    qint64 m_first = 0; // number of the oldest
    QHash<Key, qint64> m_places; // numbers of those that wait
    std::shared_ptr<const Changes> m_underWay;
    QFuture<Done> m_job;
    QTimer m_timer;
    int m_failures = 0; // one after the other
    quint64 m_transactions = 0;
    quint64 m_lost = 0; // since the last success
};

} // namespace storage
