// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_settings.h"

#include "engine/site/private/lync_fates.h"
#include "engine/site/private/lync_values.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Outcome = Taking::Outcome;

// Enumerations in the order of Lync's documentation, which is that of our own.
constexpr std::array<QStringView, 3> negotiations{u"Required", u"Optional", u"NotSupported"};
constexpr std::array<QStringView, 3> partnerTypes{
    u"Federated", u"PublicVerified", u"PublicUnverified"};
constexpr std::array<QStringView, 3> verifications{
    u"AlwaysVerifiable", u"AlwaysUnverifiable", u"UseSourceVerification"};

enum class Weight {
    Essential, // without it, the object would mean something else
    Dispensable
};

template<typename T>
struct Setting {
    QStringView property;
    QStringView key;
    Weight weight = Weight::Essential;
    Taking (*take)(const ExportedValue &, T &) = nullptr;
};

template<typename T>
struct Section {
    QStringView name; // of site.toml
    std::span<const Setting<T>> settings;
};

template<auto member, typename T>
Taking flag(const ExportedValue &value, T &out)
{
    return takeFlag(value, out.*member);
}

template<auto member, typename T>
Taking connections(const ExportedValue &value, T &out)
{
    return takeNumber(value, out.*member, connectionRange);
}

template<auto member, typename T>
Taking seconds(const ExportedValue &value, T &out)
{
    return takeSeconds(value, out.*member);
}

template<auto member, typename T>
Taking text(const ExportedValue &value, T &out)
{
    return takeText(value, out.*member);
}

template<auto member, typename T>
Taking host(const ExportedValue &value, T &out)
{
    return takeHost(value, out.*member);
}

template<auto member, const auto &names, typename T>
Taking word(const ExportedValue &value, T &out)
{
    return takeEnum(value, names, out.*member);
}

Taking additionalDomains(const ExportedValue &value, XmppPartner &out)
{
    return takeDomains(value, out.additionalDomains, out.domain);
}

using enum Weight;

const std::array<Setting<XmppPartner>, 9> partnerSettings{{
    {u"AdditionalDomains", u"additional_domains", Dispensable, additionalDomains},
    {u"Description", u"description", Dispensable, text<&XmppPartner::description>},
    {u"PartnerType", u"type", Essential, word<&XmppPartner::type, partnerTypes>},
    {u"TlsNegotiation", u"tls", Essential, word<&XmppPartner::tls, negotiations>},
    {u"SaslNegotiation", u"sasl", Essential, word<&XmppPartner::sasl, negotiations>},
    {u"SupportDialbackNegotiation", u"dialback", Essential, flag<&XmppPartner::dialback>},
    {u"EnableKeepAlive", u"keep_alive", Dispensable, flag<&XmppPartner::keepAlive>},
    {u"ConnectionLimit",
     u"connection_limit",
     Dispensable,
     connections<&XmppPartner::connectionLimit>},
    {u"ProxyFqdn", u"proxy_fqdn", Essential, host<&XmppPartner::proxyFqdn>},
}};

const std::array<Setting<ExternalAccessPolicy>, 3> policySettings{{
    {u"EnableFederationAccess", u"federation", Essential, flag<&ExternalAccessPolicy::federation>},
    {u"EnableXmppAccess", u"xmpp", Essential, flag<&ExternalAccessPolicy::xmpp>},
    {u"Description", u"description", Dispensable, text<&ExternalAccessPolicy::description>},
}};

const std::array<Setting<SipDomain>, 3> sipDomainSettings{{
    {u"ProxyFqdn", u"access_edge_fqdn", Essential, host<&SipDomain::accessEdgeFqdn>},
    {u"VerificationLevel",
     u"verification",
     Essential,
     word<&SipDomain::verification, verifications>},
    {u"Comment", u"comment", Dispensable, text<&SipDomain::comment>},
}};

const std::array<Setting<SipProvider>, 2> providerSettings{{
    {u"Enabled", u"enabled", Essential, flag<&SipProvider::enabled>},
    {u"VerificationLevel",
     u"verification",
     Essential,
     word<&SipProvider::verification, verifications>},
}};

const std::array<Setting<Gateway>, 7> gatewaySettings{{
    {u"ConnectionLimit", u"connection_limit", Dispensable, connections<&Gateway::connectionLimit>},
    {u"PartnerConnectionLimit",
     u"partner_connection_limit",
     Dispensable,
     connections<&Gateway::partnerConnectionLimit>},
    {u"EnableLoggingAllMessageBodies",
     u"log_message_bodies",
     Essential,
     flag<&Gateway::logMessageBodies>},
    {u"KeepAliveInterval",
     u"keep_alive_interval_s",
     Dispensable,
     seconds<&Gateway::keepAliveInterval>},
    {u"StreamEstablishmentTimeout",
     u"stream_establishment_timeout_s",
     Dispensable,
     seconds<&Gateway::streamEstablishmentTimeout>},
    {u"StreamInactivityTimeout",
     u"stream_inactivity_timeout_s",
     Dispensable,
     seconds<&Gateway::streamInactivityTimeout>},
    {u"SubscriptionRefreshInterval",
     u"subscription_refresh_interval_s",
     Dispensable,
     seconds<&Gateway::subscriptionRefreshInterval>},
}};

const std::array<Setting<AccessEdge>, 2> accessEdgeSettings{{
    {u"AllowFederatedUsers",
     u"allow_federated_users",
     Essential,
     flag<&AccessEdge::allowFederatedUsers>},
    {u"EnablePartnerDiscovery",
     u"partner_discovery",
     Essential,
     flag<&AccessEdge::partnerDiscovery>},
}};

LyncFate fateFor(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Taken:
    case Outcome::ByNumber:
        return LyncFate::Taken;
    case Outcome::Empty:
        return LyncFate::NotSet;
    case Outcome::NotInFile:
    case Outcome::Bad:
        return LyncFate::Refused;
    }
    Q_UNREACHABLE();
}

void note(const Taking &taking, const LyncProperty &property, Weight weight, LyncItem &item)
{
    using Reason = LyncProblem::Reason;
    LyncProblem problem{.reason = Reason::BadValue, .property = property.name};
    switch (taking.outcome) {
    case Outcome::Taken:
    case Outcome::Empty:
        return;
    case Outcome::ByNumber:
        problem.reason = Reason::NumberForName;
        problem.evidence = property.value + u" = "_s + taking.readAs;
        break;
    case Outcome::NotInFile:
        problem.reason = Reason::ListNotInFile;
        break;
    case Outcome::Bad:
        problem.evidence = describe(taking.fault, taking.words);
        problem.fault = taking.fault;
        problem.words = taking.words;
        problem.canTake = weight == Weight::Dispensable;
        break;
    }
    item.problems.append(problem);
}

auto named(const QString &name)
{
    return [&name](QStringView other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
}

template<typename T>
LyncProperty
takeOne(const ExportedProperty &exported, const Section<T> &section, T &out, LyncItem &item)
{
    LyncProperty property{.name = exported.name, .value = shownValue(exported)};
    const auto setting =
        std::ranges::find_if(section.settings, named(exported.name), &Setting<T>::property);
    if (setting == section.settings.end()) {
        property.fate = fateOf(exported.name);
        return property;
    }
    const Taking taking = setting->take(exported.value, out);
    property.fate = fateFor(taking.outcome);
    property.key = section.name.toString() + u'.' + setting->key.toString();
    note(taking, property, setting->weight, item);
    return property;
}

template<typename T>
void take(const ExportedObject &object,
          const LyncIdentity &identity,
          const Section<T> &section,
          T &out,
          LyncItem &item)
{
    for (const ExportedProperty &exported : object.properties) {
        if (std::ranges::any_of(identity.properties, named(exported.name)))
            item.properties.append({.name = exported.name,
                                    .value = shownValue(exported),
                                    .fate = LyncFate::Taken,
                                    .key = identity.key});
        else
            item.properties.append(takeOne(exported, section, out, item));
    }
}

} // namespace

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  XmppPartner &out,
                  LyncItem &item)
{
    take<XmppPartner>(object, identity, {u"xmpp_partner", partnerSettings}, out, item);
}

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  ExternalAccessPolicy &out,
                  LyncItem &item)
{
    take<ExternalAccessPolicy>(
        object, identity, {u"external_access_policy", policySettings}, out, item);
}

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  SipDomain &out,
                  LyncItem &item)
{
    take<SipDomain>(object, identity, {u"sip_domain", sipDomainSettings}, out, item);
}

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  SipProvider &out,
                  LyncItem &item)
{
    take<SipProvider>(object, identity, {u"sip_provider", providerSettings}, out, item);
}

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  Gateway &out,
                  LyncItem &item)
{
    take<Gateway>(object, identity, {u"gateway", gatewaySettings}, out, item);
}

void takeSettings(const ExportedObject &object,
                  const LyncIdentity &identity,
                  AccessEdge &out,
                  LyncItem &item)
{
    take<AccessEdge>(object, identity, {u"access_edge", accessEdgeSettings}, out, item);
}

} // namespace site
