// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_kinds.h"

#include <algorithm>
#include <array>

namespace site {
namespace {

struct TypeName {
    QStringView name;
    LyncKind kind;
};

constexpr std::array<TypeName, 10> typeNames{{
    {u"XmppAllowedPartner", LyncKind::XmppPartner},
    {u"ExternalAccessPolicy", LyncKind::AccessPolicy},
    {u"AllowedDomain", LyncKind::AllowedDomain},
    {u"BlockedDomain", LyncKind::BlockedDomain},
    {u"HostingProvider", LyncKind::HostingProvider},
    {u"PublicProvider", LyncKind::PublicProvider},
    {u"XmppGatewaySettings", LyncKind::GatewayConfiguration},
    {u"AccessEdgeSettingsDnsSrvRouting", LyncKind::AccessEdgeConfiguration},
    {u"AccessEdgeSettingsDefaultRoute", LyncKind::AccessEdgeConfiguration},
    {u"OCSADUser", LyncKind::User},
}};

struct Signature {
    LyncKind kind;
    QStringView all; // this property is there,
    QStringView one, other; // and one of these two
};

// What comes later has fewer properties of its own.
constexpr std::array<Signature, 9> signatures{{
    {LyncKind::User, u"SipAddress", u"ExternalAccessPolicy", u"EnabledForFederation"},
    {LyncKind::XmppPartner, u"Identity", u"SaslNegotiation", u"TlsNegotiation"},
    {LyncKind::XmppPartner, u"Domain", u"SaslNegotiation", u"TlsNegotiation"},
    {LyncKind::AccessPolicy, u"Identity", u"EnableFederationAccess", u"EnableXmppAccess"},
    {LyncKind::GatewayConfiguration,
     u"KeepAliveInterval",
     u"SubscriptionRefreshInterval",
     u"StreamEstablishmentTimeout"},
    {LyncKind::AccessEdgeConfiguration,
     u"AllowFederatedUsers",
     u"AllowOutsideUsers",
     u"EnablePartnerDiscovery"},
    {LyncKind::HostingProvider, u"ProxyFqdn", u"HostsOCSUsers", u"EnabledSharedAddressSpace"},
    {LyncKind::PublicProvider, u"ProxyFqdn", u"NameDecorationDomain", u"IconUrl"},
    {LyncKind::AllowedDomain, u"Domain", u"ProxyFqdn", u"MarkForMonitoring"},
}};

bool has(const ExportedObject &object, QStringView property)
{
    return object.find(property) != nullptr;
}

LyncKind kindByProperties(const ExportedObject &object)
{
    for (const Signature &signature : signatures) {
        if (has(object, signature.all)
            && (has(object, signature.one) || has(object, signature.other)))
            return signature.kind;
    }
    // A blocked domain has nothing but its name and a comment.
    return has(object, u"Domain") && has(object, u"Comment") ? LyncKind::BlockedDomain
                                                             : LyncKind::Unknown;
}

} // namespace

QString shortTypeName(const QString &type)
{
    QString name = type.section(u'#', 0, 0).section(u'.', -1);
    if (name.startsWith(u"Display"))
        name.remove(0, QStringView(u"Display").size());
    return name;
}

LyncKind kindOf(const ExportedObject &object)
{
    for (const QString &type : object.types) {
        const auto known = std::ranges::find(typeNames, shortTypeName(type), &TypeName::name);
        if (known != typeNames.end())
            return known->kind;
    }
    return kindByProperties(object);
}

} // namespace site
