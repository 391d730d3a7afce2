// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/name_coverage.h"

#include "engine/certificates/peer_identity.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Coverage = NameCoverage::State; // site::State is another table

Coverage judge(const PlannedName &planned, const certificates::Certificate &certificate)
{
    const bool isSip = planned.reason == PlannedName::Reason::SipService;
    const bool covers = isSip ? certificates::certifiesSipDomain(certificate, planned.name)
                              : certificates::certifiesXmppDomain(certificate, planned.name);
    return covers ? Coverage::Covered : Coverage::Lacking;
}

} // namespace

QString name(NameCoverage::State state)
{
    switch (state) {
    case Coverage::NoCertificate:
        return u"no-certificate"_s;
    case Coverage::Covered:
        return u"covered"_s;
    case Coverage::Lacking:
        return u"lacking"_s;
    }
    Q_UNREACHABLE();
}

QList<NameCoverage> nameCoverage(const Site &site,
                                 const QList<certificates::StoredCertificate> &certificates)
{
    QList<NameCoverage> names;
    for (const PlannedName &planned : certificatePlan(site).names) {
        const QString id =
            site.certificates.byDomain.value(planned.name, site.certificates.defaultId);
        const auto presented = std::ranges::find(
            certificates, id, [](const auto &stored) { return stored.leaf.id(); });
        names += NameCoverage{planned,
                              presented == certificates.end() ? Coverage::NoCertificate
                                                              : judge(planned, presented->leaf)};
    }
    return names;
}

} // namespace site
