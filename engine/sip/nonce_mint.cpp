// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sip/nonce_mint.h"

#include "engine/base/clock.h"
#include "engine/sip/digest.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace sip {
namespace {

constexpr qsizetype stampBytes = 16;
constexpr qsizetype sealBytes = 16;
constexpr quint32 windowBits = 64;

QByteArray randomSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), sizeof words};
}

QByteArray decode(const QByteArray &nonce)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(nonce, QByteArray::AbortOnBase64DecodingErrors);
    const bool isWhole = decoded && (*decoded).size() == stampBytes + sealBytes;
    return isWhole ? *decoded : QByteArray();
}

} // namespace

NonceMint::NonceMint(const base::Clock &clock,
                     std::chrono::seconds lifetime,
                     qsizetype maxRemembered)
    : m_clock(clock), m_lifetime(lifetime), m_maxRemembered(maxRemembered), m_secret(randomSecret())
{ }

QByteArray NonceMint::mint(const QByteArray &client)
{
    QByteArray stamp(stampBytes, Qt::Uninitialized);
    qToBigEndian<qint64>(m_clock.monotonic().count(), stamp.data());
    qToBigEndian<quint64>(++m_minted, stamp.data() + 8);
    return (stamp + sealed(stamp, client)).toBase64();
}

NonceMint::Verdict
NonceMint::check(const QByteArray &nonce, const QByteArray &client, quint32 count) const
{
    const QByteArray bytes = decode(nonce);
    if (bytes.isEmpty()
        || !equalInConstantTime(bytes.sliced(stampBytes), sealed(bytes.first(stampBytes), client)))
        return Verdict::Stale;
    const Stamp stamp = stampOf(bytes);
    const bool isOld = m_clock.monotonic() - std::chrono::milliseconds(stamp.first) > m_lifetime;
    if (isOld || stamp <= m_staleUpTo || count == 0)
        return Verdict::Stale;
    const auto uses = m_used.find(stamp);
    if (uses == m_used.end() || count > uses->second.highest)
        return Verdict::Usable;
    // Over UDP requests may overtake each other; below the window everything counts as used.
    const quint32 distance = uses->second.highest - count;
    const bool wasUsed = distance >= windowBits || ((uses->second.window >> distance) & 1U) != 0;
    return wasUsed ? Verdict::Stale : Verdict::Usable;
}

void NonceMint::use(const QByteArray &nonce, quint32 count)
{
    const QByteArray bytes = decode(nonce);
    if (bytes.isEmpty())
        return;
    Uses &uses = m_used[stampOf(bytes)];
    if (count > uses.highest) {
        const quint32 shift = count - uses.highest;
        uses.window = (shift < windowBits ? uses.window << shift : 0) | 1U;
        uses.highest = count;
    } else if (uses.highest - count < windowBits) {
        uses.window |= quint64(1) << (uses.highest - count);
    }
    const qint64 oldest = (m_clock.monotonic() - m_lifetime).count();
    while (!m_used.empty()
           && (std::ssize(m_used) > m_maxRemembered || m_used.begin()->first.first < oldest)) {
        m_staleUpTo = m_used.begin()->first;
        m_used.erase(m_used.begin());
    }
}

QByteArray NonceMint::sealed(const QByteArray &stamp, const QByteArray &client) const
{
    return QMessageAuthenticationCode::hash(stamp + client, m_secret, QCryptographicHash::Sha256)
        .first(sealBytes);
}

NonceMint::Stamp NonceMint::stampOf(const QByteArray &bytes)
{
    return {qFromBigEndian<qint64>(bytes.constData()),
            qFromBigEndian<quint64>(bytes.constData() + 8)};
}

} // namespace sip
