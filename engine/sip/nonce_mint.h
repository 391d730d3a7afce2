// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <map>
#include <utility>

namespace base {
class Clock;
} // namespace base

namespace sip {

// Makes nonces that need no memory until they are used: time, number, HMAC over both and the
// client's address (RFC 7616 §3.3). Remembers which nonce counts of which nonce were used.
class NonceMint
{
public:
    enum class Verdict {
        Usable,
        Stale // of another mint or client, too old, or this count was used: ask again
    };

    NonceMint(const base::Clock &clock, std::chrono::seconds lifetime, qsizetype maxRemembered);

    [[nodiscard]] QByteArray mint(const QByteArray &client);
    [[nodiscard]] Verdict
    check(const QByteArray &nonce, const QByteArray &client, quint32 count) const;
    // After the response was found right. Beyond `maxRemembered` the oldest nonces become stale.
    void use(const QByteArray &nonce, quint32 count);

private:
    using Stamp = std::pair<qint64, quint64>; // milliseconds, number: increasing

    struct Uses {
        quint32 highest = 0;
        quint64 window = 0; // bit i: highest - i was used
    };

    [[nodiscard]] QByteArray sealed(const QByteArray &stamp, const QByteArray &client) const;
    [[nodiscard]] static Stamp stampOf(const QByteArray &bytes);

    const base::Clock &m_clock;
    std::chrono::milliseconds m_lifetime;
    qsizetype m_maxRemembered;
    QByteArray m_secret;
    quint64 m_minted = 0;
    std::map<Stamp, Uses> m_used;
    Stamp m_staleUpTo{-1, 0};
};

} // namespace sip
