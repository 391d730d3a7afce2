// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/xmpp/stream_status.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

namespace xmpp {
class Federation;
} // namespace xmpp

namespace puented {

// The last error of each partner, kept after its stream is gone and until one is established again.
// Looks at the streams at most once a second, however often they change.
class PartnerErrors : public QObject
{
    Q_OBJECT

public:
    explicit PartnerErrors(const xmpp::Federation &federation, QObject *parent = nullptr);

    void note(const QList<xmpp::StreamStatus> &streams);
    [[nodiscard]] QString lastError(const base::DomainName &partner) const;

private:
    static constexpr qsizetype maxPartners = 1000; // strangers are refused, but have a name, too

    QHash<base::DomainName, QString> m_errors;
    QTimer m_timer;
};

} // namespace puented
