// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/clock.h"
#include "engine/certificates/private_key.h"
#include "engine/control/status.h"
#include "engine/service/engine_process.h"
#include "engine/site/site.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <expected>
#include <memory>
#include <optional>

namespace puented {

// The running engine of one site: both sides of the gateway, their configuration and their end.
// Errors are English, for the log and for whoever asked.
class Engine : public QObject
{
    Q_OBJECT

public:
    explicit Engine(QString siteDirectory, QObject *parent = nullptr);
    ~Engine() override;

    // Ready to serve afterwards. Listeners that failed are reported, not fatal.
    [[nodiscard]] std::expected<void, QString> start();
    // Takes the site as it is on the disk now; an invalid one leaves everything as it was. Streams
    // and registrations that may stay, stay.
    [[nodiscard]] std::expected<void, QString> reload();
    // No new work, what is open is finished, streams are closed: 10 s at most. Again: at once.
    void stop();

    [[nodiscard]] control::EngineStatus status() const;
    [[nodiscard]] QList<control::StreamStatus> streams() const;

Q_SIGNALS:
    void stopped();

private:
    struct Parts;

    [[nodiscard]] std::expected<void, QString> makeParts(const site::Site &site);
    [[nodiscard]] std::expected<void, QString> apply(const site::Site &site);
    void tellEvents();
    void finish();

    QString m_siteDirectory;
    base::SystemClock m_clock;
    std::optional<service::EngineLock> m_lock;
    std::optional<site::Site> m_site;
    QList<control::CertificateStatus> m_certificates;
    QList<certificates::PrivateKey> m_openKeys;
    QString m_reloadError;
    control::EngineState m_state = control::EngineState::Starting;
    QElapsedTimer m_uptime;
    QTimer m_stopDeadline;
    std::unique_ptr<Parts> m_parts;
};

} // namespace puented
