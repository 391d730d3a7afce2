// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/connect_targets.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

namespace network {
namespace {

using Records = QList<SrvRecord>;

// RFC 2782 "Weight": records of weight 0 first, then a number between 0 and the sum of the weights
// falls on one. `highest` fits: an answer holds at most 64 K records of 16 bits.
Records::iterator pick(Records::iterator first, Records::iterator last, const RandomSource &random)
{
    quint32 sum = 0;
    for (auto it = first; it != last; ++it)
        sum += it->weight;
    const quint32 chosen = random(sum);
    quint32 running = 0;
    return std::find_if(first, last - 1, [&](const SrvRecord &record) {
        running += record.weight;
        return running >= chosen;
    });
}

} // namespace

RandomSource systemRandom()
{
    return [](quint32 highest) {
        return static_cast<quint32>(
            QRandomGenerator::system()->bounded(static_cast<quint64>(highest) + 1));
    };
}

QList<ConnectTarget> orderTargets(QList<SrvRecord> records, const RandomSource &random)
{
    records.removeIf([](const SrvRecord &record) { return record.target == u"."; });
    std::ranges::stable_sort(records, {}, [](const SrvRecord &record) {
        return std::pair(record.priority, record.weight != 0);
    });

    for (auto rest = records.begin(); rest != records.end(); ++rest) {
        const auto end = std::find_if(rest, records.end(), [&](const SrvRecord &record) {
            return record.priority != rest->priority;
        });
        const auto chosen = pick(rest, end, random);
        std::rotate(rest, chosen, chosen + 1); // the others keep their order
    }

    QList<ConnectTarget> targets;
    targets.reserve(records.size());
    for (const SrvRecord &record : std::as_const(records))
        targets.append({record.target, record.port, record.directTls});
    return targets;
}

QList<QHostAddress> interleaveFamilies(const QList<QHostAddress> &addresses)
{
    QList<QHostAddress> families[2]; // IPv6, the rest
    for (const QHostAddress &address : addresses)
        families[address.protocol() == QAbstractSocket::IPv6Protocol ? 0 : 1].append(address);

    QList<QHostAddress> mixed;
    mixed.reserve(addresses.size());
    for (qsizetype i = 0; i < std::max(families[0].size(), families[1].size()); ++i)
        for (const QList<QHostAddress> &family : families)
            if (i < family.size())
                mixed.append(family[i]);
    return mixed;
}

} // namespace network
