// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/edge/home_test.h"

#include "engine/base/worker.h"
#include "engine/certificates/store.h"
#include "engine/network/tls_context.h"
#include "engine/site/trust_files.h"

namespace wizard {

namespace {

using Context = std::shared_ptr<const network::TlsContext>;

// Null: OpenSSL itself fails.
Context makeContext(const HomeTestSubject &subject)
{
    network::TlsSettings settings;
    settings.trust = site::readTrustFiles(subject.siteDirectory, subject.site.trust).trust;
    const certificates::Store store(subject.siteDirectory);
    if (!subject.site.certificates.defaultId.isEmpty()) {
        if (const auto credentials = store.credentials(subject.site.certificates.defaultId))
            settings.defaultCredentials = *credentials;
    }
    auto context = network::TlsContext::create(settings);
    return context ? *std::move(context) : nullptr;
}

} // namespace

void HomeTest::start(const HomeTestSubject &subject)
{
    cancel();
    m_run = ++m_lastRun;
    base::onWorker([subject] {
        return makeContext(subject);
    }).then(this, [this, subject, number = m_run](const Context &tls) {
        if (number == m_run)
            run(subject, tls);
    });
}

void HomeTest::cancel()
{
    m_run = 0;
    if (m_trial)
        m_trial.release()->deleteLater(); // it may be emitting
}

void HomeTest::run(const HomeTestSubject &subject, Context tls)
{
    using diagnosis::NextHopTrial;
    m_trial =
        std::make_unique<NextHopTrial>(NextHopTrial::Subject{.nextHop = subject.site.users.nextHop,
                                                             .dns = subject.site.dns,
                                                             .ownName = subject.site.edge.fqdn,
                                                             .tls = std::move(tls)});
    connect(m_trial.get(),
            &NextHopTrial::progressed,
            this,
            [this, number = m_run](NextHopTrial::Step step, const QString &target) {
                if (number == m_run)
                    Q_EMIT progressed(step, target);
            });
    connect(m_trial.get(),
            &NextHopTrial::finished,
            this,
            [this, number = m_run](const diagnosis::NextHopVerdict &verdict) {
                if (number != m_run)
                    return;
                cancel();
                Q_EMIT finished(verdict);
            });
    m_trial->start();
}

} // namespace wizard
