// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/presence_world/ledger.h"
#include "tests/bench/presence_world/memory_curve.h"
#include "tests/bench/presence_world/world.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace world {
namespace {

constexpr int nobodyEach = 50; // each so many messages, one is for somebody who does not exist
constexpr int sampleSeconds = 10;

} // namespace

qint64 World::wrongViews(const std::vector<int> &said) const
{
    qint64 wrong = 0;
    for (int user = 0; user < m_shape.users; ++user) {
        const int published = m_sequences[std::size_t(user)];
        if (published != 0)
            wrong += m_shape.contacts - m_partners.seen(user, published);
        for (int contact = 0; contact < m_watchedEach; ++contact)
            wrong += m_phones.seen(user, contact) == said[m_shape.pair(user, contact)] ? 0 : 1;
    }
    return wrong;
}

void World::soak(std::chrono::seconds time, const SoakLoad &load)
{
    Ledger messages;
    m_partners.onMessage = [&](const QByteArray &body) { messages.deliver(body); };
    m_partners.onRefused = [&](const QByteArray &id) { messages.refuse(id); };
    m_phones.onMessage = [&](const QByteArray &body) { messages.deliver(body); };
    auto *const dice = QRandomGenerator::global();
    const auto user = [&] { return int(dice->bounded(m_shape.users)); };
    const auto contact = [&] { return int(dice->bounded(std::max(1, m_watchedEach))); };

    std::vector<int> said(std::size_t(m_shape.pairs()), 0);
    qint64 published = 0;
    qint64 accepted = 0;
    qint64 shown = 0;
    qint64 written = 0;
    const auto publish = [&] {
        int who = user();
        while (m_phones.isPublishing(who))
            who = user();
        m_phones.publish(who, ++m_sequences[std::size_t(who)], [&](int status) {
            accepted += status == 200 ? 1 : 0;
        });
    };
    const auto show = [&] {
        const int who = user();
        const int whom = contact();
        m_partners.sayPresence(who, whom, ++said[m_shape.pair(who, whom)]);
    };
    const auto write = [&] {
        const QByteArray body = "m" + QByteArray::number(written);
        messages.send(body);
        const bool outward = written % 2 == 0;
        // Two in a row: one each way.
        const bool nobody = written % (2 * nobodyEach) < 2;
        if (outward)
            m_phones.say(
                user(), nobody ? m_shape.contacts : contact(), body, [&, body](int status) {
                    if (status >= 300)
                        messages.refuse(body);
                });
        else
            m_partners.sayMessage(nobody ? m_shape.users : user(), contact(), body);
    };

    const auto presencesBefore = m_partners.counters;
    const auto documentsBefore = m_phones.counters.documents;
    const double cpu = m_engine.cpuSeconds();
    MemoryCurve memory;
    QElapsedTimer timer;
    timer.start();
    QTimer wake;
    wake.start(5ms);
    while (timer.elapsed() < time.count() * 1000) {
        const double now = double(timer.elapsed()) / 1000;
        for (; double(published) < load.publications * now; ++published)
            publish();
        for (; double(shown) < load.presences * now; ++shown)
            show();
        for (; double(written) < load.messages * now; ++written)
            write();
        if (now >= double(memory.size() * sampleSeconds)) {
            memory.add(now, m_engine.megabytes());
            std::fprintf(stderr, "%6.0f s  %7.1f MB\n", now, memory.last());
        }
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    const double used = m_engine.cpuSeconds() - cpu;

    waitUntil(
        [&] {
            return m_phones.open() == 0 && wrongViews(said) == 0 && messages.balance().lost == 0;
        },
        40s);
    m_partners.onMessage = {};
    m_partners.onRefused = {};
    m_phones.onMessage = {};
    const Ledger::Balance balance = messages.balance();
    tell(u"soak"_s,
         {{"seconds"_L1, double(time.count())},
          {"published"_L1, published},
          {"published_accepted"_L1, accepted},
          {"told_to_contacts"_L1, m_partners.counters.notes - presencesBefore.notes},
          {"told_twice"_L1, m_partners.counters.repeated - presencesBefore.repeated},
          {"shown_by_contacts"_L1, shown},
          {"documents"_L1, m_phones.counters.documents - documentsBefore},
          {"wrong_views"_L1, wrongViews(said)},
          {"messages"_L1, balance.sent},
          {"messages_delivered"_L1, balance.delivered},
          {"messages_refused"_L1, balance.refused},
          {"messages_lost"_L1, balance.lost},
          {"messages_contradicted"_L1, balance.contradicted},
          {"engine_cores"_L1, used / double(time.count())},
          {"mb_at_the_end"_L1, memory.last()},
          {"kb_per_minute_after_a_fifth"_L1, memory.slope(double(time.count()) / 5)}});
}

} // namespace world
