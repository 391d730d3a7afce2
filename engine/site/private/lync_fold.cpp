// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/site/private/lync_fold.h"

#include "engine/site/negotiation_rules.h"
#include "engine/site/private/lync_fates.h"
#include "engine/site/private/lync_kinds.h"
#include "engine/site/private/lync_values.h"
#include "engine/site/sip_federation.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace site {
namespace {

using Reason = LyncProblem::Reason;

constexpr qsizetype maxShownName = 300;

// The nearest settings that may be saved. Rows 5 and 11 of the table: SASL without TLS was never
// reached, and Lync went on with dialback; the others had no way to authenticate at all.
void putRight(XmppPartner &partner)
{
    if (negotiationRule(partner).reason == NegotiationRule::Reason::NoMethod)
        partner.dialback = true;
    else if (partner.dialback)
        partner.sasl = Negotiation::NotSupported;
    else
        partner.tls = Negotiation::Required;
}

void checkNegotiation(XmppPartner &partner, LyncItem &item)
{
    const NegotiationRule rule = negotiationRule(partner);
    if (rule.verdict != Verdict::Error)
        return;
    putRight(partner);
    item.problems.append(
        {.reason = Reason::RefusedNegotiation,
         .evidence = reasonName(rule.reason),
         .words = {name(partner.tls), name(partner.sasl), partner.dialback ? u"yes"_s : u"no"_s}});
}

bool isUntouched(const Gateway &gateway)
{
    Gateway plain;
    plain.maxMessageBytes = gateway.maxMessageBytes; // Lync has no such setting
    return gateway == plain;
}

void noteBad(const QString &property, const QString &text, const Refusal &refusal, LyncItem &item)
{
    const Taking bad = badText(text, refusal);
    item.problems.append({.reason = Reason::BadValue,
                          .property = property,
                          .evidence = describe(bad.fault, bad.words),
                          .canTake = false,
                          .fault = bad.fault,
                          .words = bad.words});
}

void noteDifference(bool isDifferent, const QString &present, LyncItem &item)
{
    if (isDifferent)
        item.problems.append({.reason = Reason::Differs, .evidence = present});
}

} // namespace

LyncFold::LyncFold(const LyncExport &exported, const Site &site, const LyncDecision &decide)
    : m_decide(&decide), m_builder(site), m_members(exported, site.domains)
{
    takeUsers();
    QMap<LyncKind, QList<qsizetype>> places;
    for (qsizetype i = 0; i < exported.entries.size(); ++i)
        places[kindOf(exported.entries.at(i).object)].append(i);
    // Where the files say nothing of the order, the one of site.toml: what others refer to first.
    for (const LyncKind kind : {LyncKind::AccessPolicy,
                                LyncKind::XmppPartner,
                                LyncKind::AllowedDomain,
                                LyncKind::BlockedDomain,
                                LyncKind::HostingProvider,
                                LyncKind::PublicProvider,
                                LyncKind::GatewayConfiguration,
                                LyncKind::AccessEdgeConfiguration,
                                LyncKind::Unknown}) {
        for (const qsizetype place : places.value(kind))
            take(exported.entries.at(place), kind);
        if (kind == LyncKind::AccessPolicy)
            takeMembersOfOthers();
    }
}

bool LyncFold::isTaken(LyncItem &item) const
{
    item.choice = (*m_decide)(item);
    if (item.choice == LyncChoice::Undecided && item.problems.isEmpty())
        item.choice = LyncChoice::Take;
    return item.choice == LyncChoice::Take && item.canTake();
}

void LyncFold::refuse(const ExportedObject &object, LyncItem item)
{
    for (const ExportedProperty &property : object.properties)
        item.properties.append(
            {.name = property.name, .value = shownValue(property), .fate = LyncFate::Refused});
    (void)isTaken(item);
    m_items.append(std::move(item));
}

void LyncFold::takeUsers()
{
    for (LyncItem item : m_members.items()) {
        item.effect = LyncItem::Effect::Same; // changes nothing by itself; see the policies
        if (!item.problems.isEmpty())
            item.effect = LyncItem::Effect::Changed;
        if (!isTaken(item))
            m_members.forget();
        m_items.append(item);
    }
}

void LyncFold::take(const LyncExport::Entry &entry, LyncKind kind)
{
    LyncItem item{.kind = kind, .name = {}, .file = entry.file};
    switch (kind) {
    case LyncKind::AccessPolicy:
        takePolicy(entry.object, std::move(item));
        return;
    case LyncKind::XmppPartner:
        takePartner(entry.object, std::move(item));
        return;
    case LyncKind::AllowedDomain:
    case LyncKind::BlockedDomain:
        takeSipDomain(entry.object, std::move(item));
        return;
    case LyncKind::GatewayConfiguration:
        takeGateway(entry.object, std::move(item));
        return;
    case LyncKind::AccessEdgeConfiguration:
        takeAccessEdge(entry.object, std::move(item));
        return;
    case LyncKind::HostingProvider:
    case LyncKind::PublicProvider:
        takeProvider(entry.object, std::move(item));
        return;
    case LyncKind::User:
    case LyncKind::Unknown:
        break;
    }
    item.name =
        entry.object.types.isEmpty() ? QString() : shortTypeName(entry.object.types.first());
    item.problems.append(
        {.reason = Reason::UnknownObject, .evidence = item.name, .canTake = false});
    refuse(entry.object, std::move(item));
}

std::optional<base::DomainName> LyncFold::domainOf(const ExportedObject &object,
                                                   LyncItem &item) const
{
    const ExportedValue *value = object.find(u"Domain");
    if (value == nullptr || value->text.isEmpty())
        value = object.find(u"Identity");
    item.name = value == nullptr ? QString() : value->text.trimmed().left(maxShownName);
    if (item.name.isEmpty()) {
        item.problems.append(
            {.reason = Reason::Missing, .property = u"Domain"_s, .canTake = false});
        return std::nullopt;
    }
    const auto domain = domainFrom(item.name);
    if (domain) {
        item.name = domain->text();
        return *domain;
    }
    noteBad(u"Domain"_s, item.name, domain.error(), item);
    return std::nullopt;
}

// One domain has one place in a site (domain_places.h).
std::optional<LyncProblem> LyncFold::obstacleTo(const base::DomainName &domain,
                                                const base::DomainName &partner) const
{
    if (m_builder.isOurs(domain))
        return LyncProblem{.reason = Reason::OurDomain, .evidence = domain.text()};
    const XmppPartner *holder = m_builder.partnerWith(domain);
    if (holder != nullptr && holder->domain != partner)
        return LyncProblem{.reason = Reason::OthersDomain,
                           .evidence = domain == partner
                               ? holder->domain.text()
                               : domain.text() + u" → "_s + holder->domain.text()};
    if (const SipDomain *listed = m_builder.sipDomain(domain))
        return LyncProblem{.reason = Reason::OtherList,
                           .evidence = domain.text() + u" → "_s + name(listed->action)};
    return std::nullopt;
}

void LyncFold::checkDomains(XmppPartner &partner, LyncItem &item) const
{
    if (auto obstacle = obstacleTo(partner.domain, partner.domain)) {
        obstacle->property = u"Domain"_s;
        obstacle->canTake = false;
        item.problems.append(*obstacle);
    }
    partner.additionalDomains.removeIf([&](const base::DomainName &domain) {
        auto obstacle = obstacleTo(domain, partner.domain);
        if (!obstacle)
            return false;
        obstacle->property = u"AdditionalDomains"_s;
        item.problems.append(*obstacle);
        return true;
    });
}

void LyncFold::takePartner(const ExportedObject &object, LyncItem item)
{
    const auto domain = domainOf(object, item);
    if (!domain) {
        refuse(object, std::move(item));
        return;
    }
    const XmppPartner *present = m_builder.partner(*domain);
    XmppPartner wanted = present == nullptr ? XmppPartner(*domain) : *present;
    takeSettings(object,
                 {.properties = {u"Identity", u"Domain"}, .key = u"xmpp_partner.domain"_s},
                 wanted,
                 item);
    checkNegotiation(wanted, item);
    checkDomains(wanted, item);
    noteDifference(present != nullptr && *present != wanted, domain->text(), item);
    settle(std::move(item), present, wanted);
}

void LyncFold::takeSipDomain(const ExportedObject &object, LyncItem item)
{
    const auto domain = domainOf(object, item);
    if (!domain) {
        refuse(object, std::move(item));
        return;
    }
    const SipDomain *present = m_builder.sipDomain(*domain);
    SipDomain wanted = present == nullptr ? SipDomain(*domain) : *present;
    wanted.action = item.kind == LyncKind::AllowedDomain ? SipAction::Allow : SipAction::Block;
    takeSettings(object,
                 {.properties = {u"Identity", u"Domain"}, .key = u"sip_domain.domain"_s},
                 wanted,
                 item);
    checkAccessEdge(wanted, item);
    if (m_builder.isOurs(*domain))
        item.problems.append({.reason = Reason::OurDomain,
                              .property = u"Domain"_s,
                              .evidence = domain->text(),
                              .canTake = false});
    else if (const XmppPartner *holder = m_builder.partnerWith(*domain))
        item.problems.append({.reason = Reason::OtherList,
                              .property = u"Domain"_s,
                              .evidence = domain->text() + u" → "_s + holder->domain.text(),
                              .canTake = false});
    if (present != nullptr && present->action != wanted.action)
        item.problems.append({.reason = Reason::OtherList,
                              .property = u"Domain"_s,
                              .evidence = name(present->action)});
    else
        noteDifference(present != nullptr && *present != wanted, domain->text(), item);
    settle(std::move(item), present, wanted);
}

// Its name and its proxy, without which it is nothing.
std::optional<SipProvider> LyncFold::providerOf(const ExportedObject &object, LyncItem &item) const
{
    const auto textOf = [&object](QStringView property) {
        const ExportedValue *value = object.find(property);
        return value == nullptr ? QString() : value->text.trimmed();
    };
    item.name = textOf(u"Identity").left(maxShownName);
    if (item.name.isEmpty())
        item.name = textOf(u"Name").left(maxShownName);
    const auto name = nameFrom(item.name);
    const auto proxy = domainFrom(textOf(u"ProxyFqdn"));
    if (!name)
        noteBad(u"Identity"_s, item.name, name.error(), item);
    if (!proxy)
        noteBad(u"ProxyFqdn"_s, textOf(u"ProxyFqdn"), proxy.error(), item);
    if (!name || !proxy)
        return std::nullopt;
    return SipProvider(*name, *proxy);
}

void LyncFold::checkAccessEdge(const SipDomain &domain, LyncItem &item) const
{
    const auto edge = namedAccessEdge(domain);
    const SipProvider *holder = edge ? m_builder.providerWith(*edge) : nullptr;
    if (holder != nullptr)
        item.problems.append({.reason = Reason::ProxyTaken,
                              .property = u"ProxyFqdn"_s,
                              .evidence = holder->name,
                              .canTake = false});
}

void LyncFold::checkProxy(const SipProvider &provider, LyncItem &item) const
{
    LyncProblem problem{.reason = Reason::OurDomain,
                        .property = u"ProxyFqdn"_s,
                        .evidence = provider.proxyFqdn.text(),
                        .canTake = false};
    const SipProvider *holder = m_builder.providerWith(provider.proxyFqdn);
    if (holder != nullptr && holder->name.compare(provider.name, Qt::CaseInsensitive) == 0)
        holder = nullptr; // itself
    const SipDomain *domain = m_builder.sipDomainBehind(provider.proxyFqdn);
    if (holder != nullptr) {
        problem.reason = Reason::ProxyTaken;
        problem.evidence = holder->name;
    } else if (domain != nullptr) {
        problem.reason = Reason::AccessEdgeTaken;
        problem.evidence = domain->domain.text();
    } else if (provider.proxyFqdn != m_builder.site().edge.fqdn) {
        return;
    }
    item.problems.append(problem);
}

void LyncFold::takeProvider(const ExportedObject &object, LyncItem item)
{
    const auto named = providerOf(object, item);
    if (!named) {
        refuse(object, std::move(item));
        return;
    }
    const SipProvider *present = m_builder.provider(named->name);
    SipProvider wanted = present == nullptr ? *named : *present;
    if (present == nullptr)
        wanted.enabled = false; // as in Lync, unless it says otherwise
    wanted.proxyFqdn = named->proxyFqdn;
    wanted.kind =
        item.kind == LyncKind::HostingProvider ? ProviderKind::Hosting : ProviderKind::Public;
    takeSettings(object,
                 {.properties = {u"Identity", u"Name", u"ProxyFqdn"}, .key = u"sip_provider"_s},
                 wanted,
                 item);
    checkProxy(wanted, item);
    noteDifference(present != nullptr && *present != wanted, wanted.name, item);
    settle(std::move(item), present, wanted);
}

void LyncFold::takeGateway(const ExportedObject &object, LyncItem item)
{
    const Gateway &present = m_builder.site().gateway;
    Gateway wanted = present;
    takeSettings(object, {.properties = {}, .key = {}}, wanted, item);
    noteDifference(wanted != present && !isUntouched(present), {}, item);
    settle(std::move(item), &present, wanted);
}

void LyncFold::takeAccessEdge(const ExportedObject &object, LyncItem item)
{
    const AccessEdge &present = m_builder.site().accessEdge;
    AccessEdge wanted = present;
    takeSettings(object, {.properties = {}, .key = {}}, wanted, item);
    noteDifference(wanted != present && present != AccessEdge(), {}, item);
    settle(std::move(item), &present, wanted);
}

} // namespace site
