// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/acme/put_in_place.h"

#include "engine/acme/logging.h"
#include "engine/certificates/store.h"
#include "engine/network/handshake_trial.h"
#include "engine/site/assignment.h"
#include "engine/site/change.h"

using namespace Qt::StringLiterals;

namespace acme {
namespace {

using Done = std::expected<void, QString>;

Done tryOut(const certificates::Store &store, const QString &id)
{
    const auto credentials = store.credentials(id);
    if (!credentials)
        return std::unexpected(credentials.error().evidence);
    if (const auto tried = network::tryHandshake(*credentials); !tried)
        return std::unexpected(tried.error().evidence);
    return {};
}

bool isReferredTo(const site::Certificates &certificates, const QString &id)
{
    return certificates.defaultId == id || certificates.previousDefaultId == id
        || certificates.byDomain.values().contains(id)
        || certificates.previousByDomain.values().contains(id);
}

void removeExpired(const certificates::Store &store, const site::Certificates &certificates)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const certificates::StoredCertificate &stored : store.list()) {
        const QString &id = stored.leaf.id();
        if (!stored.isFromAcme || stored.leaf.notAfter() > now || isReferredTo(certificates, id))
            continue;
        qCInfo(lcAcme).noquote() << "removing the expired certificate" << id.left(16);
        if (const auto removed = store.remove(id); !removed)
            qCWarning(lcAcme).noquote() << removed.error().evidence;
    }
}

} // namespace

Done putInPlace(const QString &siteDirectory, const QString &oldId, const QString &newId)
{
    const certificates::Store store(siteDirectory);
    if (const Done usable = tryOut(store, newId); !usable)
        return usable;
    const auto changed = site::change(siteDirectory, [&](site::Site &site) {
        site::replace(site.certificates, oldId, newId);
        return std::expected<void, site::SiteError>();
    });
    if (!changed) {
        const site::SiteError &error = changed.error();
        return std::unexpected(QStringList{reasonName(error.reason), error.key, error.evidence}
                                   .join(u' ')
                                   .simplified());
    }
    removeExpired(store, changed->certificates);
    return {};
}

} // namespace acme
