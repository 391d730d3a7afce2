// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/failure_brake.h"

#include "engine/base/clock.h"

#include <algorithm>

namespace sip {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds costOfFailure = 10s;
constexpr std::chrono::milliseconds credit = 10 * costOfFailure;
constexpr qsizetype maxSources = 10000;

} // namespace

QByteArray FailureBrake::sourceKey(const QHostAddress &address)
{
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4);
    if (isIpv4)
        return QByteArray::number(ipv4, 16);
    const Q_IPV6ADDR ipv6 = address.toIPv6Address();
    return {reinterpret_cast<const char *>(ipv6.c), 8};
}

std::chrono::seconds FailureBrake::delayFor(const QHostAddress &source) const
{
    const auto debt = m_debtUntil.value(sourceKey(source)) - m_clock.monotonic();
    return debt > credit - costOfFailure
        ? std::chrono::ceil<std::chrono::seconds>(debt - (credit - costOfFailure))
        : 0s;
}

void FailureBrake::noteFailure(const QHostAddress &source)
{
    makeRoom();
    std::chrono::milliseconds &until = m_debtUntil[sourceKey(source)];
    until = std::max(until, m_clock.monotonic()) + costOfFailure;
}

void FailureBrake::makeRoom()
{
    if (m_debtUntil.size() < maxSources)
        return;
    const auto now = m_clock.monotonic();
    m_debtUntil.removeIf([now](const auto &entry) { return entry.value() <= now; });
    if (m_debtUntil.size() >= maxSources)
        m_debtUntil.erase(std::ranges::min_element(std::as_const(m_debtUntil)));
}

} // namespace sip
