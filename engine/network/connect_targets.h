// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/resolver.h"

#include <QList>
#include <QString>

#include <functional>

namespace network {

struct ConnectTarget {
    QString host;
    quint16 port = 0;
    bool directTls = false;

    bool operator==(const ConnectTarget &) const = default;
};

// A number from 0 to `highest`, both included, each as likely.
using RandomSource = std::function<quint32(quint32 highest)>;
[[nodiscard]] RandomSource systemRandom();

// The order in which to try the records of a service, RFC 2782 "Usage rules": by priority, within
// one priority at random by weight. Records whose target is "." are left out.
[[nodiscard]] QList<ConnectTarget> orderTargets(QList<SrvRecord> records,
                                                const RandomSource &random);

// Both families in turn, in the resolver's order within a family, IPv6 first (RFC 8305 §4).
[[nodiscard]] QList<QHostAddress> interleaveFamilies(const QList<QHostAddress> &addresses);

} // namespace network
