// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/diagnosis/next_hop_trial.h"

#include <QObject>

#include <memory>

namespace wizard {

// What a trial of the users' home needs of the site.
struct HomeTestSubject {
    QString siteDirectory;
    site::Site site;
};

// Tries the users' home: reads the site's trust and its certificate on a worker thread, then goes
// there. A key that needs a passphrase nobody kept is not presented.
class HomeTest : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void start(const HomeTestSubject &subject); // ends the one before
    void cancel(); // silently
    [[nodiscard]] bool isRunning() const { return m_run != 0; }

Q_SIGNALS:
    void progressed(diagnosis::NextHopTrial::Step step, const QString &target);
    void finished(const diagnosis::NextHopVerdict &verdict);

private:
    void run(const HomeTestSubject &subject, std::shared_ptr<const network::TlsContext> tls);

    std::unique_ptr<diagnosis::NextHopTrial> m_trial;
    quint64 m_run = 0; // 0: none; what belongs to another run is dropped
    quint64 m_lastRun = 0;
};

} // namespace wizard
