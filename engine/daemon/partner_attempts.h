// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/xmpp/stream_status.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace xmpp {
class Federation;
} // namespace xmpp

namespace puented {

// What became of the latest streams with a domain, either way.
struct PartnerAttempt {
    QDateTime latest; // UTC; invalid: there was none since the engine started
    QDateTime failingSince; // invalid: the latest one did not fail
    QString error; // English, of the latest one that failed

    bool operator==(const PartnerAttempt &) const = default;
};

// The attempts of each partner, kept after its streams are gone; a failure until a stream is
// established again. Looks at the streams at most once a second, however often they change.
class PartnerAttempts : public QObject
{
    Q_OBJECT

public:
    PartnerAttempts(const xmpp::Federation &federation,
                    const base::Clock &clock,
                    QObject *parent = nullptr);

    // Whose attempts are kept: strangers are refused, but have a name, too.
    void keepOnly(const QSet<base::DomainName> &partners);
    void note(const QList<xmpp::StreamStatus> &streams);
    [[nodiscard]] PartnerAttempt of(const base::DomainName &domain) const;

private:
    const base::Clock &m_clock;
    QHash<base::DomainName, PartnerAttempt> m_attempts;
    QTimer m_timer;
};

} // namespace puented
