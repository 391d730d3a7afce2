// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHostAddress>

#include <chrono>

namespace base {
class Clock;
} // namespace base

namespace sip {

// Slows the guessing of passwords: each source (an IPv4 address, an IPv6 /64) may fail ten times,
// and then once every ten seconds. Remembers at most 10,000 sources; beyond, the calmest is
// forgotten.
class FailureBrake
{
public:
    explicit FailureBrake(const base::Clock &clock) : m_clock(clock) { }

    // Zero: go on. Else how long the source has to wait; its credentials are not looked at.
    [[nodiscard]] std::chrono::seconds delayFor(const QHostAddress &source) const;
    void noteFailure(const QHostAddress &source);

    // The network the address counts for.
    [[nodiscard]] static QByteArray sourceKey(const QHostAddress &address);

private:
    void makeRoom();

    const base::Clock &m_clock;
    QHash<QByteArray, std::chrono::milliseconds> m_debtUntil; // when all failures are forgiven
};

} // namespace sip
