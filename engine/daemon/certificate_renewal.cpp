// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/daemon/certificate_renewal.h"

#include "engine/acme/put_in_place.h"
#include "engine/acme/site_settings.h"
#include "engine/base/worker.h"
#include "engine/certificates/store.h"
#include "engine/daemon/logging.h"
#include "engine/site/assignment.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace puented {

namespace {

// Clocks are set, computers sleep: it is looked again however far the next date is.
constexpr std::chrono::hours longestPause{1};
constexpr std::chrono::seconds shortestPause{1};

QString text(const acme::AcmeError &error)
{
    return QStringList{acme::reasonName(error.reason), error.identifier, error.evidence}
        .join(u' ')
        .simplified();
}

} // namespace

CertificateRenewal::CertificateRenewal(QString siteDirectory,
                                       const base::Clock &clock,
                                       QObject *parent)
    : QObject(parent), m_siteDirectory(std::move(siteDirectory)), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::CoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CertificateRenewal::look);
}

CertificateRenewal::~CertificateRenewal() = default;

void CertificateRenewal::configure(const site::Site &site)
{
    m_site = site;
    const certificates::Store store(m_siteDirectory);
    const auto former = std::exchange(m_watched, {});
    for (const QString &id : site::presentedIds(site.certificates)) {
        const auto stored = store.find(id);
        if (!stored)
            continue; // TLS reports it
        Watched watched = former.value(id);
        watched.lifetime = {stored->leaf.notBefore(), stored->leaf.notAfter()};
        watched.isRenewed = stored->isFromAcme && site.acme.renew && !site.acme.directory.isEmpty();
        m_watched.insert(id, watched);
    }
    // Not from inside a reload: an order may end in one.
    if (!m_isStopped)
        m_timer.start(0);
}

void CertificateRenewal::stop()
{
    m_isStopped = true;
    m_timer.stop();
    m_order.reset();
}

QDateTime CertificateRenewal::dueAt(const QString &id, const Watched &watched)
{
    const QDateTime planned = acme::renewalTime(watched.lifetime, id);
    return watched.retryAt.isValid() ? std::max(planned, watched.retryAt) : planned;
}

void CertificateRenewal::look()
{
    for (auto entry = m_watched.begin(); entry != m_watched.end(); ++entry)
        warn(entry.key(), entry.value());
    QString due;
    for (auto entry = m_watched.cbegin(); entry != m_watched.cend(); ++entry) {
        const bool isDue = entry->isRenewed && dueAt(entry.key(), entry.value()) <= m_clock.now();
        if (isDue && (due.isEmpty() || entry->lifetime.to < m_watched[due].lifetime.to))
            due = entry.key(); // the one that ends first
    }
    if (!due.isEmpty() && m_renewing.isEmpty())
        renew(due);
    schedule();
}

void CertificateRenewal::schedule()
{
    if (m_isStopped)
        return;
    const QDateTime now = m_clock.now();
    std::chrono::milliseconds pause = longestPause;
    const auto consider = [&](const QDateTime &when) {
        if (when.isValid())
            pause = std::min(pause, std::chrono::milliseconds(now.msecsTo(when)));
    };
    for (auto entry = m_watched.cbegin(); entry != m_watched.cend(); ++entry) {
        consider(acme::nextWarning(entry->lifetime, now));
        if (entry->isRenewed && m_renewing.isEmpty())
            consider(dueAt(entry.key(), entry.value()));
    }
    m_timer.start(std::max<std::chrono::milliseconds>(pause, shortestPause));
}

// In the store still, and not to be renewed itself.
bool CertificateRenewal::isFresh(const QString &id) const
{
    if (id.isEmpty())
        return false;
    const auto stored = certificates::Store(m_siteDirectory).find(id);
    return stored
        && m_clock.now()
        < acme::renewalTime({stored->leaf.notBefore(), stored->leaf.notAfter()}, id);
}

void CertificateRenewal::warn(const QString &id, Watched &watched) const
{
    const acme::ExpiryWarning warning = acme::expiryWarning(watched.lifetime, m_clock.now());
    if (warning == std::exchange(watched.warning, warning) || warning == acme::ExpiryWarning::None)
        return;
    const QString line = warning == acme::ExpiryWarning::Expired
        ? u"certificate %1 has expired"_s.arg(id.left(16))
        : u"certificate %1 expires %2"_s.arg(id.left(16),
                                             watched.lifetime.to.toString(Qt::ISODate));
    if (warning >= acme::ExpiryWarning::Critical)
        qCCritical(lcDaemon).noquote() << line << watched.error;
    else
        qCWarning(lcDaemon).noquote() << line << watched.error;
}

void CertificateRenewal::renew(const QString &id)
{
    // The CA counts certificates: what it has issued is not ordered again.
    if (const QString successor = m_watched[id].successor; isFresh(successor)) {
        putInPlace(id, successor);
        return;
    }
    const auto settings = acme::settingsFor(m_siteDirectory, *m_site);
    if (!settings) {
        fail(id, text(settings.error()));
        return;
    }
    if (settings->challenge == acme::Challenge::DnsManual) {
        fail(id, u"dns-01-manual needs a person: run puentectl acme renew"_s);
        return;
    }
    qCInfo(lcDaemon).noquote() << "renewing certificate" << id.left(16);
    m_renewing = id;
    m_order = std::make_unique<acme::Order>(*settings, m_siteDirectory);
    connect(m_order.get(), &acme::Order::finished, this, [this, id](const acme::Outcome &outcome) {
        onFinished(id, outcome);
    });
    m_order->startRenewal(id);
}

void CertificateRenewal::onFinished(const QString &id, const acme::Outcome &outcome)
{
    m_order.release()->deleteLater(); // it is telling us
    if (outcome) {
        const QString newId = outcome->leaf.id();
        if (const auto watched = m_watched.find(id); watched != m_watched.end())
            watched->successor = newId;
        putInPlace(id, newId);
        return;
    }
    m_renewing.clear();
    fail(id, text(outcome.error()), outcome.error().retryAfter);
    schedule();
}

void CertificateRenewal::putInPlace(const QString &oldId, const QString &newId)
{
    m_renewing = oldId;
    base::onWorker([directory = m_siteDirectory, oldId, newId] {
        return acme::putInPlace(directory, oldId, newId);
    }).then(this, [this, oldId, newId](const std::expected<void, QString> &done) {
        m_renewing.clear();
        if (!done) {
            fail(oldId, done.error());
            schedule();
            return;
        }
        qCInfo(lcDaemon).noquote()
            << "certificate" << newId.left(16) << "takes the place of" << oldId.left(16);
        if (!m_isStopped)
            Q_EMIT renewed(); // configures this anew
    });
}

void CertificateRenewal::fail(const QString &id, const QString &error, const QDateTime &notBefore)
{
    const auto watched = m_watched.find(id);
    if (watched == m_watched.end())
        return; // assigned no longer
    ++watched->failures;
    watched->error = error;
    const QDateTime pausedUntil =
        m_clock.now().addSecs(acme::pauseAfter(watched->failures, watched->lifetime).count());
    watched->retryAt = notBefore.isValid() ? std::max(pausedUntil, notBefore) : pausedUntil;
    qCWarning(lcDaemon).noquote() << "certificate" << id.left(16) << "was not renewed:" << error
                                  << "- next attempt" << watched->retryAt.toString(Qt::ISODate);
}

void CertificateRenewal::report(QList<control::CertificateStatus> &certificates) const
{
    for (control::CertificateStatus &status : certificates) {
        const auto watched = m_watched.constFind(status.id);
        if (watched == m_watched.cend())
            continue;
        status.warning = name(acme::expiryWarning(watched->lifetime, m_clock.now()));
        if (!watched->isRenewed)
            continue;
        status.renewAt = dueAt(status.id, *watched);
        status.renewalError = watched->error;
        if (m_renewing == status.id)
            status.renewal = u"running"_s;
        else
            status.renewal = watched->failures > 0 ? u"failed"_s : u"scheduled"_s;
    }
}

} // namespace puented
