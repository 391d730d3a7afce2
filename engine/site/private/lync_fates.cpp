// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_fates.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace site {
namespace {

struct NamedFate {
    QStringView property;
    LyncFate fate;
};

constexpr std::array<NamedFate, 57> otherProperties{{
    {u"Identity", LyncFate::Bookkeeping},
    {u"Name", LyncFate::Bookkeeping},
    {u"Key", LyncFate::Bookkeeping},
    {u"Anchor", LyncFate::Bookkeeping},
    {u"Element", LyncFate::Bookkeeping},
    {u"ScopeClass", LyncFate::Bookkeeping},
    {u"TypedIdentity", LyncFate::Bookkeeping},
    {u"ConfigId", LyncFate::Bookkeeping},
    {u"ConfigMetadata", LyncFate::Bookkeeping},
    {u"DataSource", LyncFate::Bookkeeping},
    {u"Tenant", LyncFate::Bookkeeping},
    {u"XsAnyElements", LyncFate::Bookkeeping},
    {u"XsAnyAttributes", LyncFate::Bookkeeping},
    {u"PSComputerName", LyncFate::Bookkeeping},
    {u"PSShowComputerName", LyncFate::Bookkeeping},
    {u"PSSourceJobInstanceId", LyncFate::Bookkeeping},
    {u"RunspaceId", LyncFate::Bookkeeping},
    {u"EnableOutsideAccess", LyncFate::SignIn},
    {u"AllowOutsideUsers", LyncFate::SignIn},
    {u"EnableUserReplicator", LyncFate::SignIn},
    {u"EnablePublicCloudAccess", LyncFate::PublicClouds},
    {u"EnableTeamsConsumerAccess", LyncFate::PublicClouds},
    {u"EnableTeamsConsumerInbound", LyncFate::PublicClouds},
    {u"EnableAcsFederationAccess", LyncFate::PublicClouds},
    {u"EnablePublicCloudAudioVideoAccess", LyncFate::Media},
    {u"AllowAnonymousUsers", LyncFate::Media},
    {u"MarkForMonitoring", LyncFate::Archiving},
    {u"EnableArchivingDisclaimer", LyncFate::Archiving},
    {u"DialbackPassphrase", LyncFate::Secret},
    {u"RoutingMethod", LyncFate::Routing},
    {u"DefaultRouteFqdn", LyncFate::Routing},
    {u"IsPublicProvider", LyncFate::Routing},
    {u"VerificationLevel", LyncFate::Routing}, // of the default route
    {u"BeClearingHouse", LyncFate::Routing},
    {u"EnabledSharedAddressSpace", LyncFate::Routing},
    {u"HostsOCSUsers", LyncFate::Routing},
    {u"IsLocal", LyncFate::Routing},
    {u"AutodiscoverUrl", LyncFate::Routing},
    {u"SipClientPort", LyncFate::Routing},
    {u"KeepCrlsUpToDateForPeers", LyncFate::Fixed},
    {u"MarkSourceVerifiableOnOutgoingMessages", LyncFate::Fixed},
    {u"OutgoingTlsCountForFederatedPartners", LyncFate::Fixed},
    {u"EnableDiscoveredPartnerContactsLimit", LyncFate::Fixed},
    {u"MaxContactsPerDiscoveredPartner", LyncFate::Fixed},
    {u"DiscoveredPartnerStandardRate", LyncFate::Fixed},
    {u"DiscoveredPartnerReportPeriodMinutes", LyncFate::Fixed},
    {u"DiscoveredPartnerVerificationLevel", LyncFate::Fixed},
    {u"MaxAcceptedCertificatesStored", LyncFate::Fixed},
    {u"MaxRejectedCertificatesStored", LyncFate::Fixed},
    {u"CertificatesDeletedPercentage", LyncFate::Fixed},
    {u"DnsSrvCacheRecordCount", LyncFate::Fixed},
    {u"IconUrl", LyncFate::Presentation},
    {u"NameDecorationDomain", LyncFate::Presentation},
    {u"NameDecorationRoutingDomain", LyncFate::Presentation},
    {u"NameDecorationExcludedDomainList", LyncFate::Presentation},
    {u"EnableSkypeIdRouting", LyncFate::Presentation},
    {u"EnableSkypeDirectorySearch", LyncFate::Presentation},
}};

} // namespace

LyncFate fateOf(QStringView property)
{
    const auto known = std::ranges::find_if(otherProperties, [property](const NamedFate &named) {
        return named.property.compare(property, Qt::CaseInsensitive) == 0;
    });
    return known == otherProperties.end() ? LyncFate::Unknown : known->fate;
}

QString shownValue(const ExportedProperty &property)
{
    constexpr qsizetype shownCharacters = 200;
    const ExportedValue &value = property.value;
    const QString text =
        value.form == ExportedValue::Form::List ? value.list.join(u", "_s) : value.text;
    return text.size() <= shownCharacters ? text : text.left(shownCharacters) + u'…';
}

} // namespace site
