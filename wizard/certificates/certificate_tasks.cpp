// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/certificates/certificate_tasks.h"

#include "engine/site/assignment.h"
#include "wizard/model/deployment_steps.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

namespace {

using certificates::StoredCertificate;
using Status = CertificateStatus;

QStringList displayed(const QList<base::DomainName> &domains)
{
    QStringList texts;
    for (const base::DomainName &domain : domains)
        texts += domain.display();
    return texts;
}

// The domains of one protocol are judged as if the site had no others.
QStringList uncoveredDomains(site::Site site, const Usage &usage, const StoredCertificate &stored)
{
    if (usage.domain)
        return displayed(site::impactOf(site, stored.leaf, {*usage.domain}).uncovered);
    if (usage.kind == Usage::Kind::XmppFederation)
        site.domains.sip.clear();
    else
        site.domains.xmpp.clear();
    return displayed(site::impactOf(site, stored.leaf).uncovered);
}

Status statusOf(const StoredCertificate &stored, bool isAssigned, const QDateTime &now)
{
    if (!stored.hasKey)
        return Status::KeyMissing;
    if (stored.leaf.notAfter() <= now)
        return Status::Expired;
    if (stored.leaf.notBefore() > now)
        return Status::NotYetValid;
    if (isAssigned && stored.leaf.notAfter() < now.addDays(expiringDays))
        return Status::ExpiresSoon;
    return isAssigned ? Status::Assigned : Status::NotAssigned;
}

const control::CertificateStatus *statusIn(const QList<control::CertificateStatus> &loaded,
                                           const QString &id)
{
    const auto found = std::ranges::find(loaded, id, &control::CertificateStatus::id);
    return found == loaded.end() ? nullptr : &*found;
}

bool isRenewalFailed(const control::CertificateStatus *engine)
{
    return engine != nullptr && engine->renewal == u"failed";
}

bool isRenewedInTime(const control::CertificateStatus *engine)
{
    return engine != nullptr && !engine->renewal.isEmpty() && !isRenewalFailed(engine)
        && engine->warning != u"warning" && engine->warning != u"critical";
}

// What the engine knows better than the store. A short-lived certificate that is renewed in time
// is no reason to worry.
void addEngineView(UsageRow &row, const control::CertificateStatus *engine)
{
    const bool isSound = row.status == Status::Assigned || row.status == Status::ExpiresSoon;
    if (engine == nullptr || (!isSound && row.status != Status::NameMissing))
        return;
    row.renewAt = engine->renewAt;
    if (!engine->error.isEmpty()) {
        row.status = Status::NotPresented;
        row.evidence = engine->error;
    } else if (isSound && isRenewalFailed(engine)) {
        row.status = Status::RenewalFailed;
        row.evidence = engine->renewalError;
    } else if (row.status == Status::ExpiresSoon && isRenewedInTime(engine)) {
        row.status = Status::Assigned;
    }
}

UsageRow usageRow(const site::Site &site,
                  const Usage &usage,
                  const QString &id,
                  const QList<StoredCertificate> &certificates,
                  const QDateTime &now)
{
    UsageRow row{.usage = usage, .id = id};
    const auto found =
        std::ranges::find(certificates, id, [](const auto &one) { return one.leaf.id(); });
    if (found == certificates.end()) {
        row.status = Status::Missing;
        return row;
    }
    row.friendlyName = found->friendlyName;
    row.issuer = commonNameOf(found->leaf.issuer());
    row.notAfter = found->leaf.notAfter();
    row.uncovered = uncoveredDomains(site, usage, *found);
    row.status = statusOf(*found, true, now);
    const bool isSound = row.status == Status::Assigned || row.status == Status::ExpiresSoon;
    if (isSound && !row.uncovered.isEmpty())
        row.status = Status::NameMissing;
    return row;
}

QList<UsageRow> usageRows(const site::Site &site,
                          const QList<StoredCertificate> &certificates,
                          bool hasPending,
                          const QDateTime &now)
{
    QList<UsageRow> rows;
    const site::Certificates &assigned = site.certificates;
    for (const auto kind : {Usage::Kind::XmppFederation, Usage::Kind::SipFederation}) {
        if (assigned.defaultId.isEmpty())
            rows += UsageRow{.usage = {kind},
                             .status = hasPending ? Status::Pending : Status::NotAssigned};
        else
            rows += usageRow(site, {kind}, assigned.defaultId, certificates, now);
    }
    for (auto own = assigned.byDomain.cbegin(); own != assigned.byDomain.cend(); ++own)
        rows += usageRow(site, {Usage::Kind::Domain, own.key()}, own.value(), certificates, now);
    return rows;
}

StoreRow storeRow(const StoredCertificate &stored,
                  bool isAssigned,
                  const control::CertificateStatus *engine,
                  const QDateTime &now)
{
    Status status = statusOf(stored, isAssigned, now);
    if (status == Status::ExpiresSoon && isRenewedInTime(engine))
        status = Status::Assigned;
    return {.id = stored.leaf.id(),
            .friendlyName = stored.friendlyName,
            .issuer = commonNameOf(stored.leaf.issuer()),
            .notAfter = stored.leaf.notAfter(),
            .names = allNames(stored.leaf.names()),
            .status = status,
            .isAssigned = isAssigned,
            .keyId = QString::fromLatin1(stored.leaf.publicKeyId().toHex()),
            .hasKey = stored.hasKey,
            .isOnToken = stored.isOnToken,
            .isRenewedByEngine = stored.isFromAcme && !isRenewalFailed(engine),
            .renewAt = engine == nullptr ? QDateTime() : engine->renewAt};
}

} // namespace

const StoreRow *CertificateTasks::row(const QString &id) const
{
    const auto found = std::ranges::find(rows, id, &StoreRow::id);
    return found == rows.end() ? nullptr : &*found;
}

CertificateTasks certificateTasks(const std::optional<site::Site> &site,
                                  const QList<StoredCertificate> &certificates,
                                  const QList<certificates::PendingRequest> &pending,
                                  const QDateTime &now,
                                  const QList<control::CertificateStatus> &loaded)
{
    CertificateTasks tasks;
    QStringList assigned;
    if (site) {
        tasks.hasSite = true;
        tasks.canGoBack = site::canGoBack(site->certificates);
        tasks.usages = usageRows(*site, certificates, !pending.isEmpty(), now);
        for (UsageRow &row : tasks.usages)
            addEngineView(row, statusIn(loaded, row.id));
        assigned = site::presentedIds(site->certificates);
    }
    for (const StoredCertificate &stored : certificates)
        tasks.rows += storeRow(
            stored, assigned.contains(stored.leaf.id()), statusIn(loaded, stored.leaf.id()), now);
    for (const certificates::PendingRequest &request : pending)
        tasks.rows += StoreRow{.id = request.id,
                               .isRequest = true,
                               .friendlyName = request.friendlyName,
                               .issuer = {},
                               .notAfter = request.created,
                               .names = request.names,
                               .status = Status::Pending,
                               .keyId = request.id,
                               .isOnToken = request.isOnToken};
    return tasks;
}

QStringList allNames(const certificates::SubjectNames &names)
{
    return names.dns + names.ip + names.srv + names.xmpp + names.uri;
}

QString commonNameOf(const QString &distinguishedName)
{
    static const QRegularExpression pattern(uR"((?:^|[,+])\s*CN=((?:\\.|[^,+\\])*))"_s);
    const QRegularExpressionMatch match = pattern.match(distinguishedName);
    if (!match.hasMatch())
        return distinguishedName;
    static const QRegularExpression escaped(uR"(\\(.))"_s);
    return match.captured(1).replace(escaped, u"\\1"_s);
}

} // namespace wizard
