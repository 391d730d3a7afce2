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
    if (usage.kind == Usage::Kind::Domain)
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

StoreRow storeRow(const StoredCertificate &stored, bool isAssigned, const QDateTime &now)
{
    return {.id = stored.leaf.id(),
            .friendlyName = stored.friendlyName,
            .issuer = commonNameOf(stored.leaf.issuer()),
            .notAfter = stored.leaf.notAfter(),
            .names = allNames(stored.leaf.names()),
            .status = statusOf(stored, isAssigned, now),
            .isAssigned = isAssigned,
            .hasKey = stored.hasKey,
            .isRenewedByEngine = stored.isFromAcme};
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
                                  const QDateTime &now)
{
    CertificateTasks tasks;
    QStringList assigned;
    if (site) {
        tasks.hasSite = true;
        tasks.canGoBack = site::canGoBack(site->certificates);
        tasks.usages = usageRows(*site, certificates, !pending.isEmpty(), now);
        assigned = site->certificates.byDomain.values() + QStringList{site->certificates.defaultId};
    }
    for (const StoredCertificate &stored : certificates)
        tasks.rows += storeRow(stored, assigned.contains(stored.leaf.id()), now);
    for (const certificates::PendingRequest &request : pending)
        tasks.rows += StoreRow{.id = request.id,
                               .isRequest = true,
                               .friendlyName = request.friendlyName,
                               .issuer = {},
                               .notAfter = request.created,
                               .names = request.names,
                               .status = Status::Pending};
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
