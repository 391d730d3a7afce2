// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/model/site_plan.h"

#include <QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace wizard {

SitePlan sitePlan(const site::Site &site,
                  const QList<certificates::StoredCertificate> &certificates)
{
    const site::PublicFacts facts{
        .addresses = {}, .publicKeyIds = site::assignedKeys(site.certificates, certificates)};
    return {.names = site::nameCoverage(site, certificates),
            .records = site::dnsPlan(site, facts),
            .ports = site::portPlan(site)};
}

QByteArray planFingerprint(const site::Site &site)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const site::PlannedRecord &record : site::dnsPlan(site)) {
        if (!record.optional)
            hash.addData(
                u"%1 %2 %3\n"_s.arg(record.name, typeText(record), dataText(record)).toUtf8());
    }
    for (const site::PlannedPort &port : site::portPlan(site))
        hash.addData(u"%1 %2 %3 %4 %5\n"_s
                         .arg(name(port.direction),
                              name(port.protocol),
                              QString::number(port.port),
                              port.peerHost,
                              port.ownAddress)
                         .toUtf8());
    return hash.result().toHex();
}

} // namespace wizard
