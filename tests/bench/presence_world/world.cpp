// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QHash>
#include <QJsonDocument>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace world {
namespace {

double percentile(std::vector<double> &values, double part)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, std::size_t(double(values.size()) * part))];
}

} // namespace

World::World(const Shape &shape,
             const base::Endpoint &listenAt,
             const base::Endpoint &engine,
             const base::Endpoint &engineSip,
             qint64 pid)
    : m_shape(shape)
    , m_partners(m_shape, listenAt, engine)
    , m_phones(m_shape, QHostAddress(u"127.0.0.1"_s), engineSip)
    , m_engine(pid)
    , m_sequences(std::size_t(shape.users), 0)
{ }

bool World::waitUntil(const std::function<bool()> &done, std::chrono::milliseconds patience)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake;
    wake.start(20ms);
    while (!done()) {
        if (timer.hasExpired(patience.count()))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

void World::tell(const QString &phase, QJsonObject figures) const
{
    figures["phase"_L1] = phase;
    figures["users"_L1] = m_shape.users;
    figures["pairs"_L1] = m_shape.pairs();
    figures["engine_mb"_L1] = m_engine.megabytes();
    figures["probes"_L1] = m_partners.counters.probes;
    figures["presences"_L1] = m_partners.counters.presences;
    figures["out_of_order"_L1] = m_partners.counters.outOfOrder;
    figures["partner_errors"_L1] = m_partners.counters.errors;
    figures["sip_refused"_L1] = m_phones.counters.refused;
    figures["sip_timeouts"_L1] = m_phones.counters.timeouts;
    figures["sip_retransmissions"_L1] = m_phones.counters.retransmissions;
    figures["notifies"_L1] = m_phones.counters.notifies;
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

void World::enroll()
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = m_engine.cpuSeconds();
    int next = 0;
    int done = 0;
    const bool all = waitUntil(
        [&] {
            while (next < m_shape.users && m_phones.open() < 200)
                m_phones.enroll(next++, [&](int) { ++done; });
            return done == m_shape.users;
        },
        120s);
    const double registered = double(timer.elapsed()) / 1000;
    const bool seen =
        waitUntil([&] { return m_partners.counters.presences >= m_shape.pairs(); }, 180s);
    tell(u"enroll"_s,
         {{"all_registered"_L1, all},
          {"all_seen"_L1, seen},
          {"registered_s"_L1, registered},
          {"seen_s"_L1, double(timer.elapsed()) / 1000},
          {"cpu_s"_L1, m_engine.cpuSeconds() - cpu}});
}

void World::watch(int each)
{
    m_watchedEach = std::min(each, m_shape.contacts);
    QElapsedTimer timer;
    timer.start();
    const qint64 wanted = qint64(m_shape.users) * m_watchedEach;
    qint64 next = 0;
    qint64 done = 0;
    waitUntil(
        [&] {
            while (next < wanted && m_phones.open() < 500) {
                m_phones.subscribe(
                    int(next / m_watchedEach), int(next % m_watchedEach), [&](int) { ++done; });
                ++next;
            }
            return done == wanted;
        },
        300s);
    const bool all = waitUntil(
        [&] {
            for (int user = 0; user < m_shape.users; ++user)
                for (int contact = 0; contact < m_watchedEach; ++contact)
                    if (m_phones.seen(user, contact) < 0)
                        return false;
            return true;
        },
        60s);
    tell(u"watch"_s,
         {{"watches"_L1, wanted},
          {"all_see"_L1, all},
          {"seconds"_L1, double(timer.elapsed()) / 1000}});
}

void World::change(int count, int window)
{
    struct Open {
        int left;
        qint64 since;
    };
    QHash<int, Open> open; // by user
    std::vector<double> milliseconds;
    QElapsedTimer timer;
    timer.start();
    const double cpu = m_engine.cpuSeconds();
    const qint64 before = m_partners.counters.presences;
    int next = 0;
    int finished = 0;
    m_partners.onPresence = [&](int user, int, int sequence) {
        const auto found = open.find(user);
        if (found == open.end() || sequence != m_sequences[std::size_t(user)])
            return;
        if (--found->left == 0) {
            milliseconds.push_back(double(timer.nsecsElapsed() - found->since) / 1e6);
            open.erase(found);
            ++finished;
        }
    };
    const bool all = waitUntil(
        [&] {
            while (next < count && open.size() < std::min(window, m_shape.users)) {
                const int user = next++ % m_shape.users;
                if (open.contains(user)) {
                    --next;
                    break;
                }
                open.insert(user, {m_shape.contacts, timer.nsecsElapsed()});
                m_phones.publish(user, ++m_sequences[std::size_t(user)], {});
            }
            return finished == count;
        },
        300s);
    m_partners.onPresence = {};
    const double seconds = double(timer.elapsed()) / 1000;
    const double used = m_engine.cpuSeconds() - cpu;
    const double presences = double(m_partners.counters.presences - before);
    tell(u"change"_s,
         {{"changes"_L1, finished},
          {"all"_L1, all},
          {"changes_per_s"_L1, finished / seconds},
          {"presences_per_s"_L1, presences / seconds},
          {"cpu_s_per_10000_presences"_L1, used / presences * 10000},
          {"cpu_us_per_change"_L1, used / std::max(1, finished) * 1e6},
          {"p50_ms"_L1, percentile(milliseconds, 0.5)},
          {"p99_ms"_L1, percentile(milliseconds, 0.99)}});
}

void World::rest(std::chrono::seconds time)
{
    waitUntil([] { return false; }, time);
}

} // namespace world
